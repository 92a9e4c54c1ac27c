// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/instant.h"
#include "tests/support/venue.h"
#include "tests/ui/stage.h"
#include "ui/organizer/editor/eventeditor.h"
#include "ui/organizer/editor/typerow.h"
#include "ui/organizer/events/eventfilters.h"
#include "ui/organizer/events/eventspage.h"
#include "ui/widgets/rowtable.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QDialog>
#include <QHeaderView>
#include <QMenu>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The events page with a real server and a real PostgreSQL.
class tst_EventsPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void listsWhatIsOnSale();
    void findsByWordsStatusCategoryAndVenue();
    void saysWhatASearchFindsElsewhere();
    void saysWhatAScannedTicketIs();
    void offersANewEventWhereThereIsNone();
    void opensByAClickOnTheName();
    void saysAStatusOnlyWhereTheyDiffer();
    void letsSomebodyTypeWhileItLearnsWords();
    void sortsAsTheServerCan();
    void readsNoMoreThanAPageAtOnce();
    void movesTheBarsAsOthersSell();
    void showsNamesAsTheyAre();
    void opensByEnter();
    void makesAnEvent();
    void sellsSeveralTypes();
    void changesAnEventWithTypes();
    void ordersDuplicatesAndRetiresTypes();
    void complainsAtATypesField();
    void saysWhatASmallerQuotaBreaks();
    void saysWhichTypeCannotBeRemoved();
    void staysUntilItIsKnownWhetherItIsSaved();
    void makesNothingOfAnEventThatCannotBeRead();
    void complainsAtTheFields();
    void beginsWithTheServersCurrency();
    void suggestsWhatWasUsedBefore();
    void asksWhichOfTwoTimesIsMeant();
    void refusesATimeThatDoesNotExist();
    void saysWhatHoldsWithoutADeadline();
    void duplicatesAnEvent();
    void publishesAndUndoesIt();
    void saysWhatCancellingDoes();
    void showsTheFieldThatHasTheFocus();
    void writesPricesAsTheDesktopDoes();
    void asksTwiceAboutABigChange();
    void saysWhenSomebodyElseWasFaster();

private:
    /// Creates an event of several types and opens it in the editor. @return its id
    QString editTheatre();
    QList<TypeRow *> typeRows() const;
    /// The visible field of this name in the type at @p row.
    template <typename Field>
    Field *typeField(int row, const QString &name) const;
    void open(int pageSize = 50);
    RowTable &table() const { return *m_stage->page().findChild<RowTable *>(); }
    void startEvent(); ///< Opens the editor for a new event.
    void edit(); ///< Edits the first event of the list.
    QString cell(int row, int column) const;
    QStringList names() const;
    void chooseFilter(const QString &box, const QString &text);

    std::unique_ptr<Venue> m_venue;
    std::unique_ptr<Stage<EventsPage>> m_stage;
};

void tst_EventsPage::init()
{
    m_venue = std::make_unique<Venue>();
}

void tst_EventsPage::cleanup()
{
    m_stage.reset();
    m_venue.reset();
}

void tst_EventsPage::open(int pageSize)
{
    m_stage = std::make_unique<Stage<EventsPage>>(
            m_venue->server.port(), m_venue->admin.token,
            EventStore::Pace{.pause = 10ms, .failurePause = 50ms, .pageSize = pageSize});
    m_stage->page().open();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->page().store().state(), EventStore::State::Ready,
                              Stage<EventsPage>::patienceMs);
}

QString tst_EventsPage::cell(int row, int column) const
{
    return table().model()->index(row, column).data().toString();
}

QStringList tst_EventsPage::names() const
{
    QStringList names;
    for (int row = 0; row < table().model()->rowCount(); ++row)
        names << cell(row, 1);
    return names;
}

void tst_EventsPage::chooseFilter(const QString &box, const QString &text)
{
    auto *combo = m_stage->hand().named<QComboBox>(box);
    QVERIFY(combo);
    if (combo->isEditable())
        combo->setEditText(text);
    else
        combo->setCurrentIndex(combo->findText(text));
}

static constexpr int patienceMs = 30'000;

void tst_EventsPage::listsWhatIsOnSale()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"No events on sale"_s), patienceMs);

    m_venue->newEvent({{u"name"_s, u"Jazz Night"_s},
                       {u"dateTime"_s, u"2035-06-15T18:00:00Z"_s},
                       {u"timeZone"_s, u"America/New_York"_s},
                       {u"price"_s, u"2500"_s},
                       {u"currency"_s, u"JPY"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"Jazz Night"_s}, patienceMs);
    QVERIFY(m_stage->shows(u"1 on sale"_s));
    QCOMPARE(cell(0, 0), u"Fri, 15 Jun 2035"_s);
    QCOMPARE(table().model()->index(0, 0).data(DetailRole).toString(), u"14:00 EDT"_s);
    QVERIFY2(cell(0, 5).contains(u"2,500"_s), qPrintable(cell(0, 5)));
}

