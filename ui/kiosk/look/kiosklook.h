// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/theme.h"

#include <QObject>
#include <QSize>

namespace Evently {

/// How the kiosk looks to the visitor who stands there now: contrast, size of type, where the
/// controls are; and all measures, which follow the screen. Pages take their fonts and colours from
/// resources/styles/kiosk.qss, by the properties "type", "tone" and "rank". GUI thread.
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
    /// The least side of what can be touched: 12 mm on this screen, and often more.
    int touch() const;
    /// Whether the screen stands upright.
    bool isPortrait() const { return m_screen.height() > m_screen.width(); }

    bool hasHighContrast() const { return m_theme.scheme() == Theme::Scheme::HighContrast; }
    bool hasLargeType() const { return m_hasLargeType; }
    /// Whether everything that can be touched is in the screen's lower half.
    bool isLow() const { return m_isLow; }

    /// Whether somebody goes through the pages by keys: only then it shows where they are.
    bool hasKeys() const { return m_hasKeys; }
    void setKeys(bool on);

    void setHighContrast(bool on);
    void setLargeType(bool on);
    void setLow(bool on);
    void reset(); ///< As every visitor finds it.
    void setScreen(const QSize &pixels, double pixelsPerMillimetre);

    /// The style sheet for the kiosk's window.
    QString styleSheet() const;

signals:
    void changed();
    void keysChanged(); ///< What is painted, but not how large it is.

private:
    Theme m_theme{Theme::Scheme::Light};
    QSize m_screen{1080, 1920};
    double m_pixelsPerMillimetre = 2.7; ///< Of a 32" screen, until somebody says.
    bool m_hasLargeType = false;
    bool m_isLow = false;
    bool m_hasKeys = false;
};

} // namespace Evently
