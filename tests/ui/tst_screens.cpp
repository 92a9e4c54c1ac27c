// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/layoutfaults.h"
#include "tests/ui/openwindow.h"
#include "tests/ui/xdisplay.h"
#include "ui/look/theme.h"
#include "ui/organizer/analytics/periodbar.h"
#include "ui/organizer/desksale/desksalepage.h"
#include "ui/organizer/event/eventpage.h"
#include "ui/organizer/events/eventspage.h"
#include "ui/tables/eventtablemodel.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/rowtable.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCalendarWidget>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QDialog>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

using namespace Evently;
using namespace Qt::StringLiterals;

static constexpr int patienceMs = OpenWindow::patienceMs;

/// The organizer's window on a real screen with a window manager, which shows errors that an
/// offscreen window doesn't. The environment sets the screen and the scale; see CMakeLists.txt.
class tst_Screens : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void fitsTheScreenAtFirst();
    void cutsNothingAtFirst();
    void cutsNothing_data();
    void cutsNothing();
    void cutsNothingInTheEditor();
    void showsAllEntriesOfABox_data() { cutsNothing_data(); }
    void showsAllEntriesOfABox();
    void showsAllEntriesOfTheEditorsBoxes();
    void growsAListThatIsOpen();
    void showsWholeSuggestions();
    void showsAllEntriesOfAMenu();
    void scrollsPastEveryField();
    void showsAWholeCalendar();
    void opensDialogsInTheMiddle_data();
    void opensDialogsInTheMiddle();
    void growsADialogWithinTheScreen();
    void showsWhatIsSoldAndWhatWas();

private:
    QWidget &window() { return m_open->window; }
    static QScreen &screen() { return *QGuiApplication::primaryScreen(); }
    void visit(const QString &page);
    void await(const std::function<bool()> &isSo);
    QDialog *openEditor();
    static void expectNoFaults(const QWidget &window);
    static void expectWholePopup(QComboBox &box);
    static void expectInTheMiddle(const QWidget &dialog, const QWidget &window);
    static void xdotool(const QStringList &words);
    void pressPrimary() const;

    const Theme m_theme{Theme::Scheme::Light};
    WindowMemory m_memory;
    QTemporaryDir m_printed;
    FolderSpooler m_spooler{m_printed.path()};
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<OpenWindow> m_open;
    QRect m_firstFrame;
    QStringList m_firstFaults;
};

void tst_Screens::pressPrimary() const
{
    for (QPushButton *button : m_open->window.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->property("rank") == u"primary"_s)
            return button->click();
    }
    QFAIL("There is no button to go on.");
}

/// All tests share one window, because creating a season takes a while.
void tst_Screens::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme.applyTo(*qApp);
    m_server = std::make_unique<TestServer>();
    m_open = std::make_unique<OpenWindow>(
            WindowSettings{.server = OpenWindow::urlOf(*m_server),
                           .adminToken = TestServer::adminCreationToken(),
                           .memory = &m_memory,
                           .spooler = &m_spooler},
            m_theme);
    // The window manager is done once the window knows its frame.
    QTRY_VERIFY(window().frameGeometry() != window().geometry());
    m_firstFrame = window().frameGeometry();
    await([this] { return m_open->hand.shows(u"Welcome to Evently"_s); });
    m_firstFaults << LayoutFaults::in(window());
    m_open->makeAdministrator();
    m_firstFaults << LayoutFaults::in(window());
    pressPrimary(); // Accepts the demo season.
    await([this] { return m_memory.value(u"organizer/place"_s).isValid(); });
    window().showMaximized();
    QTRY_VERIFY(window().isMaximized());
}

void tst_Screens::cleanup()
{
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    for (QDialog *dialog : window().findChildren<QDialog *>()) {
        if (dialog->isVisible())
            dialog->done(QDialog::Rejected);
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void tst_Screens::cleanupTestCase()
{
    m_open.reset();
    m_server.reset();
}

void tst_Screens::await(const std::function<bool()> &isSo)
{
    QTRY_VERIFY_WITH_TIMEOUT(isSo(), patienceMs);
}

void tst_Screens::xdotool(const QStringList &words)
{
    QProcess process;
    process.start(u"xdotool"_s, words);
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, patienceMs);
    QCOMPARE(process.exitCode(), 0);
}

void tst_Screens::expectNoFaults(const QWidget &window)
{
    QStringList faults;
    // What has just been shown is laid out after its events have been processed.
    (void)QTest::qWaitFor(
            [&] {
                faults = LayoutFaults::in(window);
                return faults.isEmpty();
            },
            3'000);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' % faults.join(u'\n')));
}