void tst_EventsPage::findsByWordsStatusCategoryAndVenue()
{
    m_venue->newEvent({{u"name"_s, u"Jazz Night"_s}, {u"category"_s, u"music"_s}});
    m_venue->newEvent(
            {{u"name"_s, u"Faust"_s}, {u"category"_s, u"theatre"_s}, {u"venue"_s, u"Old Mill"_s}});
    m_venue->newEvent({{u"name"_s, u"Not yet"_s}, {u"status"_s, u"draft"_s}});
    open();
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 2, patienceMs);

    m_stage->hand().type(u"Search events"_s, u"jaz"_s);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"Jazz Night"_s}, patienceMs);
    m_stage->hand().type(u"Search events"_s, u""_s);
    chooseFilter(u"Filter by category"_s, u"theatre"_s);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"Faust"_s}, patienceMs);
    chooseFilter(u"Filter by venue"_s, u"nowhere"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"No matching events"_s), patienceMs);
    m_stage->hand().press(u"Clear"_s);
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 2, patienceMs);
    chooseFilter(u"Filter by status"_s, u"Draft"_s);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"Not yet"_s}, patienceMs);
    chooseFilter(u"Filter by period"_s, u"Next 7 days"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"No matching events"_s), patienceMs);
}

/// A draft that was just saved isn't lost: the search says where it is, and links to it.
void tst_EventsPage::saysWhatASearchFindsElsewhere()
{
    m_venue->newEvent({{u"name"_s, u"Winter Gala"_s}, {u"status"_s, u"draft"_s}});
    m_venue->newEvent({{u"name"_s, u"Jazz Night"_s}});
    const QString off = m_venue->newEventId(5, {{u"name"_s, u"Summer Gala"_s}});
    Venue::book(m_venue->organizer, off, 1);
    m_venue->organizer.del(u"/api/events/"_s + off);
    open();
    QVERIFY(!m_stage->shows(u"Also found"_s));

    m_stage->hand().type(u"Search events"_s, u"gala"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Also found: 1 in drafts, 1 cancelled."_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QVERIFY(names().isEmpty());
    m_stage->hand().press(u"Search &all events"_s);
    QTRY_COMPARE_WITH_TIMEOUT(names(), (QStringList{u"Winter Gala"_s, u"Summer Gala"_s}),
                              patienceMs);
    QVERIFY(!m_stage->shows(u"Also found"_s));

    m_stage->hand().press(u"Clear"_s);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"Jazz Night"_s}, patienceMs);
    m_stage->hand().type(u"Search events"_s, u"jazz"_s);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"Jazz Night"_s}, patienceMs);
    chooseFilter(u"Filter by status"_s, u"Draft"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Also found: 1 on sale."_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
}

void tst_EventsPage::saysWhatAScannedTicketIs()
{
    const QString reference = Venue::book(m_venue->organizer, m_venue->newEventId(10), 1)
                                      .json()[u"bookingReference"_s]
                                      .toString();
    open();
    m_stage->hand().type(u"Search events"_s, u"EVENTLY:1:%1:1"_s.arg(reference));
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"This is booking %1"_s.arg(reference)),
                              qPrintable(m_stage->hand().text()), Stage<EventsPage>::patienceMs);
}

void tst_EventsPage::offersANewEventWhereThereIsNone()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"No events on sale"_s), patienceMs);
    m_stage->hand().press(u"New event"_s);
    QTRY_VERIFY(m_stage->page().findChild<EventEditor *>());
}

void tst_EventsPage::opensByAClickOnTheName()
{
    m_venue->newEvent({{u"name"_s, u"Jazz Night"_s}});
    open();
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 1, patienceMs);
    QSignalSpy chosen(&m_stage->page(), &EventsPage::eventChosen);
    const auto click = [this](int column) {
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                          table().visualRect(table().model()->index(0, column)).center());
    };
    click(0);
    QCOMPARE(chosen.size(), 0); // It only selects the row.
    click(1);
    QCOMPARE(chosen.size(), 1);
}

void tst_EventsPage::saysAStatusOnlyWhereTheyDiffer()
{
    m_venue->newEvent();
    open();
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 1, patienceMs);
    QVERIFY(table().isColumnHidden(6));
    chooseFilter(u"Filter by status"_s, u"All events"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!table().isColumnHidden(6), patienceMs);
}

void tst_EventsPage::letsSomebodyTypeWhileItLearnsWords()
{
    EventFilters filters;
    filters.show();
    auto *category = WindowHand(filters).named<QComboBox>(u"Filter by category"_s);
    filters.offer({u"theatre"_s, u"music"_s}, {});
    QLineEdit &typed = *category->lineEdit();
    typed.setText(u"jazz"_s);
    typed.setCursorPosition(2);
    filters.offer({u"music"_s}, {});
    QCOMPARE(typed.cursorPosition(), 2);
    filters.offer({u"dance"_s}, {});
    QCOMPARE(category->count(), 3);
    QCOMPARE(typed.text(), u"jazz"_s);
    QCOMPARE(typed.cursorPosition(), 2);
    typed.setSelection(1, 3);
    filters.offer({u"opera"_s}, {});
    QCOMPARE(typed.selectedText(), u"azz"_s);
}

void tst_EventsPage::sortsAsTheServerCan()
{
    m_venue->newEvent(
            {{u"name"_s, u"B"_s}, {u"price"_s, u"30.00"_s}, {u"dateTime"_s, timeIn(24h)}});
    m_venue->newEvent(
            {{u"name"_s, u"C"_s}, {u"price"_s, u"10.00"_s}, {u"dateTime"_s, timeIn(48h)}});
    m_venue->newEvent(
            {{u"name"_s, u"A"_s}, {u"price"_s, u"20.00"_s}, {u"dateTime"_s, timeIn(72h)}});
    open();
    QTRY_COMPARE_WITH_TIMEOUT(names(), (QStringList{u"B"_s, u"C"_s, u"A"_s}), patienceMs);

    QHeaderView &header = *table().horizontalHeader();
    emit header.sectionClicked(1);
    QTRY_COMPARE_WITH_TIMEOUT(names(), (QStringList{u"A"_s, u"B"_s, u"C"_s}), patienceMs);
    emit header.sectionClicked(1);
    QTRY_COMPARE_WITH_TIMEOUT(names(), (QStringList{u"C"_s, u"B"_s, u"A"_s}), patienceMs);
    emit header.sectionClicked(5);
    QTRY_COMPARE_WITH_TIMEOUT(names(), (QStringList{u"C"_s, u"A"_s, u"B"_s}), patienceMs);
    emit header.sectionClicked(3); // The server can't sort by occupancy.
    QCOMPARE(header.sortIndicatorSection(), 5);
}

