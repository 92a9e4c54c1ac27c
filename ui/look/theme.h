// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>
#include <QFont>

class QApplication;
class QLabel;

namespace Evently {

/// How everything looks: colours by what they are for, a type scale, a spacing. Widgets take their
/// measures from here and their colours from resources/styles/evently.qss, which is filled in with
/// this palette; what paints itself asks for a colour.
class Theme
{
public:
    enum class Scheme { Light, Dark, HighContrast };

    enum class Colour {
        Window, ///< Behind everything.
        Surface, ///< Cards, lists, fields.
        Hover,
        Line, ///< Between surfaces; not for anything that must be seen.
        FieldLine, ///< Around what can be typed into: at least 3:1 on Surface.
        Text,
        Muted, ///< What may be read second.
        Accent, ///< The one thing to do, and sold seats.
        AccentHover,
        AccentSoft, ///< The selection.
        OnAccent,
        Success,
        SuccessSoft,
        Warning,
        WarningSoft,
        Danger,
        DangerSoft,
        Track, ///< Seats that are free.
        Held, ///< Seats that are held.
    };

    /// Figure is for the few numbers that a page is about.
    enum class Type { Caption, Body, Strong, Title, Headline, Figure };

    /// Distances in device-independent pixels.
    enum Space { Tight = 4, Near = 8, Even = 12, Apart = 16, Far = 24, Wide = 40 };
    static constexpr int Radius = 8;
    /// Of the row a page's name stands in, so that no page jumps when another is shown.
    static constexpr int HeadingHeight = 40;

    explicit Theme(Scheme scheme);
    /// Light or dark as the desktop is, judged by @p app's palette before anything changed it.
    static Theme following(const QApplication &app);
    /// For what is printed: light, in letters of paperFont(), see ui/look/paperfont.h.
    static Theme onPaper();
    /// Letters for PDF files where Inter has none. Its shapes for a colon between digits, a hyphen
    /// between capitals and an arrow are the plain ones, which PDF readers and their searches know
    /// for what they are.
    static QString paperFamily();

    Scheme scheme() const { return m_scheme; }
    /// Other colours from now on; applyTo() shows them. What paints itself is told by a palette
    /// change (QWidget::changeEvent).
    void use(Scheme scheme) { m_scheme = scheme; }
    QColor colour(Colour colour) const;
    /// A font of the scale, around the size the desktop asks for.
    QFont font(Type type) const;

    QString styleSheet(const QString &path) const;

    /// Dresses @p app: style, palette, font and style sheet.
    void applyTo(QApplication &app) const;

private:
    Scheme m_scheme;
    bool m_isOnPaper = false;
};

/// A label for @p text, which is shown as it is: names are data, never markup.
QLabel *plainLabel(const QString &text, const QFont &font);

} // namespace Evently