void tst_Screens::fitsTheScreenAtFirst()
{
    const QRect room = screen().availableGeometry();
    QVERIFY2(room.contains(m_firstFrame),
             qPrintable(u"%1,%2 %3x%4 on %5x%6"_s.arg(m_firstFrame.x())
                                .arg(m_firstFrame.y())
                                .arg(m_firstFrame.width())
                                .arg(m_firstFrame.height())
                                .arg(room.width())
                                .arg(room.height())));
}

void tst_Screens::cutsNothingAtFirst()
{
    QVERIFY2(m_firstFaults.isEmpty(), qPrintable(u'\n' % m_firstFaults.join(u'\n')));
}

void tst_Screens::visit(const QString &page)
{
    static const QStringList places{u"overview"_s,  u"events"_s, u"analytics"_s,
                                    u"desk sale"_s, u"people"_s, u"kiosks"_s};
    if (const qsizetype place = places.indexOf(page); place >= 0) {
        m_open->window.goTo(Place(place));
    } else {
        m_open->window.goTo(Place::Events);
        auto *table = m_open->window.findChild<EventsPage *>()->findChild<RowTable *>();
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, patienceMs);
        emit table->opened(table->model()->index(0, 0));
        auto *event = m_open->window.findChild<EventPage *>();
        QTRY_VERIFY_WITH_TIMEOUT(
                event->isVisible() && event->findChild<QTabWidget *>()->isVisible(), patienceMs);
        event->findChild<QTabWidget *>()->setCurrentIndex(page.right(1).toInt());
    }
    await([this] {
        for (const RowTable *table : window().findChildren<RowTable *>()) {
            if (table->isVisible() && table->accessibleName() != u"Kiosks"_s
                && table->accessibleName() != u"Waitlist"_s && table->accessibleName() != u"Codes"_s
                && table->model()->rowCount() == 0)
                return false;
        }
        return true;
    });
}

void tst_Screens::cutsNothing_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"overview", "events", "analytics", "desk sale", "people", "kiosks",
                             "an event's tab 0", "an event's tab 1", "an event's tab 2",
                             "an event's tab 3", "an event's tab 4", "an event's tab 5"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void tst_Screens::cutsNothing()
{
    QFETCH(QString, page);
    visit(page);
    expectNoFaults(window());
}

QDialog *tst_Screens::openEditor()
{
    m_open->window.goTo(Place::Events);
    m_open->window.findChild<EventsPage *>()->createEvent();
    await([] { return QApplication::activeModalWidget(); });
    auto *editor = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    [&] { QVERIFY(QTest::qWaitForWindowActive(editor)); }();
    await([editor] { return editor->isAncestorOf(QApplication::focusWidget()); });
    return editor;
}

void tst_Screens::cutsNothingInTheEditor()
{
    QDialog *editor = openEditor();
    expectNoFaults(*editor);
    // And with its error messages:
    for (QPushButton *button : editor->findChildren<QPushButton *>()) {
        if (button->property("rank") == u"primary"_s)
            button->click();
    }
    expectNoFaults(*editor);
    // And with several ticket types and their quotas:
    for (const QString &words : {u"Add ticket t&ype"_s, u"Add &quota"_s})
        WindowHand(*editor).press(words);
    expectNoFaults(*editor);
}

void tst_Screens::expectWholePopup(QComboBox &box)
{
    box.showPopup();
    QAbstractItemView *view = box.view();
    QTRY_VERIFY_WITH_TIMEOUT(view->isVisible(), patienceMs);
    QVERIFY(QTest::qWaitForWindowExposed(view->window()));
    const int shown = std::min(box.count(), box.maxVisibleItems());
    int height = 0;
    for (int row = 0; row < shown; ++row)
        height += view->sizeHintForRow(row);
    const QString what = box.accessibleName() % u": "_s;
    if (box.count() <= box.maxVisibleItems()) {
        for (int row = 0; row < box.count(); ++row) {
            const QRect entry = view->visualRect(box.model()->index(row, box.modelColumn()));
            QVERIFY2(view->viewport()->rect().contains(entry),
                     qPrintable(what % box.itemText(row) % u" is cut"_s));
            QVERIFY2(view->fontMetrics().horizontalAdvance(box.itemText(row)) <= entry.width(),
                     qPrintable(what % box.itemText(row) % u" is too long"_s));
        }
    }
    // If the screen is too low for all of them, the rest can be scrolled to.
    const bool isScreenFull =
            view->window()->height() > screen().availableGeometry().height() / 2 - 80
            && view->verticalScrollBar()->maximum() > 0;
    QVERIFY2(view->viewport()->height() >= height || isScreenFull,
             qPrintable(what
                        % u"%1 entries need %2 px and have %3"_s.arg(shown).arg(height).arg(
                                view->viewport()->height())));
    QVERIFY2(screen().geometry().contains(view->window()->frameGeometry()),
             qPrintable(what % u"the list leaves the screen"_s));
    box.hidePopup();
    QTRY_VERIFY(!view->isVisible());
}