void tst_EventsPage::readsNoMoreThanAPageAtOnce()
{
    for (int i = 0; i < 25; ++i)
        m_venue->newEvent({{u"name"_s, u"Event %1"_s.arg(i)}});
    open(10);
    QVERIFY(names().size() >= 10);

    QTRY_VERIFY_WITH_TIMEOUT(table().model()->rowCount() >= 10, patienceMs);
    QSignalSpy came(table().model(), &QAbstractItemModel::rowsInserted);
    while (table().model()->canFetchMore({})) {
        const int before = table().model()->rowCount();
        table().scrollToBottom();
        table().model()->fetchMore({});
        QTRY_VERIFY_WITH_TIMEOUT(table().model()->rowCount() > before, patienceMs);
    }
    QVERIFY(!came.isEmpty());
    for (const QVariantList &rows : came) // The view may have requested the next page in the
                                          // meantime.
        QVERIFY(rows[2].toInt() - rows[1].toInt() < 10);
    QCOMPARE(names().size(), 25);
    QVERIFY(m_stage->shows(u"25 on sale"_s));
}

void tst_EventsPage::movesTheBarsAsOthersSell()
{
    const QString event = m_venue->newEventId(10);
    open();
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 3), u"10 of 10 left"_s, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->feed().isLive(), patienceMs);

    QCOMPARE(Venue::book(m_venue->organizer, event, 10).status, 201);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 3), u"Sold out"_s, patienceMs);
    QCOMPARE(Venue::wait(*m_venue->newUser(), event, 3).status, 201);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 4), u"1"_s, patienceMs);
}

void tst_EventsPage::showsNamesAsTheyAre()
{
    const QString name = u"<b>Bold</b> & <img src=x> %1 %n"_s;
    m_venue->newEvent({{u"name"_s, name}});
    open();
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{name}, patienceMs);

    const QString toolTip = table().model()->index(0, 1).data(Qt::ToolTipRole).toString();
    QVERIFY2(!toolTip.contains(u"<b>"_s) && toolTip.contains(u"&lt;b&gt;"_s), qPrintable(toolTip));
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"Delete “%1”?"_s.arg(name)), patienceMs);
    for (const QLabel *label : m_stage->page().findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void tst_EventsPage::opensByEnter()
{
    const QString event = m_venue->newEventId(10);
    open();
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 1, patienceMs);
    QSignalSpy chosen(&m_stage->page(), &EventsPage::eventChosen);
    QSignalSpy sell(&m_stage->page(), &EventsPage::sellAsked);

    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toUuid(), QUuid(event));
    QTest::keyClick(&table(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sell.size(), 1);
}

void tst_EventsPage::startEvent()
{
    m_stage->hand().press(u"&New event"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->hand().field(u"Currency"_s)
                                     && !m_stage->hand().field(u"Currency"_s)->text().isEmpty(),
                             patienceMs);
}

void tst_EventsPage::edit()
{
    m_stage->page().activateWindow(); // A dialog may have been active.
    QVERIFY(QTest::qWaitForWindowActive(&m_stage->page()));
    QTRY_VERIFY_WITH_TIMEOUT(!names().isEmpty(), patienceMs);
    table().choose(table().model()->index(0, 0));
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_F2);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->hand().field(u"Name"_s)
                                     && !m_stage->hand().field(u"Name"_s)->text().isEmpty(),
                             patienceMs);
}

void tst_EventsPage::beginsWithTheServersCurrency()
{
    m_venue.reset();
    ServerSettings settings = TestServer::settings();
    settings.currency = u"CHF"_s;
    m_venue = std::make_unique<Venue>(settings);
    QLocale::setDefault(QLocale(u"en_US"_s));
    const auto back = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
    open();
    startEvent();
    QCOMPARE(m_stage->hand().field(u"Currency"_s)->text(), u"CHF"_s);
    m_stage->hand().press(u"Cancel"_s); // Nothing was typed, so no confirmation is needed.
    QVERIFY(!m_stage->shows(u"Discard"_s));
}

void tst_EventsPage::suggestsWhatWasUsedBefore()
{
    m_venue->newEvent({{u"venue"_s, u"Blue Hall"_s}, {u"category"_s, u"music"_s}});
    m_venue->newEvent({{u"venue"_s, u"Old Mill"_s},
                       {u"category"_s, u"theatre"_s},
                       {u"status"_s, u"draft"_s}});
    open();
    startEvent();
    const auto suggested = [this](const QString &field, const QString &typed) {
        QCompleter *completer = m_stage->hand().field(field)->completer();
        if (!completer)
            return QString();
        completer->setCompletionPrefix(typed);
        return completer->currentCompletion();
    };
    QTRY_COMPARE_WITH_TIMEOUT(suggested(u"Venue"_s, u"hall"_s), u"Blue Hall"_s, patienceMs);
    QCOMPARE(suggested(u"Venue"_s, u"old"_s), u"Old Mill"_s);
    QCOMPARE(suggested(u"Category"_s, u"THEA"_s), u"theatre"_s);
}

