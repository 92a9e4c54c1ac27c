// SPDX-License-Identifier: GPL-3.0-only
#include "ui/theme.h"

#include <QApplication>
#include <QTest>

#include <cmath>

using namespace Evently;
using namespace Qt::StringLiterals;

using Colour = Theme::Colour;
using Scheme = Theme::Scheme;

class tst_Theme : public QObject
{
    Q_OBJECT

private slots:
    void canBeRead_data();
    void canBeRead();
    void leavesNoNameInTheStyleSheet_data();
    void leavesNoNameInTheStyleSheet();
    void followsTheDesktop();
};

/// WCAG 2.1: relative luminance, and the contrast of two colours (1 to 21).
static double luminanceOf(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
            + 0.0722 * linear(colour.blueF());
}

static double contrastOf(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminanceOf(one), luminanceOf(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

void tst_Theme::canBeRead_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("front");
    QTest::addColumn<int>("back");
    QTest::addColumn<double>("contrast");

    constexpr double text = 4.5; // WCAG 1.4.3
    constexpr double shape = 3; // WCAG 1.4.11
    struct Pair
    {
        const char *name;
        Colour front;
        Colour back;
        double contrast;
    };
    constexpr Pair pairs[] = {
            {"text on the window", Colour::Text, Colour::Window, text},
            {"text on a card", Colour::Text, Colour::Surface, text},
            {"text on the selection", Colour::Text, Colour::AccentSoft, text},
            {"lesser text on the window", Colour::Muted, Colour::Window, text},
            {"lesser text on a card", Colour::Muted, Colour::Surface, text},
            {"lesser text on the selection", Colour::Muted, Colour::AccentSoft, text},
            {"lesser text under the pointer", Colour::Muted, Colour::Hover, text},
            {"a disabled button", Colour::Muted, Colour::Track, text},
            {"the accent as text", Colour::Accent, Colour::Surface, text},
            {"the accent on the selection", Colour::Accent, Colour::AccentSoft, text},
            {"a primary button", Colour::OnAccent, Colour::Accent, text},
            {"a primary button under the pointer", Colour::OnAccent, Colour::AccentHover, text},
            {"success", Colour::Success, Colour::SuccessSoft, text},
            {"success on a card", Colour::Success, Colour::Surface, text},
            {"warning", Colour::Warning, Colour::WarningSoft, text},
            {"warning on the selection", Colour::Warning, Colour::AccentSoft, text},
            {"danger", Colour::Danger, Colour::DangerSoft, text},
            {"danger on the selection", Colour::Danger, Colour::AccentSoft, text},
            {"text under the pointer", Colour::Text, Colour::Hover, text},
            {"text in a notice of success", Colour::Text, Colour::SuccessSoft, text},
            {"text in a notice of danger", Colour::Text, Colour::DangerSoft, text},
            {"text in a warning", Colour::Text, Colour::WarningSoft, text},
            {"the accent on the window", Colour::Accent, Colour::Window, text},
            {"the accent under the pointer", Colour::Accent, Colour::Hover, text},
            {"success on the window", Colour::Success, Colour::Window, text},
            {"success under the pointer", Colour::Success, Colour::Hover, text},
            {"success on the selection", Colour::Success, Colour::AccentSoft, text},
            {"warning on the window", Colour::Warning, Colour::Window, text},
            {"warning on a card", Colour::Warning, Colour::Surface, text},
            {"warning under the pointer", Colour::Warning, Colour::Hover, text},
            {"danger on the window", Colour::Danger, Colour::Window, text},
            {"danger on a card", Colour::Danger, Colour::Surface, text},
            {"danger under the pointer", Colour::Danger, Colour::Hover, text},
            {"a dangerous button", Colour::Surface, Colour::Danger, text},
            {"selected text in a field", Colour::OnAccent, Colour::Accent, text},
            {"a field's edge", Colour::FieldLine, Colour::Surface, shape},
            {"a field's edge on the window", Colour::FieldLine, Colour::Window, shape},
            {"a field's edge under the pointer", Colour::FieldLine, Colour::Hover, shape},
            {"the focus on the window", Colour::Accent, Colour::Window, shape},
            {"the focus on the selection", Colour::Accent, Colour::AccentSoft, shape},
            {"the focus on a primary button", Colour::Text, Colour::Surface, shape},
            {"a primary button on the window", Colour::Accent, Colour::Window, shape},
            {"a dangerous button on the window", Colour::Danger, Colour::Window, shape},
            {"a scroll bar", Colour::FieldLine, Colour::Window, shape},
            {"the focus", Colour::Accent, Colour::Surface, shape},
            {"sold beside free", Colour::Accent, Colour::Track, shape},
            {"held beside free", Colour::Held, Colour::Track, shape},
            {"held on a chart", Colour::Held, Colour::Surface, shape},
    };
    constexpr double muchText = 7; // WCAG 1.4.6
    struct Named
    {
        const char *name;
        Scheme scheme;
        double text;
    };
    for (const Named &each : {Named{"light: ", Scheme::Light, text},
                              {"dark: ", Scheme::Dark, text},
                              {"high contrast: ", Scheme::HighContrast, muchText}}) {
        for (const Pair &pair : pairs) {
            QTest::newRow(
                    qPrintable(QString::fromLatin1(each.name) + QString::fromLatin1(pair.name)))
                    << int(each.scheme) << int(pair.front) << int(pair.back)
                    << (pair.contrast == text ? each.text : pair.contrast);
        }
    }
}

void tst_Theme::canBeRead()
{
    QFETCH(int, scheme);
    QFETCH(int, front);
    QFETCH(int, back);
    QFETCH(double, contrast);

    const Theme theme{Scheme(scheme)};
    const double real = contrastOf(theme.colour(Colour(front)), theme.colour(Colour(back)));
    QVERIFY2(real >= contrast, qPrintable(u"only %1 : 1"_s.arg(real)));
}

void tst_Theme::leavesNoNameInTheStyleSheet_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << int(Scheme::Light);
    QTest::newRow("dark") << int(Scheme::Dark);
    QTest::newRow("high contrast") << int(Scheme::HighContrast);
}

void tst_Theme::leavesNoNameInTheStyleSheet()
{
    QFETCH(int, scheme);

    const Theme theme{Scheme(scheme)};
    theme.applyTo(*qApp);
    const QString sheet = qApp->styleSheet().section(u"*/"_s, 1); // Behind the heading.
    QVERIFY(sheet.contains(theme.colour(Colour::AccentHover).name()));
    QVERIFY(!sheet.contains(u'@'));
}

void tst_Theme::followsTheDesktop()
{
    for (const auto scheme : {Scheme::Dark, Scheme::Light}) {
        Theme(scheme).applyTo(*qApp);
        QCOMPARE(Theme::following(*qApp).scheme(), scheme);
    }
}

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"