void tst_Screens::showsAllEntriesOfABox()
{
    QFETCH(QString, page);
    visit(page);
    for (QComboBox *box : window().findChildren<QComboBox *>()) {
        if (box->isVisible() && box->isEnabled() && box->count() > 0)
            expectWholePopup(*box);
    }
}

void tst_Screens::showsAllEntriesOfTheEditorsBoxes()
{
    QDialog *editor = openEditor();
    auto *scroll = editor->findChild<QScrollArea *>();
    for (QComboBox *box : editor->findChildren<QComboBox *>()) {
        if (!box->isVisible())
            continue; // Shown only for the repeated hour, once a year.
        scroll->ensureWidgetVisible(box);
        expectWholePopup(*box);
    }
}

/// A list opened before its entries are loaded also shows all of them.
void tst_Screens::growsAListThatIsOpen()
{
    PeriodBar bar(m_theme);
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    QComboBox *box = nullptr;
    for (QComboBox *each : bar.findChildren<QComboBox *>()) {
        if (each->accessibleName() == u"Event"_s)
            box = each;
    }
    QVERIFY(box);
    box->showPopup();
    QTRY_VERIFY_WITH_TIMEOUT(box->view()->isVisible(), patienceMs);
    QList<EventSales> events;
    for (int i = 0; i < 5; ++i)
        events << EventSales{.eventId = QUuid::createUuid(), .name = u"Concert %1"_s.arg(i)};
    bar.setEvents(events);
    QTRY_VERIFY(box->view()->viewport()->height() >= 6 * box->view()->sizeHintForRow(0));
    QVERIFY(box->view()->isVisible());
    box->hidePopup();
}

void tst_Screens::showsWholeSuggestions()
{
    QDialog *editor = openEditor();
    int completers = 0;
    for (QComboBox *box : editor->findChildren<QComboBox *>()) {
        if (!box->isEditable() || !box->completer()
            || box->completer()->completionMode() != QCompleter::PopupCompletion)
            continue;
        ++completers;
        editor->findChild<QScrollArea *>()->ensureWidgetVisible(box);
        box->setFocus();
        for (const QString &typed : {u"berlin"_s, u"europe"_s}) {
            box->lineEdit()->selectAll();
            QTest::keyClicks(box->lineEdit(), typed);
            QAbstractItemView *popup = box->completer()->popup();
            QTRY_VERIFY_WITH_TIMEOUT(popup->isVisible(), patienceMs);
            const int rows =
                    std::min(popup->model()->rowCount(), box->completer()->maxVisibleItems());
            QTRY_VERIFY2(popup->viewport()->height() >= rows * popup->sizeHintForRow(0),
                         qPrintable(u"%1 rows of %2 in %3"_s.arg(rows)
                                            .arg(popup->sizeHintForRow(0))
                                            .arg(popup->viewport()->height())));
            popup->hide();
        }
        QTest::keyClick(box->lineEdit(), Qt::Key_Escape);
    }
    QVERIFY(completers > 0);
}

void tst_Screens::showsAllEntriesOfAMenu()
{
    visit(u"events"_s);
    QList<QMenu *> menus;
    for (QAction *action : m_open->window.menuBar()->actions()) {
        if (action->menu() && action->isVisible())
            menus << action->menu();
    }
    for (qsizetype i = 0; i < menus.size(); ++i) {
        for (const QAction *action : menus[i]->actions()) {
            if (action->menu())
                menus << action->menu();
        }
    }
    QVERIFY(menus.size() > 4);
    for (QMenu *menu : menus) {
        menu->popup(window().mapToGlobal(QPoint(20, 60)));
        QVERIFY(QTest::qWaitForWindowExposed(menu));
        QVERIFY(screen().geometry().contains(menu->frameGeometry()));
        for (QAction *action : menu->actions())
            QVERIFY2(!action->isVisible() || action->isSeparator()
                             || menu->rect().contains(menu->actionGeometry(action)),
                     qPrintable(action->text()));
        menu->close();
    }
}