/// Changing a minute doesn't change the hour: 02:30 occurs twice on the day when clocks go back,
/// and the first one stays the first.
void tst_EventsPage::asksWhichOfTwoTimesIsMeant()
{
    const QString event = m_venue->newEventId(10,
                                              {{u"name"_s, u"Night walk"_s},
                                               {u"timeZone"_s, u"Europe/Berlin"_s},
                                               {u"dateTime"_s, u"2027-10-31T00:30:00Z"_s}});
    open();
    edit();
    if (QTest::currentTestFailed())
        return;
    QVERIFY2(m_stage->shows(u"UTC+02:00"_s), qPrintable(m_stage->hand().text()));
    auto *which = m_stage->hand().named<QComboBox>(u"Which of the two times"_s);
    QVERIFY(which);
    QCOMPARE(which->count(), 2);
    QCOMPARE(which->currentIndex(), 0);
    auto *begins = m_stage->hand().named<QDateTimeEdit>(u"Begins"_s);
    begins->setTime(QTime(2, 31));
    m_stage->hand().press(u"&Save"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_venue->event(event)[u"dateTime"_s], u"2027-10-31T00:31:00.000Z"_s,
                              patienceMs);

    QTRY_VERIFY_WITH_TIMEOUT(!m_stage->hand().field(u"Venue"_s), patienceMs);
    edit();
    if (QTest::currentTestFailed())
        return;
    which = m_stage->hand().named<QComboBox>(u"Which of the two times"_s);
    which->setCurrentIndex(1);
    QVERIFY2(m_stage->shows(u"UTC+01:00"_s), qPrintable(m_stage->hand().text()));
    m_stage->hand().press(u"&Save"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_venue->event(event)[u"dateTime"_s], u"2027-10-31T01:31:00.000Z"_s,
                              patienceMs);
}

void tst_EventsPage::refusesATimeThatDoesNotExist()
{
    const QString event = m_venue->newEventId(10,
                                              {{u"name"_s, u"Night walk"_s},
                                               {u"timeZone"_s, u"Europe/Berlin"_s},
                                               {u"dateTime"_s, u"2027-03-27T01:30:00Z"_s}});
    open();
    edit();
    if (QTest::currentTestFailed())
        return;
    auto *begins = m_stage->hand().named<QDateTimeEdit>(u"Begins"_s);
    begins->setDate(QDate(2027, 3, 28));
    QVERIFY2(m_stage->shows(u"02:30 doesn't exist on this day: clocks go forward to 03:00."_s),
             qPrintable(m_stage->hand().text()));
    m_stage->hand().press(u"&Save"_s);
    QVERIFY(m_stage->shows(u"check the highlighted fields"_s));

    auto *which = m_stage->hand().named<QComboBox>(u"Which of the two times"_s);
    QVERIFY(which);
    QCOMPARE(which->count(), 3);
    which->setCurrentIndex(2); // 03:30, later by the length of the gap.
    QCOMPARE(begins->time(), QTime(3, 30));
    QVERIFY(!m_stage->shows(u"doesn't exist"_s));
    m_stage->hand().press(u"&Save"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_venue->event(event)[u"dateTime"_s], u"2027-03-28T01:30:00.000Z"_s,
                              patienceMs);
}

/// An event without a cancellation deadline can be cancelled until it begins. The editor says so,
/// and shows the same choice when it is opened again.
void tst_EventsPage::saysWhatHoldsWithoutADeadline()
{
    const QString event = m_venue->newEventId(
            10, {{u"timeZone"_s, u"Europe/Berlin"_s}, {u"dateTime"_s, u"2035-06-15T18:00:00Z"_s}});
    open();
    edit();
    if (QTest::currentTestFailed())
        return;
    auto *cancel = m_stage->hand().named<QComboBox>(u"Customers can cancel until"_s);
    QCOMPARE(cancel->currentText(), u"The event begins"_s);
    QVERIFY(!m_stage->hand().named<QDateTimeEdit>(u"Customers can cancel until"_s));
    cancel->setCurrentIndex(1); // With the suggested time.
    m_stage->hand().press(u"&Save"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_venue->event(event)[u"cancelUntil"_s],
                              u"2035-06-14T18:00:00.000Z"_s, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!m_stage->hand().field(u"Venue"_s), patienceMs);
    edit();
    if (QTest::currentTestFailed())
        return;
    cancel = m_stage->hand().named<QComboBox>(u"Customers can cancel until"_s);
    QCOMPARE(cancel->currentText(), u"Another time"_s);
    auto *until = m_stage->hand().named<QDateTimeEdit>(u"Customers can cancel until"_s);
    QCOMPARE(until->dateTime().toString(u"yyyy-MM-dd HH:mm"_s), u"2035-06-14 20:00"_s);
}

