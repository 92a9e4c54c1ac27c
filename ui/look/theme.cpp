// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/theme.h"

#include "models/tickets/paperfont.h"
#include "ui/look/dialogplaces.h"
#include "ui/look/style.h"
#include "ui/look/wheelrule.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

using Colour = Theme::Colour;

namespace {

struct Swatch
{
    Colour colour;
    QLatin1StringView name; ///< In the style sheet, written after an @.
    QRgb light;
    QRgb dark;
    QRgb high; ///< For high contrast: text at 7:1 or more.
};

constexpr Swatch swatches[] = {
        {Colour::Window, "window"_L1, 0xfff4f5f8, 0xff12151b, 0xff000000},
        {Colour::Surface, "surface"_L1, 0xffffffff, 0xff1b1f27, 0xff000000},
        {Colour::Hover, "hover"_L1, 0xfff3f5fa, 0xff232832, 0xff262626},
        {Colour::Line, "line"_L1, 0xffe1e4eb, 0xff2d333e, 0xffffffff},
        {Colour::FieldLine, "fieldline"_L1, 0xff868e9e, 0xff6c7686, 0xffffffff},
        {Colour::Text, "text"_L1, 0xff1a1d26, 0xffe9ecf2, 0xffffffff},
        {Colour::Muted, "muted"_L1, 0xff586072, 0xff9ea7b6, 0xffe6e6e6},
        {Colour::Accent, "accent"_L1, 0xff3a4fd0, 0xff8fa2ff, 0xffffd60a},
        {Colour::AccentHover, "accenthover"_L1, 0xff2f41b4, 0xffa7b6ff, 0xffffe766},
        {Colour::AccentSoft, "accentsoft"_L1, 0xffe8ebfc, 0xff272f52, 0xff3d3400},
        {Colour::OnAccent, "onaccent"_L1, 0xffffffff, 0xff10142a, 0xff000000},
        {Colour::Success, "success"_L1, 0xff176b42, 0xff6fd3a0, 0xff7dff9b},
        {Colour::SuccessSoft, "successsoft"_L1, 0xffe2f4ea, 0xff173324, 0xff00290d},
        {Colour::Warning, "warning"_L1, 0xff7d5000, 0xfff2c063, 0xffffd60a},
        {Colour::WarningSoft, "warningsoft"_L1, 0xfffdf0d5, 0xff382c12, 0xff332b00},
        {Colour::Danger, "danger"_L1, 0xffa92219, 0xffff9a92, 0xffffb3ad},
        {Colour::DangerSoft, "dangersoft"_L1, 0xfffce9e7, 0xff401f1d, 0xff3d0500},
        {Colour::Track, "track"_L1, 0xffe3e6ee, 0xff2f3643, 0xff404040},
        {Colour::Held, "held"_L1, 0xffb3770c, 0xffe5b04a, 0xffffb340},
};

} // namespace

Theme::Theme(Scheme scheme)
    : m_scheme(scheme)
{
}

Theme Theme::following(const QApplication &app)
{
    const QPalette palette = app.palette();
    const bool isDark = palette.color(QPalette::Window).lightness()
            < palette.color(QPalette::WindowText).lightness();
    return Theme(isDark ? Scheme::Dark : Scheme::Light);
}

Theme Theme::onPaper()
{
    Theme paper(Scheme::Light);
    paper.m_isOnPaper = true;
    return paper;
}

QColor Theme::colour(Colour colour) const
{
    for (const Swatch &swatch : swatches) {
        if (swatch.colour == colour)
            return QColor::fromRgb(m_scheme == Scheme::Light          ? swatch.light
                                           : m_scheme == Scheme::Dark ? swatch.dark
                                                                      : swatch.high);
    }
    Q_UNREACHABLE();
}

/// The style sheet @p path with the palette filled in: "@text" becomes "#1a1d26". Longer names are
/// replaced first, because a shorter name may be a prefix of them.
QString Theme::styleSheet(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The style sheet is missing from the program.");
    QString sheet = QString::fromUtf8(file.readAll());
    QList<Swatch> byLength(std::begin(swatches), std::end(swatches));
    std::ranges::sort(byLength, std::ranges::greater(),
                      [](const Swatch &swatch) { return swatch.name.size(); });
    for (const Swatch &swatch : byLength)
        sheet.replace(u'@' % swatch.name, this->colour(swatch.colour).name());
    sheet.replace(u"@scheme"_s, m_scheme == Scheme::Light ? u"light"_s : u"dark"_s);
    return sheet;
}

QFont Theme::font(Type type) const
{
    static const QFont systemFont = QApplication::font();
    QFont font = systemFont;
    if (m_isOnPaper)
        font = paperFont();
    else
        font.setFamilies({u"Inter"_s, systemFont.family()});
    // Paper is independent of the desktop's font size.
    const qreal body = m_isOnPaper ? 9.0 : std::max(systemFont.pointSizeF(), 10.0);
    switch (type) {
    case Type::Caption: font.setPointSizeF(body * 0.9); break;
    case Type::Body: font.setPointSizeF(body); break;
    case Type::Strong:
        font.setPointSizeF(body);
        font.setWeight(QFont::DemiBold);
        break;
    case Type::Title:
        font.setPointSizeF(body * 1.3);
        font.setWeight(QFont::DemiBold);
        break;
    case Type::Headline:
        font.setPointSizeF(body * 1.9);
        font.setWeight(QFont::Bold);
        break;
    case Type::Figure:
        font.setPointSizeF(body * 2.4);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

void Theme::applyTo(QApplication &app) const
{
    QPalette palette;
    palette.setColor(QPalette::Window, colour(Colour::Window));
    palette.setColor(QPalette::WindowText, colour(Colour::Text));
    palette.setColor(QPalette::Base, colour(Colour::Surface));
    palette.setColor(QPalette::AlternateBase, colour(Colour::Hover));
    palette.setColor(QPalette::Text, colour(Colour::Text));
    palette.setColor(QPalette::PlaceholderText, colour(Colour::Muted));
    palette.setColor(QPalette::Button, colour(Colour::Surface));
    palette.setColor(QPalette::ButtonText, colour(Colour::Text));
    palette.setColor(QPalette::BrightText, colour(Colour::Danger));
    palette.setColor(QPalette::ToolTipBase, colour(Colour::Surface));
    palette.setColor(QPalette::ToolTipText, colour(Colour::Text));
    palette.setColor(QPalette::Highlight, colour(Colour::Accent));
    palette.setColor(QPalette::HighlightedText, colour(Colour::OnAccent));
    palette.setColor(QPalette::Link, colour(Colour::Accent));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(Colour::Muted));

    app.setStyle(new Style(*this));
    app.setPalette(palette);
    app.setFont(font(Type::Body));
    app.setStyleSheet(styleSheet(u":/evently/styles/evently.qss"_s));
    WheelRule::applyTo(app);
    DialogPlaces::applyTo(app);
}

QLabel *plainLabel(const QString &text, const QFont &font)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    label->setText(text);
    return label;
}

} // namespace Evently