/// With a real pointer and a real wheel on the X server.
void tst_Screens::scrollsPastEveryField()
{
    QDialog *editor = openEditor();
    auto *scroll = editor->findChild<QScrollArea *>();
    QScrollBar *bar = scroll->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    editor->resize(editor->width(), std::min(editor->height(), 420));
    QTRY_VERIFY(bar->maximum() > 40);
    QList<QWidget *> fields;
    for (QWidget *widget : scroll->widget()->findChildren<QWidget *>()) {
        if (qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QComboBox *>(widget)
            || qobject_cast<QPlainTextEdit *>(widget)
            || (qobject_cast<QLineEdit *>(widget)
                && !qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
                && !qobject_cast<QComboBox *>(widget->parentWidget())))
            fields << widget;
    }
    QVERIFY(fields.size() > 10);
    const auto valueOf = [](const QWidget &field) {
        const auto *spin = qobject_cast<const QAbstractSpinBox *>(&field);
        const auto *box = qobject_cast<const QComboBox *>(&field);
        const auto *edit = qobject_cast<const QLineEdit *>(&field);
        return spin ? spin->text() : box ? box->currentText() : edit ? edit->text() : QString();
    };
    // The box that has the focus would change most easily.
    editor->findChild<QScrollArea *>()->findChildren<QComboBox *>().first()->setFocus();
    QWidget *focused = QApplication::focusWidget();
    const qreal pixels = screen().devicePixelRatio();
    for (QWidget *field : fields) {
        const bool isFocused = field == focused || field->isAncestorOf(focused);
        const bool scrollsItself = isFocused && qobject_cast<QPlainTextEdit *>(field);
        if (!field->isVisible() || !field->isEnabled() || scrollsItself)
            continue;
        const QString before = valueOf(*field);
        for (const bool isDown : {true, false}) {
            scroll->ensureWidgetVisible(field, 0, 8);
            bar->setValue(std::clamp(bar->value(), 1, bar->maximum() - 1));
            const int from = bar->value();
            const QPoint at =
                    (QPointF(field->mapToGlobal(QPoint(12, field->height() / 2))) * pixels)
                            .toPoint();
            xdotool({u"mousemove"_s, u"--sync"_s, QString::number(at.x()), QString::number(at.y()),
                     u"click"_s, isDown ? u"5"_s : u"4"_s});
            QTRY_VERIFY2_WITH_TIMEOUT(isDown ? bar->value() > from : bar->value() < from,
                                      qPrintable(field->accessibleName() % u" keeps the wheel"_s),
                                      patienceMs);
            QCOMPARE(valueOf(*field), before);
            QCOMPARE(QApplication::focusWidget(), focused);
        }
    }
}

void tst_Screens::showsAWholeCalendar()
{
    QDialog *editor = openEditor();
    auto *edit = editor->findChild<QDateTimeEdit *>();
    editor->findChild<QScrollArea *>()->ensureWidgetVisible(edit);
    edit->setDate(QDate(2027, 5, 1)); // Six weeks, wherever they begin.
    QTest::mouseClick(edit, Qt::LeftButton, {}, QPoint(edit->width() - 12, edit->height() / 2));
    const auto popped = [edit] { return edit->calendarWidget()->isVisible(); };
    QTRY_VERIFY_WITH_TIMEOUT(popped(), patienceMs);
    const QCalendarWidget &calendar = *edit->calendarWidget();
    QVERIFY(screen().geometry().contains(calendar.window()->frameGeometry()));
    const auto *view = calendar.findChild<QTableView *>();
    const QFontMetrics metrics(view->font());
    for (int column = 0; column < view->model()->columnCount(); ++column) {
        if (view->isColumnHidden(column))
            continue;
        const QModelIndex head = view->model()->index(0, column);
        QVERIFY2(metrics.horizontalAdvance(head.data().toString()) + 2 <= view->columnWidth(column),
                 qPrintable(head.data().toString()));
        const QModelIndex last = view->model()->index(view->model()->rowCount() - 1, column);
        QVERIFY(view->viewport()->rect().contains(view->visualRect(last)));
        QVERIFY(view->visualRect(last).height() >= metrics.height());
    }
    for (const auto day : {Qt::Saturday, Qt::Sunday})
        QCOMPARE(calendar.weekdayTextFormat(day).foreground(),
                 calendar.weekdayTextFormat(Qt::Wednesday).foreground());
    QCOMPARE(calendar.firstDayOfWeek(), QLocale().firstDayOfWeek());
    expectNoFaults(*calendar.window());
}

