// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/theme.h"

#include <QObject>
#include <QSize>

namespace Evently {

/// How the kiosk looks for the current visitor: contrast, font size, position of the controls, and
/// all measures, which scale with the screen. Pages get their fonts and colours from
/// resources/styles/kiosk.qss through the properties "type", "tone" and "rank". GUI thread.
class KioskLook : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskLook)

public:
    enum class Type { Small, Body, Strong, Title, Headline, Display };

    explicit KioskLook(QObject *parent = nullptr);

    const Theme &theme() const { return m_theme; }
    QColor colour(Theme::Colour colour) const { return m_theme.colour(colour); }
    QFont font(Type type) const;
    /// @p units are 1080ths of the screen's shorter side.
    int px(double units) const;
    /// The smallest side of a touch target: at least 12 mm on this screen.
    int touch() const;
    /// Whether the screen is in portrait orientation.
    bool isPortrait() const { return m_screen.height() > m_screen.width(); }

    bool hasHighContrast() const { return m_theme.scheme() == Theme::Scheme::HighContrast; }
    bool hasLargeType() const { return m_hasLargeType; }
    /// Whether all touch targets are in the lower half of the screen.
    bool isLow() const { return m_isLow; }

    /// Whether a keyboard is used. Only then is the focus shown.
    bool hasKeys() const { return m_hasKeys; }
    void setKeys(bool on);

    void setHighContrast(bool on);
    void setLargeType(bool on);
    void setLow(bool on);
    void reset(); ///< Restores the defaults.
    void setScreen(const QSize &pixels, double pixelsPerMillimetre);

    /// The style sheet for the kiosk's window.
    QString styleSheet() const;

signals:
    void changed();
    void keysChanged(); ///< Affects painting, but no sizes.

private:
    Theme m_theme{Theme::Scheme::Light};
    QSize m_screen{1080, 1920};
    double m_pixelsPerMillimetre = 2.7; ///< Of a 32" screen, until the real value is set.
    bool m_hasLargeType = false;
    bool m_isLow = false;
    bool m_hasKeys = false;
};

} // namespace Evently
