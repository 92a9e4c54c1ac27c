// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/sharedtest.h"
#include "ui/look/theme.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/rowtable.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDial>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMetaProperty>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>

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
    void paintsNothingInsideTheFocusRing_data();
    void paintsNothingInsideTheFocusRing();
    void leavesTheWheelToThePage_data();
    void leavesTheWheelToThePage();
    void givesTheWheelToTheFieldOfTheKeyboard();
    void linksToWhatANoticeIsAbout();
    void tellsWhatACellHasNoRoomFor();
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
    const QString sheet = qApp->styleSheet().section(u"*/"_s, 1); // After the heading.
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

static QWidget *focusable(const QString &what)
{
    if (what == u"tick"_s)
        return new QCheckBox(u"Tick"_s);
    if (what == u"radio"_s)
        return new QRadioButton(u"Radio"_s);
    if (what == u"tab"_s) {
        auto *tabs = new QTabBar;
        tabs->addTab(u"Sales"_s);
        tabs->addTab(u"Bookings"_s);
        return tabs;
    }
    auto *button = new QPushButton(u"Sell"_s);
    button->setProperty("rank", what);
    button->setMinimumWidth(200);
    return button;
}

void tst_Theme::paintsNothingInsideTheFocusRing_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<QString>("what");
    for (const auto &[name, scheme] : {std::pair("light", Scheme::Light), {"dark", Scheme::Dark}}) {
        for (const char *what :
             {"primary", "danger", "quiet", "menu", "find", "tick", "radio", "tab"})
            QTest::addRow("%s, %s", what, name) << int(scheme) << QString::fromLatin1(what);
    }
}

/// There is only one colour between the focus ring and the text.
void tst_Theme::paintsNothingInsideTheFocusRing()
{
    QFETCH(int, scheme);
    QFETCH(QString, what);
    const Theme theme{Scheme(scheme)};
    theme.applyTo(*qApp);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    QWidget *widget = focusable(what);
    layout->addWidget(widget);
    layout->addWidget(new QLineEdit);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    widget->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(widget->hasFocus());
    const QImage focused = widget->grab().toImage();
    const auto *tabs = qobject_cast<QTabBar *>(widget);
    const QRect inside = (tabs ? tabs->tabRect(0) : widget->rect()).adjusted(4, 4, -4, -4);
    // A strip above the text, and one below.
    for (const int y : {inside.top(), inside.bottom() - (tabs ? 2 : 0)}) {
        QSet<QRgb> colours;
        for (int x = inside.left() + 4; x <= inside.right() - 4; ++x)
            colours << focused.pixel(x, y);
        QVERIFY2(colours.size() == 1, qPrintable(QString::number(colours.size())));
    }
}

void tst_Theme::leavesTheWheelToThePage_data()
{
    QTest::addColumn<int>("kind");
    const char *names[] = {"number", "amount", "list", "moment", "date",
                           "time",   "slider", "dial", "text"};
    for (int kind = 0; kind < int(std::size(names)); ++kind)
        QTest::newRow(names[kind]) << kind;
}

static QWidget *fieldOf(int kind)
{
    switch (kind) {
    case 0: return new QSpinBox;
    case 1: return new QDoubleSpinBox;
    case 2: {
        auto *box = new QComboBox;
        box->addItems({u"a"_s, u"b"_s, u"c"_s});
        box->setCurrentIndex(1);
        return box;
    }
    case 3: return new QDateTimeEdit(QDateTime(QDate(2027, 1, 15), QTime(12, 30)));
    case 4: return new QDateEdit(QDate(2027, 1, 15));
    case 5: return new QTimeEdit(QTime(12, 30));
    case 6: return new QSlider(Qt::Horizontal);
    case 7: return new QDial;
    default: return new QPlainTextEdit(u"line\n"_s.repeated(50));
    }
}

static QVariant valueOf(const QWidget &field)
{
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&field))
        return text->verticalScrollBar()->value();
    return field.property(field.metaObject()->userProperty().name());
}

/// Turns the wheel over @p field by a notch, as the window system would.
static void turnOver(QWidget &field, int notch)
{
    auto *area = qobject_cast<QAbstractScrollArea *>(&field);
    QWidget *under = area ? area->viewport() : &field;
    const QPoint at(6, under->height() / 2);
    QWheelEvent wheel(at, under->mapToGlobal(at), {}, {0, notch}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(under, &wheel);
}

void tst_Theme::leavesTheWheelToThePage()
{
    QFETCH(int, kind);
    Theme(Scheme::Light).applyTo(*qApp);
    QScrollArea page;
    auto *inside = new QWidget;
    auto *layout = new QVBoxLayout(inside);
    auto *first = new QLineEdit;
    QWidget *field = fieldOf(kind);
    layout->addWidget(first);
    layout->addWidget(field);
    layout->addSpacing(2000);
    page.setWidget(inside);
    page.resize(400, 300);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    first->setFocus();
    page.verticalScrollBar()->setValue(10);
    const QVariant before = valueOf(*field);
    for (const int notch : {-120, 120}) {
        const int from = page.verticalScrollBar()->value();
        turnOver(*field, notch);
        QCOMPARE(valueOf(*field), before);
        QVERIFY(notch < 0 ? page.verticalScrollBar()->value() > from
                          : page.verticalScrollBar()->value() < from);
    }
    QVERIFY(first->hasFocus());
    QVERIFY(field->focusPolicy() != Qt::WheelFocus);
}

void tst_Theme::givesTheWheelToTheFieldOfTheKeyboard()
{
    Theme(Scheme::Light).applyTo(*qApp);
    QSpinBox field;
    field.setValue(5);
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.setFocus();
    turnOver(field, 120);
    QCOMPARE(field.value(), 6);
}

void tst_Theme::linksToWhatANoticeIsAbout()
{
    const Theme theme(Scheme::Light);
    Notice notice(theme);
    int followed = 0;
    notice.say(
            Notice::Kind::Success, u"Saved as a.pdf."_s,
            {{u"Open file"_s, [&] { ++followed; }}, {u"Show"_s, [&notice] { notice.beSilent(); }}});
    const auto buttons = notice.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    buttons[0]->click();
    QCOMPARE(followed, 1);
    buttons[1]->click(); // Closes the notice, which deletes the button, too.
    QCOMPARE(notice.sentence(), QString());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    notice.say(Notice::Kind::Success, u"Sold."_s);
    QVERIFY(notice.findChildren<QPushButton *>().isEmpty());
}

void tst_Theme::tellsWhatACellHasNoRoomFor()
{
    const Theme theme(Scheme::Light);
    theme.applyTo(*qApp);
    const QString longName = u"The Extraordinarily <b>Long</b> Night of Chamber Music"_s;
    QStandardItemModel model(2, 1);
    model.setData(model.index(0, 0), longName);
    model.setData(model.index(1, 0), u"Jazz"_s);
    RowTable table(theme, u"Events"_s);
    table.setModel(&model);
    table.resize(300, 300);
    table.setColumnWidth(0, 120);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const auto pointAt = [&table, &model](int row) {
        const QPoint at = table.visualRect(model.index(row, 0)).center();
        QHelpEvent help(QEvent::ToolTip, at, table.viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(table.viewport(), &help);
    };
    pointAt(0);
    QVERIFY2(QToolTip::text().contains(longName.toHtmlEscaped()), qPrintable(QToolTip::text()));
    QToolTip::hideText();
    QTRY_VERIFY(!QToolTip::isVisible());
    pointAt(1);
    QVERIFY(!QToolTip::isVisible());
}

EVENTLY_SHARED_TEST(tst_Theme)
#include "tst_theme.moc"