void tst_EventsPage::makesAnEvent()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"No events on sale"_s), patienceMs);
    startEvent();
    QTRY_COMPARE(QApplication::focusWidget(), m_stage->hand().field(u"Name"_s));
    m_stage->hand().type(u"Name"_s, u"Jazz Night"_s);
    m_stage->hand().type(u"Venue"_s, u"Blue Hall"_s);
    m_stage->hand().type(u"Ticket price"_s, u"12,50"_s);
    m_stage->hand().named<QSpinBox>(u"Capacity"_s)->setValue(80);
    m_stage->hand().press(u"&Publish"_s);

    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"Jazz Night"_s}, patienceMs);
    QVERIFY(m_stage->shows(u"“Jazz Night” is published."_s));
    const QJsonObject made = dataOf(m_venue->organizer.get(u"/api/events"_s)).first().toObject();
    QCOMPARE(made[u"price"_s].toString(), u"12.50"_s);
    QCOMPARE(made[u"totalCapacity"_s].toInt(), 80);
    QCOMPARE(made[u"salesUntil"_s], made[u"dateTime"_s]);
    QVERIFY(made[u"endsAt"_s].isNull());
}

QList<TypeRow *> tst_EventsPage::typeRows() const
{
    QCoreApplication::processEvents(); // Only then does a layout show what was added to it.
    QList<TypeRow *> rows;
    for (TypeRow *row : m_stage->page().findChildren<TypeRow *>()) {
        if (row->isVisible())
            rows << row;
    }
    std::ranges::sort(rows, {}, [](const TypeRow *row) { return row->y(); });
    return rows;
}

template <typename Field>
Field *tst_EventsPage::typeField(int row, const QString &name) const
{
    return WindowHand(*typeRows()[row]).named<Field>(name);
}

void tst_EventsPage::sellsSeveralTypes()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"No events on sale"_s), patienceMs);
    startEvent();
    m_stage->hand().type(u"Name"_s, u"Hamlet"_s);
    m_stage->hand().type(u"Venue"_s, u"Blue Hall"_s);
    m_stage->hand().type(u"Ticket price"_s, u"24"_s);
    m_stage->hand().named<QSpinBox>(u"Capacity"_s)->setValue(300);
    m_stage->hand().press(u"Add ticket t&ype"_s);
    QVERIFY(!m_stage->hand().field(u"Ticket price"_s));
    QTRY_COMPARE_WITH_TIMEOUT(typeRows().size(), 2, patienceMs);
    QCOMPARE(typeField<QLineEdit>(0, u"Price"_s)->text(), u"24.00"_s);
    QCOMPARE(QApplication::focusWidget(), typeField<QLineEdit>(0, u"Ticket type"_s));
    typeField<QLineEdit>(0, u"Ticket type"_s)->setText(u"Adult"_s);
    typeField<QLineEdit>(0, u"Included tax in percent"_s)->setText(u"7"_s);
    typeField<QLineEdit>(1, u"Ticket type"_s)->setText(u"Family"_s);
    typeField<QLineEdit>(1, u"Price"_s)->setText(u"60,50"_s);
    typeField<QSpinBox>(1, u"People admitted"_s)->setValue(4);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Admits 4 people"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);

    m_stage->hand().press(u"Add &quota"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->hand().field(u"Quota"_s), patienceMs);
    m_stage->hand().type(u"Quota"_s, u"Families"_s);
    m_stage->hand().named<QSpinBox>(u"Seats"_s)->setValue(40);
    auto *draws = typeRows()[1]->findChildren<QPushButton *>().first();
    QCOMPARE(draws->text(), u"Whole house"_s);
    draws->menu()->actions().first()->trigger();
    QCOMPARE(draws->text(), u"Families"_s);
    m_stage->hand().press(u"&Publish"_s);

    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"Hamlet"_s}, patienceMs);
    const QJsonObject made = dataOf(m_venue->organizer.get(u"/api/events"_s)).first().toObject();
    const QJsonArray types = made[u"ticketTypes"_s].toArray();
    QCOMPARE(types.size(), 2);
    QCOMPARE(types[0][u"name"_s].toString(), u"Adult"_s);
    QCOMPARE(types[0][u"price"_s].toString(), u"24.00"_s);
    QCOMPARE(types[0][u"taxRate"_s].toString(), u"7"_s);
    QCOMPARE(types[1][u"price"_s].toString(), u"60.50"_s);
    QCOMPARE(types[1][u"admits"_s].toInt(), 4);
    QCOMPARE(types[1][u"quotas"_s].toArray(), QJsonArray{1});
    QCOMPARE(made[u"quotas"_s][0][u"total"_s].toInt(), 40);
}

QString tst_EventsPage::editTheatre()
{
    QJsonObject body = Venue::eventBody(
            {{u"name"_s, u"Hamlet"_s},
             {u"totalCapacity"_s, 100},
             {u"quotas"_s,
              QJsonArray{QJsonObject{{u"no"_s, 1}, {u"name"_s, u"Balcony"_s}, {u"total"_s, 20}}}},
             {u"ticketTypes"_s,
              QJsonArray{QJsonObject{{u"name"_s, u"Adult"_s}, {u"price"_s, u"24"_s}},
                         QJsonObject{{u"name"_s, u"Balcony seat"_s},
                                     {u"price"_s, u"16"_s},
                                     {u"quotas"_s, QJsonArray{1}}},
                         QJsonObject{{u"name"_s, u"Child"_s}, {u"price"_s, u"8"_s}}}}});
    body.remove(u"price"_s);
    const Response made = m_venue->organizer.post(u"/api/events"_s, body);
    const QString event = made.json()[u"id"_s].toString();
    const QJsonObject order{
            {u"eventId"_s, event},
            {u"lines"_s, QJsonArray{QJsonObject{{u"type"_s, 2}, {u"quantity"_s, 6}}}}};
    m_venue->organizer.post(u"/api/bookings"_s, order);
    open();
    edit();
    return event;
}