void tst_Screens::opensDialogsInTheMiddle_data()
{
    QTest::addColumn<QRect>("place");
    QTest::addColumn<bool>("isMaximized");
    const QRect room = screen().availableGeometry();
    QTest::newRow("maximized") << QRect() << true;
    QTest::newRow("in a corner") << QRect(QPoint(room.right() - 899, room.bottom() - 490),
                                          QSize(890, 480))
                                 << false;
    QTest::newRow("after it was resized") << QRect(QPoint(10, 30), QSize(870, 480)) << false;
}

void tst_Screens::expectInTheMiddle(const QWidget &dialog, const QWidget &window)
{
    const QRect room = screen().availableGeometry();
    QTRY_VERIFY2(room.contains(dialog.frameGeometry()),
                 qPrintable(u"%1,%2 %3x%4"_s.arg(dialog.frameGeometry().x())
                                    .arg(dialog.frameGeometry().y())
                                    .arg(dialog.frameGeometry().width())
                                    .arg(dialog.frameGeometry().height())));
    // As close to the window's centre as the screen's edges allow.
    const QPoint off = dialog.frameGeometry().center() - window.geometry().center();
    const QRect frame = dialog.frameGeometry();
    const bool isHorizontal = std::abs(off.x()) < 24 || frame.left() - room.left() < 24
            || room.right() - frame.right() < 24;
    const bool isVertical = std::abs(off.y()) < 48 || frame.top() - room.top() < 48
            || room.bottom() - frame.bottom() < 48;
    QVERIFY2(isHorizontal && isVertical, qPrintable(u"%1,%2 off"_s.arg(off.x()).arg(off.y())));
}

void tst_Screens::opensDialogsInTheMiddle()
{
    QFETCH(QRect, place);
    QFETCH(bool, isMaximized);
    if (isMaximized) {
        window().showMaximized();
        QTRY_VERIFY(window().isMaximized());
    } else {
        window().showNormal();
        window().setGeometry(place);
        QTRY_COMPARE(window().size(), place.size());
    }
    QDialog *editor = openEditor();
    expectInTheMiddle(*editor, window());
    editor->reject();
    auto *question = new ConfirmDialog(m_theme,
                                       {.headline = u"Undo this sale?"_s,
                                        .consequences = {u"Its seats go back on sale."_s},
                                        .verb = u"Undo"_s},
                                       &window());
    question->open();
    QVERIFY(QTest::qWaitForWindowActive(question));
    expectInTheMiddle(*question, window());
    expectNoFaults(*question);
    question->reject();
    window().showMaximized();
    QTRY_VERIFY(window().isMaximized());
}

void tst_Screens::growsADialogWithinTheScreen()
{
    auto *question = new ConfirmDialog(
            m_theme, {.headline = u"Sure?"_s, .consequences = {}, .verb = u"Yes"_s}, &window());
    question->open();
    QVERIFY(QTest::qWaitForWindowActive(question));
    question->resize(question->width(), screen().availableGeometry().height() - 60);
    expectInTheMiddle(*question, window());
}

void tst_Screens::showsWhatIsSoldAndWhatWas()
{
    visit(u"desk sale"_s);
    auto *page = m_open->window.findChild<DeskSalePage *>();
    QTRY_VERIFY_WITH_TIMEOUT(m_open->hand.canPress(u"Sell 1"_s), patienceMs);
    for (int sale = 1; sale <= 3; ++sale) {
        m_open->hand.press(u"Sell 1"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_open->hand.canPress(u"&Cash"_s), patienceMs);
        expectNoFaults(window());
        m_open->hand.press(u"&Cash"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_open->hand.canPress(u"&Print again"_s)
                                         && m_open->hand.canPress(u"Sell 1"_s),
                                 patienceMs);
        expectNoFaults(window());
        const QPushButton *print = m_open->hand.button(u"&Print again"_s);
        QTRY_COMPARE(print->visibleRegion().boundingRect(), print->rect());
    }
    QTest::keyClick(m_open->hand.field(u"Find an event"_s), Qt::Key_Return);
    QTRY_VERIFY(QApplication::focusWidget() != m_open->hand.field(u"Find an event"_s));
    const QWidget *typed = page->findChild<QSpinBox *>();
    QTRY_COMPARE(typed->visibleRegion().boundingRect(), typed->rect());
}

int main(int argc, char *argv[])
{
    const XDisplay display(u"openbox"_s, qEnvironmentVariable("EVENTLY_TEST_SCREEN"));
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    tst_Screens test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_screens.moc"
