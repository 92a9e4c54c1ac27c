// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>
#include <QFont>

class QApplication;
class QLabel;

namespace Evently {

/// The design of all windows: colours named by their purpose, font sizes, spacing. Widgets take
/// their measures from here and their colours from resources/styles/evently.qss, which is filled in
/// with this palette; custom painting asks for a colour directly.
class Theme
{
public:
    enum class Scheme { Light, Dark, HighContrast };

    enum class Colour {
        Window, ///< The background of windows.
        Surface, ///< Cards, lists, fields.
        Hover,
        Line, ///< Separates surfaces; too faint for anything that must be seen.
        FieldLine, ///< The border of input fields: at least 3:1 on Surface.
        Text,
        Muted, ///< Less important text.
        Accent, ///< The main action, and sold seats.
        AccentHover,
        AccentSoft, ///< Selections.
        OnAccent,
        Success,
        SuccessSoft,
        Warning,
        WarningSoft,
        Danger,
        DangerSoft,
        Track, ///< Free seats.
        Held, ///< Held seats.
    };

    /// Figure is for the few key numbers on a page.
    enum class Type { Caption, Body, Strong, Title, Headline, Figure };

    /// Distances in device-independent pixels.
    enum Space { Tight = 4, Near = 8, Even = 12, Apart = 16, Far = 24, Wide = 40 };
    static constexpr int Radius = 8;
    /// The height of each page's heading row; the same everywhere, so that switching pages moves
    /// nothing.
    static constexpr int HeadingHeight = 40;

    explicit Theme(Scheme scheme);
    /// Light or dark like the desktop, judged by @p app's original palette.
    static Theme following(const QApplication &app);
    /// For printing: light, in the font of models/tickets/paperfont.h.
    static Theme onPaper();

    Scheme scheme() const { return m_scheme; }
    /// Switches the colours; call applyTo() to show them. Widgets that paint themselves are
    /// notified by a palette change (QWidget::changeEvent).
    void use(Scheme scheme) { m_scheme = scheme; }
    QColor colour(Colour colour) const;
    /// The font for @p type, relative to the desktop's font size.
    QFont font(Type type) const;

    QString styleSheet(const QString &path) const;

    /// Applies style, palette, font and style sheet to @p app.
    void applyTo(QApplication &app) const;

private:
    Scheme m_scheme;
    bool m_isOnPaper = false;
};

/// A label that shows @p text literally: names are data, never markup.
QLabel *plainLabel(const QString &text, const QFont &font);

} // namespace Evently