void tst_EventsPage::changesAnEventWithTypes()
{
    const QString event = editTheatre();
    QCOMPARE(typeRows().size(), 3);
    QVERIFY2(m_stage->shows(u"6 sold, 0 held, 14 free"_s), qPrintable(m_stage->hand().text()));
    QVERIFY(!typeField<QSpinBox>(1, u"People admitted"_s)->isEnabled());
    QVERIFY(typeField<QSpinBox>(2, u"People admitted"_s)->isEnabled());
    m_stage->hand().type(u"Name"_s, u"Hamlet, Prince of Denmark"_s);
    m_stage->hand().press(u"&Save"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_venue->event(event)[u"name"_s].toString(),
                              u"Hamlet, Prince of Denmark"_s, patienceMs);
    QCOMPARE(m_venue->event(event)[u"ticketTypes"_s].toArray().size(), 3);

    QTRY_VERIFY_WITH_TIMEOUT(!m_stage->hand().field(u"Venue"_s), patienceMs);
    edit();
    if (QTest::currentTestFailed())
        return;
    typeField<QLineEdit>(2, u"Price"_s)->setText(u"9"_s);
    m_stage->hand().press(u"&Save"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_venue->event(event)[u"ticketTypes"_s][2][u"price"_s].toString(),
                              u"9.00"_s, patienceMs);
    QCOMPARE(m_venue->event(event)[u"ticketTypes"_s][1][u"sold"_s].toInt(), 6);
}

void tst_EventsPage::ordersDuplicatesAndRetiresTypes()
{
    const QString event = editTheatre();
    const auto choose = [this](int row, const QString &text) {
        for (QAction *action : typeRows()[row]->findChildren<QAction *>()) {
            if (action->text().startsWith(text) && action->isEnabled())
                return action->trigger();
        }
        QFAIL(qPrintable(text));
    };
    auto *child = typeField<QLineEdit>(2, u"Ticket type"_s);
    child->setFocus();
    QTest::keyClick(child, Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(typeField<QLineEdit>(1, u"Ticket type"_s)->text(), u"Child"_s);
    QCOMPARE(QApplication::focusWidget(), child);
    choose(1, u"Duplicate"_s);
    QTRY_COMPARE(typeRows().size(), 4);
    typeField<QLineEdit>(2, u"Ticket type"_s)->setText(u"Student"_s);
    choose(0, u"Retire"_s);
    QVERIFY2(m_stage->shows(u"retired"_s), qPrintable(m_stage->hand().text()));
    m_stage->hand().press(u"&Save"_s);
    const auto names = [&] {
        QStringList found;
        for (const QJsonValue &type : m_venue->event(event)[u"ticketTypes"_s].toArray())
            found << type[u"name"_s].toString();
        return found;
    };
    const QStringList wanted{u"Adult"_s, u"Child"_s, u"Student"_s, u"Balcony seat"_s};
    QTRY_COMPARE_WITH_TIMEOUT(names(), wanted, patienceMs);
    QVERIFY(m_venue->event(event)[u"ticketTypes"_s][0][u"retired"_s].toBool());
}

void tst_EventsPage::complainsAtATypesField()
{
    const QString event = editTheatre();
    auto *price = typeField<QLineEdit>(2, u"Price"_s);
    price->setText(u"eight"_s);
    m_stage->hand().press(u"&Save"_s);
    QVERIFY2(m_stage->shows(u"Enter a price such as 25.00"_s), qPrintable(m_stage->hand().text()));
    QVERIFY(price->property("invalid").toBool());
    QCOMPARE(QApplication::focusWidget(), price);
    price->setText(u"8"_s);
    QVERIFY(!price->property("invalid").toBool());
    QVERIFY(!m_stage->shows(u"check the highlighted fields"_s));

    // Only the server knows that no one could buy this.
    auto *admits = typeField<QSpinBox>(2, u"People admitted"_s);
    admits->setValue(20);
    typeRows()[2]->findChildren<QPushButton *>().first()->menu()->actions().first()->trigger();
    m_stage->hand().named<QSpinBox>(u"Seats"_s)->setValue(18);
    m_stage->hand().press(u"&Save"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->hand().button(u"&Save changes"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    m_stage->hand().press(u"&Save changes"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"must be at most 18"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QVERIFY(admits->property("invalid").toBool());
    QCOMPARE(m_venue->event(event)[u"quotas"_s][0][u"total"_s].toInt(), 20);
}

void tst_EventsPage::saysWhatASmallerQuotaBreaks()
{
    const QString event = editTheatre();
    auto *seats = m_stage->hand().named<QSpinBox>(u"Seats"_s);
    seats->setValue(5);
    QVERIFY2(m_stage->shows(u"6 sold and 0 held: 1 seats too few"_s),
             qPrintable(m_stage->hand().text()));
    m_stage->hand().press(u"&Save"_s);
    QVERIFY2(m_stage->shows(u"Cancel bookings first."_s), qPrintable(m_stage->hand().text()));
    seats->setValue(10);
    m_stage->hand().press(u"&Save"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Balcony: was 20, will be 10 seats. 6 are sold"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QCOMPARE(m_venue->event(event)[u"quotas"_s][0][u"total"_s].toInt(), 20);
    m_stage->hand().press(u"&Save changes"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_venue->event(event)[u"quotas"_s][0][u"total"_s].toInt(), 10,
                              patienceMs);
}

/// The window can't know that a type was booked once if nothing is sold of it now.
void tst_EventsPage::saysWhichTypeCannotBeRemoved()
{
    QJsonObject body = Venue::eventBody(
            {{u"ticketTypes"_s,
              QJsonArray{QJsonObject{{u"name"_s, u"Adult"_s}, {u"price"_s, u"24"_s}},
                         QJsonObject{{u"name"_s, u"Child"_s}, {u"price"_s, u"8"_s}}}}});
    body.remove(u"price"_s);
    const QString event =
            m_venue->organizer.post(u"/api/events"_s, body).json()[u"id"_s].toString();
    const QJsonObject order{
            {u"eventId"_s, event},
            {u"lines"_s, QJsonArray{QJsonObject{{u"type"_s, 2}, {u"quantity"_s, 1}}}}};
    const Response booked = m_venue->organizer.post(u"/api/bookings"_s, order);
    QCOMPARE(m_venue->organizer.del(bookingPath(booked)).status, 200);
    open();
    edit();
    if (QTest::currentTestFailed())
        return;
    QTRY_COMPARE(typeRows().size(), 2);
    for (QAction *action : typeRows()[1]->findChildren<QAction *>()) {
        if (action->text() == u"Remove"_s)
            action->trigger();
    }
    QTRY_COMPARE(typeRows().size(), 1);
    m_stage->hand().press(u"&Save"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"it can't be removed: Child."_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
}

void tst_EventsPage::staysUntilItIsKnownWhetherItIsSaved()
{
    open();
    startEvent();
    m_stage->hand().type(u"Name"_s, u"Jazz Night"_s);
    m_stage->hand().type(u"Venue"_s, u"Blue Hall"_s);
    m_stage->hand().type(u"Ticket price"_s, u"0"_s);
    m_stage->hand().press(u"&Publish"_s);
    QVERIFY(!m_stage->hand().canPress(u"Cancel"_s));
    QTest::keyClick(m_stage->page().findChild<EventEditor *>(), Qt::Key_Escape);
    QVERIFY(m_stage->hand().field(u"Venue"_s));
    QVERIFY(!m_stage->shows(u"Discard"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"“Jazz Night” is published."_s), patienceMs);
}

void tst_EventsPage::makesNothingOfAnEventThatCannotBeRead()
{
    open();
    const Theme theme(Theme::Scheme::Light);
    auto *editor = new EventEditor(m_stage->api(), theme, &m_stage->page());
    editor->edit(QUuid::createUuid());
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"no longer exists"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QVERIFY(!m_stage->hand().canPress(u"Save as a &draft"_s));
    QVERIFY(!m_stage->hand().canPress(u"&Save"_s));
    m_stage->hand().press(u"Cancel"_s);
    QVERIFY(!m_stage->hand().field(u"Venue"_s));
}

void tst_EventsPage::complainsAtTheFields()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"No events on sale"_s), patienceMs);
    startEvent();
    QLineEdit *name = m_stage->hand().field(u"Name"_s);
    QLineEdit *venue = m_stage->hand().field(u"Venue"_s);
    const int top = venue->mapTo(venue->window(), QPoint()).y();
    m_stage->hand().press(u"&Publish"_s);

    QVERIFY(m_stage->shows(u"An event needs a name."_s));
    QVERIFY(m_stage->shows(u"Enter a venue."_s));
    QVERIFY(m_stage->shows(u"0 if it's free"_s));
    QVERIFY(m_stage->shows(u"check the highlighted fields"_s));
    QVERIFY(name->property("invalid").toBool() && venue->property("invalid").toBool());
    QApplication::processEvents(); // Any movement has happened by now.
    QCOMPARE(venue->mapTo(venue->window(), QPoint()).y(), top);

    m_stage->hand().type(u"Name"_s, u"Jazz\u0007Night"_s); // Only the server rejects this.
    QVERIFY(!m_stage->shows(u"An event needs a name."_s));
    QVERIFY(!name->property("invalid").toBool());
    QVERIFY(m_stage->shows(u"Enter a venue."_s));
    m_stage->hand().type(u"Venue"_s, u"Blue Hall"_s);
    m_stage->hand().type(u"Ticket price"_s, u"0"_s);
    QVERIFY(!m_stage->shows(u"check the highlighted fields"_s));
    m_stage->hand().press(u"&Publish"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"control character"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    m_stage->hand().type(u"Venue"_s, u"Blue Hall 2"_s); // This field wasn't the wrong one.
    QVERIFY(m_stage->shows(u"control character"_s));
    m_stage->hand().type(u"Name"_s, u"Jazz Night"_s);
    QVERIFY(!m_stage->shows(u"control character"_s));
    QVERIFY(dataOf(m_venue->organizer.get(u"/api/events"_s)).isEmpty());
}

void tst_EventsPage::duplicatesAnEvent()
{
    const QJsonObject event =
            m_venue->newEvent({{u"name"_s, u"Jazz Night"_s}, {u"maxPerUser"_s, 4}});
    open();
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 1, patienceMs);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_D, Qt::ControlModifier);
    m_stage->hand().press(u"&Publish"_s);

    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 2, patienceMs);
    const QJsonArray events = dataOf(m_venue->organizer.get(u"/api/events"_s));
    const QJsonObject copy = events[1].toObject();
    QCOMPARE(copy[u"name"_s], event[u"name"_s]);
    QCOMPARE(copy[u"maxPerUser"_s].toInt(), 4);
    QCOMPARE(*instantFrom(copy[u"dateTime"_s].toString()),
             *instantFrom(event[u"dateTime"_s].toString()) + std::chrono::weeks(1));
}

void tst_EventsPage::publishesAndUndoesIt()
{
    const QJsonObject event = m_venue->newEvent({{u"status"_s, u"draft"_s}});
    const QString id = event[u"id"_s].toString();
    open();
    chooseFilter(u"Filter by status"_s, u"Draft"_s);
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 1, patienceMs);
    m_stage->trigger(u"&Publish…"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"Until the first booking"_s), patienceMs);
    m_stage->hand().press(u"&Publish"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"is published."_s), patienceMs);
    QCOMPARE(m_venue->event(id)[u"status"_s].toString(), u"published"_s);

    m_stage->hand().press(u"&Undo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"is a draft again."_s), patienceMs);
    QCOMPARE(m_venue->event(id)[u"status"_s].toString(), u"draft"_s);
}

void tst_EventsPage::saysWhatCancellingDoes()
{
    const QString event = m_venue->newEventId(5);
    Venue::book(m_venue->organizer, event, 3);
    Venue::book(m_venue->organizer, event, 2, {{u"hold"_s, true}});
    Venue::wait(*m_venue->newUser(), event, 1);
    open();
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 1, patienceMs);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Delete);

    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"1 bookings with 3 tickets will be cancelled."_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QVERIFY(m_stage->shows(u"1 holds will be released."_s));
    QVERIFY(m_stage->shows(u"1 people on the waitlist"_s));
    m_stage->hand().press(u"&Cancel the event"_s);
    QVERIFY(m_stage->shows(u"Are you sure?"_s));
    QCOMPARE(m_venue->event(event)[u"status"_s].toString(), u"published"_s);
    m_stage->hand().press(u"Yes, &cancel 1 bookings"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_venue->event(event)[u"status"_s].toString(), u"cancelled"_s,
                              patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"No events on sale"_s), patienceMs);
}

void tst_EventsPage::showsTheFieldThatHasTheFocus()
{
    m_venue->newEventId(10);
    open();
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 1, patienceMs);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_F2);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->hand().named<QSpinBox>(u"Capacity"_s), patienceMs);
    auto *capacity = m_stage->hand().named<QSpinBox>(u"Capacity"_s);
    QTRY_VERIFY_WITH_TIMEOUT(capacity->value() == 10, patienceMs);
    capacity->window()->resize(760, 420);
    QTRY_VERIFY(capacity->visibleRegion().isEmpty());
    capacity->setFocus(Qt::ShortcutFocusReason); // As by Alt+C.
    QTRY_COMPARE(capacity->visibleRegion().boundingRect(), capacity->rect());
}

void tst_EventsPage::writesPricesAsTheDesktopDoes()
{
    const QLocale usual;
    const auto restore = qScopeGuard([&usual] { QLocale::setDefault(usual); });
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QString event = m_venue->newEventId(10);
    open();
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 1, patienceMs);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_F2);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->hand().field(u"Ticket price"_s), patienceMs);
    auto *price = m_stage->hand().field(u"Ticket price"_s);
    QTRY_COMPARE_WITH_TIMEOUT(price->text(), u"25,00"_s, patienceMs);

    price->setText(u"12,50"_s);
    m_stage->hand().press(u"&Save"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_venue->event(event)[u"price"_s].toString(), u"12.50"_s, patienceMs);
}

void tst_EventsPage::asksTwiceAboutABigChange()
{
    const QString event = m_venue->newEventId(10);
    Venue::book(m_venue->organizer, event, 10);
    Venue::wait(*m_venue->newUser(), event, 4);
    open();
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 1, patienceMs);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_F2);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->hand().named<QSpinBox>(u"Capacity"_s)
                                     && m_stage->hand().named<QSpinBox>(u"Capacity"_s)->value()
                                             == 10,
                             patienceMs);
    m_stage->hand().named<QSpinBox>(u"Capacity"_s)->setValue(13);
    m_stage->hand().press(u"&Save"_s);

    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"From 10 to 13: +3 seats (+30%)."_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QVERIFY(m_stage->shows(u"10 seats are sold and 0 held."_s));
    QVERIFY2(m_stage->shows(u"on the waitlist: "_s), qPrintable(m_stage->hand().text()));
    m_stage->hand().press(u"&Change it to 13"_s);
    QCOMPARE(m_venue->event(event)[u"totalCapacity"_s].toInt(), 10);
    m_stage->hand().press(u"&Yes, change to 13"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_venue->event(event)[u"totalCapacity"_s].toInt(), 13, patienceMs);
}

void tst_EventsPage::saysWhenSomebodyElseWasFaster()
{
    const QString event = m_venue->newEventId(10);
    open();
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 1, patienceMs);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_F2);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->hand().field(u"Venue"_s)
                                     && !m_stage->hand().field(u"Venue"_s)->text().isEmpty(),
                             patienceMs);
    QCOMPARE(m_venue->organizer.patch(u"/api/events/"_s + event, {{u"venue"_s, u"Old Mill"_s}})
                     .status,
             200);
    m_stage->hand().type(u"Name"_s, u"Late Jazz"_s);
    m_stage->hand().press(u"&Save"_s);

    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Venue: now Old Mill"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QVERIFY(m_stage->hand().canPress(u"&View current version"_s));
    m_stage->hand().press(u"Save &my version anyway"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_venue->event(event)[u"name"_s].toString(), u"Late Jazz"_s,
                              patienceMs);
    QCOMPARE(m_venue->event(event)[u"venue"_s].toString(), u"Old Mill"_s);
}

QTEST_MAIN(tst_EventsPage)
#include "tst_eventspage.moc"
