// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/instant.h"
#include "models/words/amounts.h"
#include "tests/support/venue.h"
#include "tests/ui/stage.h"
#include "ui/charts/sellthroughchart.h"
#include "ui/organizer/event/attendeelist.h"
#include "ui/organizer/event/attendeeprint.h"
#include "ui/organizer/event/eventpage.h"
#include "ui/organizer/event/salestab.h"
#include "ui/tables/entrytablemodel.h"
#include "ui/widgets/rowtable.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int patienceMs = 30'000;

/// Counts paint events. Test only.
class PaintCount : public QObject
{
public:
    int paints = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint;
        return false;
    }
};

/// One event's page with a real server and a real PostgreSQL.
class tst_EventPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsTheFactsAndFollowsThem();
    void findsBookings();
    void findsWhatAScannerSays();
    void searchesTheWaitlist();
    void searchesEachEventAgain();
    void confirmsPaysAndCancelsABooking();
    void givesBackAPart();
    void givesBackAKindOfTicket();
    void saysWhatToPayOutForAPart();
    void keepsTheAnswersOfTwoDialogsApart();
    void undoesWhatWasDoneToTheEventBefore();
    void saysWhyEachOneWaits();
    void keepsRoomForTheReasonWhereItIsNarrow();
    void offersOutOfTurnAndRemoves();
    void addsACustomerToTheWaitlist();
    void showsADraftToBeRead();
    void showsWhoWaitsForEachEvent();
    void showsTypesAndQuotas();
    void createsCodes();
    void endsAndDeletesCodes();
    void drawsHowItSells();
    void speaksOfNoMoneyWhereNobodyPays();
    void tellsTheHistoryTheNewestFirst();
    void tellsInTheHistoryWhatChanged();
    void goesFromTheHistoryToTheBooking();
    void exportsWhatIsAskedFor();
    void keepsTheOldFileWhenItCannotExport();
    void saysThatAFileCannotBeWritten();
    void printsTheTicketsOfABookingAgain();
    void hasALetterForEachButton();
    void saysThatTheEventIsGone();
    void keepsCalmWhileMuchIsSold();
    void keepsItsMeasureWithALongName();
    void beginsWithEachEventAtTheTop();
    void listsAttendeesByName();
    void printsWhoComes();

private:
    void exportTo(const QString &path);
    void open(const QString &event);
    void openBookings(const QString &event);
    void goToTab(int tab) { m_stage->page().findChild<QTabWidget *>()->setCurrentIndex(tab); }
    RowTable &table(const QString &name) const { return *m_stage->hand().named<RowTable>(name); }
    QString cell(const QString &tableName, int row, int column) const
    {
        return table(tableName).model()->index(row, column).data().toString();
    }
    QString detail(const QString &tableName, int row, int column) const
    {
        return table(tableName).model()->index(row, column).data(DetailRole).toString();
    }
    int rows(const QString &tableName) const
    {
        const auto *found = m_stage->hand().named<RowTable>(tableName);
        return found ? found->model()->rowCount() : -1;
    }
    QString text() const { return m_stage->hand().text(); }

    std::unique_ptr<Venue> m_venue;
    std::unique_ptr<Stage<EventPage>> m_stage;
};

enum Tab { Sales, Bookings, WaitlistOf, Codes, History };

/// As the window formats it in the locale of the test.
static QString euros(qint64 cents)
{
    return amountText(cents, u"EUR"_s);
}

void tst_EventPage::init()
{
    m_venue = std::make_unique<Venue>();
}

void tst_EventPage::cleanup()
{
    m_stage.reset();
    m_venue.reset();
}

void tst_EventPage::openBookings(const QString &event)
{
    open(event);
    goToTab(Bookings);
}

void tst_EventPage::open(const QString &event)
{
    m_stage = std::make_unique<Stage<EventPage>>(m_venue->server.port(), m_venue->admin.token);
    m_stage->page().open(QUuid(event));
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(m_venue->event(event)[u"name"_s].toString()),
                             patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->feed().isLive(), patienceMs);
}

void tst_EventPage::showsTheFactsAndFollowsThem()
{
    const QString event = m_venue->newEventId(10, {{u"name"_s, u"<i>Jazz</i>"_s}});
    openBookings(event);
    QVERIFY2(m_stage->shows(u"10 of 10 left"_s), qPrintable(text()));
    QVERIFY(m_stage->hand().named<QLabel>(u"free: 10"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"No bookings yet"_s), patienceMs);

    Venue::book(m_venue->organizer, event, 10);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"Sold out"_s), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Bookings"_s), 1, patienceMs);
    Venue::wait(*m_venue->newUser(), event, 2);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->page().findChild<QTabWidget *>()->tabText(WaitlistOf),
                              u"Wai&tlist (1)"_s, patienceMs);
    for (const QLabel *label : m_stage->page().findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void tst_EventPage::findsBookings()
{
    const QString event = m_venue->newEventId(10);
    const QString reference =
            Venue::book(m_venue->organizer, event, 1,
                        {{u"customer"_s, QJsonObject{{u"name"_s, u"Emmy Noether"_s}}}})
                    .json()[u"bookingReference"_s]
                    .toString();
    Venue::book(m_venue->organizer, event, 2, {{u"hold"_s, true}});
    openBookings(event);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Bookings"_s), 2, patienceMs);

    m_stage->hand().type(u"Search bookings"_s, u"emmy"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Bookings"_s), 1, patienceMs);
    QCOMPARE(cell(u"Bookings"_s, 0, 0), reference);
    QCOMPARE(cell(u"Bookings"_s, 0, 1), u"Emmy Noether"_s);
    QCOMPARE(cell(u"Bookings"_s, 0, 5), u"Unpaid"_s);
    m_stage->hand().type(u"Search bookings"_s, reference.toLower());
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Bookings"_s), 1, patienceMs);
    m_stage->hand().type(u"Search bookings"_s, u"nobody at all"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"No matching bookings"_s), patienceMs);
}

/// A scanner types whatever it reads into the search field.
void tst_EventPage::findsWhatAScannerSays()
{
    const QString event = m_venue->newEventId(10);
    const QString full = m_venue->newEventId(1);
    const auto referenceOf = [](const Response &response) {
        return response.json()[u"bookingReference"_s].toString();
    };
    const QString reference = referenceOf(Venue::book(m_venue->organizer, event, 1));
    Venue::book(m_venue->organizer, event, 1);
    const QString elsewhere = referenceOf(Venue::book(m_venue->organizer, full, 1));
    const QString slip =
            Venue::wait(m_venue->organizer, full, 1).json()[u"waitlistReference"_s].toString();
    openBookings(event);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Bookings"_s), 2, patienceMs);

    const auto scan = [this](const QString &code) {
        m_stage->hand().type(u"Search bookings"_s, code);
    };
    scan(u"EVENTLY:1:%1:1"_s.arg(reference));
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Bookings"_s), 1, patienceMs);
    QCOMPARE(cell(u"Bookings"_s, 0, 0), reference);
    scan(u"EVENTLY:1:%1:1"_s.arg(elsewhere));
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"This is booking "_s % elsewhere), patienceMs);
    scan(slip);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(slip % u" is the reference of a waitlist entry"_s),
                             patienceMs);
    QString misread = reference;
    misread[0] = misread[0] == u'7' ? u'8' : u'7';
    scan(u"EVENTLY:1:%1:1"_s.arg(misread));
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"A letter or digit in this reference is wrong"_s),
                             patienceMs);
}

void tst_EventPage::searchesTheWaitlist()
{
    const QString event = m_venue->newEventId(1);
    Venue::book(m_venue->organizer, event, 1);
    const auto wait = [&](const QString &name) {
        return Venue::wait(m_venue->organizer, event, 1,
                           {{u"customer"_s, QJsonObject{{u"name"_s, name}}}})
                .json()[u"waitlistReference"_s]
                .toString();
    };
    const QString slip = wait(u"Jürgen Groß"_s);
    wait(u"Ann Lee"_s);
    open(event);
    goToTab(WaitlistOf);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Waitlist"_s), 2, patienceMs);
    m_stage->hand().type(u"Search the waitlist"_s, u"gross, jurgen"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Waitlist"_s), 1, patienceMs);
    m_stage->hand().type(u"Search the waitlist"_s, u"nobody"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"No matching entries"_s), patienceMs);
    m_stage->hand().type(u"Search the waitlist"_s, slip.right(4));
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Waitlist"_s), 1, patienceMs);
}

void tst_EventPage::searchesEachEventAgain()
{
    const QString first = m_venue->newEventId(10);
    const QString second = m_venue->newEventId(10);
    Venue::book(m_venue->organizer, second, 1);
    openBookings(first);
    m_stage->hand().type(u"Search bookings"_s, u"nobody at all"_s);
    auto *status = m_stage->hand().named<QComboBox>(u"Filter by status"_s);
    status->setCurrentIndex(3);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"No matching bookings"_s), patienceMs);

    m_stage->page().open(QUuid(second));
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Bookings"_s), 1, patienceMs);
    QCOMPARE(m_stage->hand().field(u"Search bookings"_s)->text(), QString());
    QCOMPARE(status->currentIndex(), 0);
}

void tst_EventPage::addsACustomerToTheWaitlist()
{
    const QString event = m_venue->newEventId(5);
    Venue::book(m_venue->organizer, event, 4);
    open(event);
    goToTab(WaitlistOf);
    m_stage->hand().press(u"Add a &customer…"_s);
    m_stage->hand().named<QSpinBox>(u"Tickets"_s)->setValue(1);
    m_stage->hand().press(u"&Add to the waitlist"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Tickets are still available"_s), qPrintable(text()),
                              patienceMs); // A waitlist without entries isn't queried.

    m_stage->hand().named<QSpinBox>(u"Tickets"_s)->setValue(2);
    m_stage->hand().type(u"Name (optional)"_s, u"Grace Hopper"_s);
    m_stage->hand().press(u"&Add to the waitlist"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Waitlist"_s), 1, patienceMs);
    const QJsonArray waiting =
            dataOf(m_venue->organizer.get(u"/api/events/%1/waitlist"_s.arg(event)));
    QCOMPARE(waiting[0][u"customer"_s][u"name"_s], u"Grace Hopper"_s);
    QCOMPARE(waiting[0][u"quantity"_s], 2);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->printed(), 1, patienceMs); // The slip.
    m_stage->trigger(u"Print the &slip"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->printed(), 2, patienceMs);
}

void tst_EventPage::showsADraftToBeRead()
{
    const QString event = m_venue->newEventId(10,
                                              {{u"name"_s, u"Gala"_s},
                                               {u"status"_s, u"draft"_s},
                                               {u"description"_s, u"Bring a coat."_s},
                                               {u"timeZone"_s, u"UTC"_s},
                                               {u"dateTime"_s, u"2035-06-15T18:00:00Z"_s},
                                               {u"endsAt"_s, u"2035-06-15T21:30:00Z"_s},
                                               {u"salesUntil"_s, u"2035-06-15T17:00:00Z"_s}});
    open(event);
    QVERIFY2(m_stage->shows(u"Bring a coat."_s), qPrintable(text()));
    QVERIFY2(m_stage->shows(u"Fri, 15 Jun 2035, 21:30"_s), qPrintable(text()));
    QVERIFY2(m_stage->shows(u"Fri, 15 Jun 2035, 17:00"_s), qPrintable(text()));
    QVERIFY2(m_stage->shows(u"18:00 (when the event begins)"_s), qPrintable(text()));
    QVERIFY(!m_stage->hand().button(u"Sell t&ickets"_s));

    m_stage->hand().press(u"Publ&ish…"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"Publish “Gala”?"_s), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->page().findChild<QDialog *>()->findChild<QPushButton *>(),
                             patienceMs);
    for (QPushButton *button :
         m_stage->page().findChild<QDialog *>()->findChildren<QPushButton *>()) {
        if (button->text() == u"&Publish"_s)
            button->click();
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->hand().canPress(u"Sell t&ickets"_s), patienceMs);
    QVERIFY(!m_stage->hand().button(u"Publ&ish…"_s));
}

void tst_EventPage::showsWhoWaitsForEachEvent()
{
    open(m_venue->newEventId(10));
    goToTab(WaitlistOf);
    auto *shown = m_stage->hand().named<QComboBox>(u"Filter by status"_s);
    const QString usual = shown->currentText();
    shown->setCurrentIndex(0);
    QVERIFY(shown->currentText() != usual);

    m_stage->page().open(QUuid(m_venue->newEventId(10)));
    goToTab(WaitlistOf);
    QTRY_COMPARE_WITH_TIMEOUT(shown->currentText(), usual, patienceMs);
}

void tst_EventPage::confirmsPaysAndCancelsABooking()
{
    const QString event = m_venue->newEventId(10);
    const Response held = Venue::book(m_venue->organizer, event, 2, {{u"hold"_s, true}});
    const QString path = bookingPath(held);
    openBookings(event);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Bookings"_s), 1, patienceMs);
    table(u"Bookings"_s).setFocus();
    m_stage->trigger(u"&Confirm"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Bookings"_s, 0, 4), u"Confirmed"_s, patienceMs);

    QTest::keyClick(&table(u"Bookings"_s), Qt::Key_P);
    QVERIFY2(m_stage->shows(u"Mark this booking as paid?"_s), qPrintable(text()));
    m_stage->hand().named<QComboBox>(u"Paid by"_s)->setCurrentIndex(1);
    m_stage->hand().press(u"&Mark as paid"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Bookings"_s, 0, 5), u"Paid"_s, patienceMs);
    QCOMPARE(detail(u"Bookings"_s, 0, 5), u"Card"_s);

    m_stage->trigger(u"Ca&ncel the booking…"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"to the customer."_s), qPrintable(text()),
                              patienceMs);
    m_stage->hand().press(u"&Cancel the booking"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Bookings"_s, 0, 5), u"Refund due"_s, patienceMs);
    m_stage->trigger(u"Mark as &refunded…"_s);
    m_stage->hand().press(u"&Record the refund"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Bookings"_s, 0, 5), u"Refunded"_s, patienceMs);
    const QJsonObject booking = m_venue->organizer.get(path).json();
    QCOMPARE(booking[u"status"_s].toString(), u"cancelled"_s);
    QCOMPARE(booking[u"refundDue"_s].toBool(), false);
}

void tst_EventPage::givesBackAPart()
{
    const QString event = m_venue->newEventId(10);
    Venue::book(m_venue->organizer, event, 5);
    openBookings(event);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Bookings"_s), 1, patienceMs);
    m_stage->trigger(u"R&eturn tickets…"_s);
    m_stage->hand().named<QSpinBox>(u"Tickets to return"_s)->setValue(2);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"The booking keeps 3 tickets"_s), qPrintable(text()),
                              patienceMs);
    m_stage->hand().press(u"&Return 2 tickets"_s);

    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Bookings"_s, 0, 2), u"3"_s, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"7 of 10 left"_s), patienceMs);
}

void tst_EventPage::givesBackAKindOfTicket()
{
    const QString event = m_venue->organizer.post(u"/api/events"_s, Venue::theatreBody())
                                  .json()[u"id"_s]
                                  .toString();
    const Response booked = m_venue->organizer.post(
            u"/api/bookings"_s,
            {{u"eventId"_s, event},
             {u"lines"_s,
              QJsonArray{QJsonObject{{u"type"_s, 1}, {u"quantity"_s, 3}},
                         QJsonObject{{u"type"_s, 3}, {u"quantity"_s, 1}}}}});
    m_venue->organizer.post(bookingPath(booked) % u"/paid"_s, QJsonObject());
    openBookings(event);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Bookings"_s), 1, patienceMs);
    m_stage->trigger(u"R&eturn tickets…"_s);
    auto *type = m_stage->hand().named<QComboBox>(u"Ticket type"_s);
    QVERIFY(type);
    m_stage->hand().named<QSpinBox>(u"Tickets to return"_s)->setValue(2);
    QVERIFY2(m_stage->shows(u"The printed tickets with numbers 2 to 3 are void."_s),
             qPrintable(text()));
    QVERIFY2(m_stage->shows(u"Pay out €40.00"_s) || m_stage->shows(u"40.00"_s), qPrintable(text()));
    type->setCurrentText(u"Family"_s);
    QVERIFY2(m_stage->shows(u"The printed tickets with numbers 4 to 7 are void."_s),
             qPrintable(text()));
    m_stage->hand().press(u"&Return"_s);

    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Bookings"_s, 0, 2), u"3"_s, patienceMs);
    const QJsonArray lines =
            m_venue->organizer.get(bookingPath(booked)).json()[u"lines"_s].toArray();
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines[0][u"type"_s], 1);
}

/// 3 for 12.50 paid, one returned: 12.50 is due, before and after, and a partial refund can be
/// recorded.
void tst_EventPage::saysWhatToPayOutForAPart()
{
    const QString event =
            m_venue->newEventId(10, {{u"price"_s, u"12.50"_s}, {u"currency"_s, u"EUR"_s}});
    const Response booked = Venue::book(m_venue->organizer, event, 3);
    const QString path = bookingPath(booked);
    m_venue->organizer.post(path % u"/paid"_s, {{u"method"_s, u"cash"_s}});
    openBookings(event);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Bookings"_s), 1, patienceMs);
    m_stage->trigger(u"R&eturn tickets…"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Refund %1 to the customer."_s.arg(euros(1250))),
                              qPrintable(text()), patienceMs);
    m_stage->hand().press(u"&Return 1 tickets"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Bookings"_s, 0, 5), u"Refund due"_s, patienceMs);
    QCOMPARE(detail(u"Bookings"_s, 0, 5), euros(1250));
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"now has 2 tickets. Refund %1"_s.arg(euros(1250))),
                              qPrintable(text()), patienceMs);

    m_stage->trigger(u"Mark as &refunded…"_s);
    m_stage->hand().type(u"Amount refunded"_s, u"20"_s);
    QVERIFY2(m_stage->shows(u"Enter an amount up to %1"_s.arg(euros(1250))), qPrintable(text()));
    QVERIFY(!m_stage->hand().canPress(u"&Record the refund"_s));
    QTest::keyClick(m_stage->hand().field(u"Amount refunded"_s), Qt::Key_Return);
    QVERIFY(m_stage->hand().field(u"Amount refunded"_s)); // Nothing is lost by it.
    m_stage->hand().type(u"Amount refunded"_s, u"2,50"_s);
    QTest::keyClick(m_stage->hand().field(u"Amount refunded"_s), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(detail(u"Bookings"_s, 0, 5), euros(1000), patienceMs);
    const QJsonObject booking = m_venue->organizer.get(path).json();
    QCOMPARE(booking[u"refundDueAmount"_s], u"10.00"_s);
    QCOMPARE(booking[u"refundedAmount"_s], u"2.50"_s);
    QCOMPARE(booking[u"paidAmount"_s], u"37.50"_s);
}

void tst_EventPage::keepsTheAnswersOfTwoDialogsApart()
{
    const QString event = m_venue->newEventId(10);
    Venue::book(m_venue->organizer, event, 1);
    Venue::book(m_venue->organizer, event, 1);
    openBookings(event);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Bookings"_s), 2, patienceMs);
    m_stage->trigger(u"Ca&ncel the booking…"_s);
    m_stage->hand().press(u"&Cancel the booking"_s);
    m_stage->hand().press(u"&Keep the booking"_s); // Before the answer has arrived.
    table(u"Bookings"_s).choose(table(u"Bookings"_s).model()->index(1, 0));
    m_stage->trigger(u"Mark as &paid…"_s);

    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"is cancelled."_s), qPrintable(text()), patienceMs);
    QVERIFY2(m_stage->hand().canPress(u"&Mark as paid"_s), qPrintable(text()));
}

void tst_EventPage::undoesWhatWasDoneToTheEventBefore()
{
    const QString first =
            m_venue->newEventId(10, {{u"name"_s, u"Jazz"_s}, {u"status"_s, u"draft"_s}});
    const QString second = m_venue->newEventId(10, {{u"name"_s, u"Opera"_s}});
    open(first);
    m_stage->trigger(u"&Publish…"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->hand().canPress(u"&Publish"_s), patienceMs);
    m_stage->hand().press(u"&Publish"_s);
    m_stage->hand().press(u"Go bac&k"_s); // Before the answer has arrived.
    m_stage->page().open(QUuid(second));
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"“Jazz” is published."_s), qPrintable(text()),
                              patienceMs);
    m_stage->hand().press(u"&Undo"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"“Jazz” is a draft again."_s), qPrintable(text()),
                              patienceMs);
    QCOMPARE(m_venue->event(first)[u"status"_s].toString(), u"draft"_s);
    QCOMPARE(m_venue->event(second)[u"status"_s].toString(), u"published"_s);
}

void tst_EventPage::keepsRoomForTheReasonWhereItIsNarrow()
{
    const QString event = m_venue->newEventId(10);
    Venue::book(m_venue->organizer, event, 10);
    Venue::wait(*m_venue->newUser(), event, 2);
    open(event);
    goToTab(WaitlistOf);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Waitlist"_s), 1, patienceMs);
    m_stage->page().resize(780, 600);
    const auto isWide = [this] {
        const RowTable &waiting = table(u"Waitlist"_s);
        return waiting.columnWidth(EntryTableModel::Why)
                > waiting.fontMetrics().horizontalAdvance(u"1 ahead: needs 2 seats, 0 free"_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isWide(), patienceMs);
    QVERIFY(table(u"Waitlist"_s).isColumnHidden(EntryTableModel::Passed));
}

void tst_EventPage::saysWhyEachOneWaits()
{
    const QString event = m_venue->newEventId(5);
    const Response booked = Venue::book(m_venue->organizer, event, 5);
    Venue::wait(*m_venue->newUser(), event, 4);
    Venue::wait(*m_venue->newUser(), event, 2);
    Venue::wait(*m_venue->newUser(), event, 3);
    open(event);
    goToTab(WaitlistOf);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Waitlist"_s), 3, patienceMs);
    QCOMPARE(detail(u"Waitlist"_s, 0, 3), u"Next in line: needs 4 seats, 0 are free."_s);
    QVERIFY(detail(u"Waitlist"_s, 1, 3).startsWith(u"1 ahead: needs"_s));

    // Three seats are returned: too few for the first, enough for the second.
    m_venue->organizer.del(bookingPath(booked) % u"?quantity=3"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Waitlist"_s), 2, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"Waitlist"_s, 0, 4), u"1"_s, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(detail(u"Waitlist"_s, 0, 3),
                              u"Next in line: needs 4 seats, 1 are free."_s, patienceMs);
}

void tst_EventPage::offersOutOfTurnAndRemoves()
{
    const QString event = m_venue->newEventId(5);
    const Response booked = Venue::book(m_venue->organizer, event, 5);
    Venue::wait(*m_venue->newUser(), event, 4);
    open(event);
    goToTab(WaitlistOf);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Waitlist"_s), 1, patienceMs);
    m_stage->trigger(u"&Offer seats out of turn…"_s);
    m_stage->hand().press(u"&Offer seats"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"aren't that many tickets left"_s),
                              qPrintable(text()), patienceMs);
    m_stage->hand().press(u"Go bac&k"_s);

    m_stage->trigger(u"&Remove from the waitlist…"_s);
    m_stage->hand().press(u"&Remove them"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"is no longer on the waitlist."_s), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"No one is waiting"_s), patienceMs);
    QCOMPARE(m_venue->event(event)[u"waitingCount"_s].toInt(), 0);
}

static QJsonObject theatre()
{
    return {{u"quotas"_s,
             QJsonArray{QJsonObject{{u"no"_s, 1}, {u"name"_s, u"Balcony"_s}, {u"total"_s, 20}}}},
            {u"ticketTypes"_s,
             QJsonArray{QJsonObject{{u"name"_s, u"Adult"_s}, {u"price"_s, u"24"_s}},
                        QJsonObject{{u"name"_s, u"Balcony seat"_s},
                                    {u"price"_s, u"16"_s},
                                    {u"quotas"_s, QJsonArray{1}}},
                        QJsonObject{{u"name"_s, u"Guest list"_s},
                                    {u"price"_s, u"0"_s},
                                    {u"hidden"_s, true}}}}};
}

static QJsonObject without(QJsonObject event, const QString &member)
{
    event.remove(member);
    return event;
}

void tst_EventPage::showsTypesAndQuotas()
{
    QJsonObject body = without(Venue::eventBody(theatre()), u"price"_s);
    body[u"totalCapacity"_s] = 100;
    const Response made = m_venue->organizer.post(u"/api/events"_s, body);
    QCOMPARE(made.status, 201);
    const QString event = made.json()[u"id"_s].toString();
    open(event);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Balcony seat"_s), qPrintable(text()), patienceMs);
    QVERIFY2(m_stage->shows(u"0 sold, 0 held, 20 free of 20"_s), qPrintable(text()));
    QVERIFY2(m_stage->shows(u"only with a code"_s), qPrintable(text()));
    QVERIFY2(m_stage->shows(euros(1600) % u" – "_s % euros(2400)), qPrintable(text()));

    const QJsonObject order{
            {u"eventId"_s, event},
            {u"lines"_s, QJsonArray{QJsonObject{{u"type"_s, 2}, {u"quantity"_s, 3}}}}};
    QCOMPARE(m_venue->organizer.post(u"/api/bookings"_s, order).status, 201);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"3 sold, 0 held, 17 free of 20"_s),
                              qPrintable(text()), patienceMs);
}

void tst_EventPage::createsCodes()
{
    const QString event = m_venue->newEventId(10);
    open(event);
    goToTab(Codes);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"No codes yet"_s), patienceMs);
    m_stage->hand().press(u"&Add codes…"_s);
    m_stage->hand().type(u"Code"_s, u"x"_s);
    m_stage->hand().press(u"C&reate code"_s);
    QVERIFY2(m_stage->shows(u"3 to 40 letters"_s), qPrintable(text()));
    m_stage->hand().type(u"Code"_s, u"SUMMER25"_s);
    m_stage->hand().type(u"Value"_s, u"12,5"_s);
    m_stage->hand().named<QSpinBox>(u"Most bookings"_s)->setValue(7);
    m_stage->hand().press(u"C&reate code"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Code SUMMER25 was created."_s), qPrintable(text()),
                              patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Codes"_s), 1, patienceMs);
    QCOMPARE(cell(u"Codes"_s, 0, 0), u"SUMMER25"_s);
    QCOMPARE(cell(u"Codes"_s, 0, 1), u"12.5% off"_s);
    QCOMPARE(cell(u"Codes"_s, 0, 2), u"All tickets"_s);
    QCOMPARE(cell(u"Codes"_s, 0, 3), u"0 of 7"_s);

    m_stage->hand().press(u"&Add codes…"_s);
    m_stage->hand().named<QComboBox>(u"Kind"_s)->setCurrentIndex(1);
    m_stage->hand().named<QSpinBox>(u"How many"_s)->setValue(5);
    m_stage->hand().type(u"Begin with"_s, u"GUEST"_s);
    auto *effect = m_stage->hand().named<QComboBox>(u"Effect"_s);
    effect->setCurrentIndex(effect->findText(u"Fixed price for each ticket"_s));
    m_stage->hand().type(u"Value"_s, u"0"_s);
    m_stage->hand().press(u"C&reate codes"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"5 codes were created."_s), qPrintable(text()),
                              patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Codes"_s), 6, patienceMs);
    m_stage->hand().press(u"Copy to the clipboard"_s);
    const QStringList copied = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(copied.size(), 5);
    QVERIFY2(copied.first().startsWith(u"GUEST-"_s), qPrintable(copied.first()));

    m_stage->hand().type(u"Search codes"_s, u"summ"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Codes"_s), 1, patienceMs);
}

void tst_EventPage::endsAndDeletesCodes()
{
    const QString event = m_venue->newEventId(10);
    for (const QString &code : {u"USED"_s, u"UNUSED"_s})
        QCOMPARE(m_venue->organizer
                         .post(u"/api/events/%1/codes"_s.arg(event),
                               {{u"code"_s, code},
                                {u"effect"_s, QJsonObject{{u"percent"_s, u"50"_s}}}})
                         .status,
                 201);
    QCOMPARE(Venue::book(m_venue->organizer, event, 1, {{u"code"_s, u"used"_s}}).status, 201);
    open(event);
    goToTab(Codes);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Codes"_s), 2, patienceMs);
    QCOMPARE(cell(u"Codes"_s, 0, 0), u"UNUSED"_s);
    table(u"Codes"_s).choose(table(u"Codes"_s).model()->index(0, 0));
    m_stage->trigger(u"&Delete…"_s);
    m_stage->hand().press(u"&Delete the code"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Codes"_s), 1, patienceMs);
    table(u"Codes"_s).choose(table(u"Codes"_s).model()->index(0, 0));
    m_stage->trigger(u"&End now…"_s);
    m_stage->hand().press(u"&End the code"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"USED has ended."_s), qPrintable(text()), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(cell(u"Codes"_s, 0, 4).startsWith(u"Ended"_s), patienceMs);
}

void tst_EventPage::drawsHowItSells()
{
    const QString event = m_venue->newEventId(10);
    Venue::book(m_venue->organizer, event, 3);
    open(event);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"3 tickets sold for"_s), qPrintable(text()),
                              patienceMs);
    const auto *chart = m_stage->page().findChild<SellThroughChart *>();
    QCOMPARE(chart->story().capacity, 10);
    QCOMPARE(chart->story().levels.last().sold, 3);

    Venue::book(m_venue->organizer, event, 4);
    QTRY_COMPARE_WITH_TIMEOUT(chart->story().levels.last().sold, 7, patienceMs);
    QVERIFY(m_stage->shows(u"7 tickets sold for"_s));
}

void tst_EventPage::speaksOfNoMoneyWhereNobodyPays()
{
    const QString event = m_venue->newEventId(10, {{u"price"_s, u"0"_s}});
    Venue::book(m_venue->organizer, event, 3);
    open(event);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"3 tickets given out for free"_s), qPrintable(text()),
                              patienceMs);
}

void tst_EventPage::tellsTheHistoryTheNewestFirst()
{
    const QString event = m_venue->newEventId(5);
    open(event);
    goToTab(History);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"History"_s), 1, patienceMs);
    QCOMPARE(cell(u"History"_s, 0, 2), u"Created the event with 5 seats."_s);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"History"_s, 0, 1), u"Ada Lovelace"_s, patienceMs);

    const QJsonObject booked = Venue::book(*m_venue->newUser(), event, 2).json();
    const QString customer = booked[u"customer"_s][u"name"_s].toString();
    QVERIFY(!customer.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"History"_s), 2, patienceMs);
    QCOMPARE(cell(u"History"_s, 0, 2), u"Booked 2 tickets."_s);
    QCOMPARE(detail(u"History"_s, 0, 2),
             u"Booking %1"_s.arg(booked[u"bookingReference"_s].toString()));
    QCOMPARE(cell(u"History"_s, 0, 1), customer);
    QCOMPARE(cell(u"History"_s, 0, 3), u"2"_s);

    const QJsonObject zoes =
            Venue::book(m_venue->organizer, event, 1,
                        {{u"customer"_s, QJsonObject{{u"name"_s, u"Zoë <b>Müller</b>"_s}}}})
                    .json();
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"History"_s), 3, patienceMs);
    QCOMPARE(detail(u"History"_s, 0, 2),
             u"Booking %1, Zoë <b>Müller</b>"_s.arg(zoes[u"bookingReference"_s].toString()));
}

/// An edit's old and new values; what was paid, how, and what became due.
void tst_EventPage::tellsInTheHistoryWhatChanged()
{
    const QString event = m_venue->newEventId(5,
                                              {{u"name"_s, u"Jazz"_s},
                                               {u"price"_s, u"12.50"_s},
                                               {u"currency"_s, u"EUR"_s},
                                               {u"timeZone"_s, u"UTC"_s},
                                               {u"dateTime"_s, u"2035-06-15T18:00:00Z"_s}});
    m_venue->organizer.patch(u"/api/events/"_s + event,
                             {{u"name"_s, u"Late <b>Jazz"_s}, {u"price"_s, u"15.00"_s}});
    open(event);
    goToTab(History);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"History"_s), 2, patienceMs);
    const QString renamed = cell(u"History"_s, 0, 2) % u'\n' % detail(u"History"_s, 0, 2);
    QVERIFY2(renamed.contains(u"Name: Jazz → Late <b>Jazz"_s), qPrintable(renamed));
    QVERIFY2(renamed.contains(u"Price: %1 → %2"_s.arg(euros(1250), euros(1500))),
             qPrintable(renamed));

    m_venue->organizer.patch(u"/api/events/"_s + event,
                             {{u"dateTime"_s, u"2035-06-16T19:30:00Z"_s}, {u"maxPerUser"_s, 4}});
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"History"_s), 3, patienceMs);
    const QString moved = cell(u"History"_s, 0, 2) % u'\n' % detail(u"History"_s, 0, 2);
    QVERIFY2(moved.contains(u"Begins: Fri, 15 Jun 2035, 18:00 → Sat, 16 Jun 2035, 19:30"_s),
             qPrintable(moved));
    QVERIFY2(moved.contains(u"Maximum per person: none → 4"_s), qPrintable(moved));

    const Response booked = Venue::book(m_venue->organizer, event, 2);
    m_venue->organizer.post(bookingPath(booked) % u"/paid"_s, {{u"method"_s, u"cash"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"History"_s), 5, patienceMs);
    QCOMPARE(cell(u"History"_s, 0, 2), u"Recorded a payment of %1 (Cash)."_s.arg(euros(3000)));
    m_venue->organizer.del(bookingPath(booked) % u"?quantity=1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"History"_s), 6, patienceMs);
    QVERIFY2(cell(u"History"_s, 0, 2).contains(u"Refund due: %1."_s.arg(euros(1500))),
             qPrintable(cell(u"History"_s, 0, 2)));
}

void tst_EventPage::goesFromTheHistoryToTheBooking()
{
    const QString event = m_venue->newEventId(5);
    Venue::book(m_venue->organizer, event, 2);
    const QString second =
            Venue::book(m_venue->organizer, event, 1).json()[u"bookingReference"_s].toString();
    open(event);
    goToTab(History);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"History"_s), 3, patienceMs);
    table(u"History"_s).choose(table(u"History"_s).model()->index(0, 0));
    QTest::keyClick(&table(u"History"_s), Qt::Key_Return);

    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Bookings"_s), 1, patienceMs);
    QCOMPARE(cell(u"Bookings"_s, 0, 0), second);
}

void tst_EventPage::exportTo(const QString &path)
{
    m_stage->trigger(u"&Bookings (CSV)…"_s);
    auto *dialog = m_stage->page().findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->selectFile(path);
    emit dialog->fileSelected(path);
    dialog->close();
}

void tst_EventPage::exportsWhatIsAskedFor()
{
    const QString event = m_venue->newEventId(500);
    for (int i = 0; i < 30; ++i)
        Venue::book(m_venue->organizer, event, 1 + i % 2,
                    {{u"customer"_s, QJsonObject{{u"name"_s, i % 3 ? u"Emmy"_s : u"=Grace"_s}}}});
    openBookings(event);
    m_stage->hand().type(u"Search bookings"_s, u"Emmy"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Bookings"_s), 20, patienceMs);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sold.csv"_s);
    exportTo(path);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Saved as sold.csv."_s), qPrintable(text()),
                              patienceMs);

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QCOMPARE(csv.count("Emmy"), 20);
    QVERIFY(!csv.contains("Grace"));
    QVERIFY(csv.startsWith("\xEF\xBB\xBFReference,Status,")); // For people, not for programs.
    QVERIFY(!csv.contains("customer.name") && !csv.contains(event.toLatin1()));
}

void tst_EventPage::keepsTheOldFileWhenItCannotExport()
{
    const QString event = m_venue->newEventId(5);
    openBookings(event);
    QTemporaryDir folder;
    QFile old(folder.filePath(u"sold.csv"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("as it was");
    old.close();
    m_venue->organizer.post(u"/api/auth/logout"_s, QJsonObject());
    exportTo(old.fileName());
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"sign"_s), qPrintable(text()), patienceMs);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), "as it was");
}

void tst_EventPage::saysThatAFileCannotBeWritten()
{
    openBookings(m_venue->newEventId(5));
    exportTo(u"/no/such/folder/sold.csv"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"sold.csv couldn't be saved"_s), qPrintable(text()),
                              patienceMs);
}

void tst_EventPage::printsTheTicketsOfABookingAgain()
{
    const QString event = m_venue->newEventId(5);
    Venue::book(m_venue->organizer, event, 2);
    openBookings(event);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Bookings"_s), 1, patienceMs);
    m_stage->trigger(u"Print the &tickets"_s);
    for (const QAction *action : m_stage->page().findChildren<QAction *>())
        QVERIFY(action->text() != u"Print the &tickets"_s || !action->isEnabled()); // Not twice.
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"sent to the printer"_s), qPrintable(text()),
                              patienceMs);
    QCOMPARE(m_stage->printed(), 1);
}

void tst_EventPage::hasALetterForEachButton()
{
    openBookings(m_venue->newEventId(5));
    QStringList letters{u"E"_s, u"G"_s, u"V"_s, u"W"_s, u"H"_s}; // Besides the window's menus.
    const auto note = [&](const QString &text) {
        const QKeySequence letter = QKeySequence::mnemonic(text);
        if (!letter.isEmpty())
            letters << letter.toString().section(u'+', -1);
    };
    for (const QPushButton *button : m_stage->page().findChildren<QPushButton *>()) {
        if (button->isVisible())
            note(button->text());
    }
    const auto *tabs = m_stage->page().findChild<QTabBar *>();
    for (int tab = 0; tab < tabs->count(); ++tab)
        note(tabs->tabText(tab));
    QVERIFY(letters.size() > 12);
    QStringList once = letters;
    once.removeDuplicates();
    QCOMPARE(letters, once);
}

void tst_EventPage::saysThatTheEventIsGone()
{
    const QString event = m_venue->newEventId(5);
    open(event);
    QCOMPARE(m_venue->organizer.del(u"/api/events/"_s % event).status, 204);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"This event no longer exists"_s), patienceMs);
}

/// However much is sold, the page reads and repaints only a few times a second.
void tst_EventPage::keepsCalmWhileMuchIsSold()
{
    const QString event = m_venue->newEventId(1000);
    openBookings(event);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"No bookings yet"_s), patienceMs);
    QSignalSpy heard(&m_stage->feed(), &LiveFeed::changed);
    PaintCount count;
    m_stage->page().installEventFilter(&count);
    const int readsBefore = m_stage->reads();
    QElapsedTimer clock;
    clock.start();

    constexpr int sales = 200;
    for (int sale = 0; sale < sales; ++sale)
        QCOMPARE(Venue::book(m_venue->organizer, event, 1).status, 201);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"800 of 1,000 left"_s), qPrintable(text()),
                              patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"Bookings"_s), 50, patienceMs);

    // The event itself and the one visible list: four a second each, plus one in progress.
    const int mayRead = 2 * (4 * int(clock.elapsed() / 1000 + 1) + 1);
    const int reads = m_stage->reads() - readsBefore;
    QVERIFY2(reads <= mayRead, qPrintable(u"%1 reads, at most %2"_s.arg(reads).arg(mayRead)));
    QVERIFY2(count.paints <= reads + mayRead, qPrintable(QString::number(count.paints)));
    QVERIFY(heard.size() > 0);
}

static Booking aBooking(const QString &name, int quantity = 1)
{
    Booking booking;
    booking.id = QUuid::createUuid();
    booking.reference = u"K7Q4-M2XR"_s;
    booking.quantity = quantity;
    booking.unitPriceCents = 2500;
    booking.currency = u"EUR"_s;
    booking.customer.name = name;
    return booking;
}

void tst_EventPage::keepsItsMeasureWithALongName()
{
    const QString name = u"Chamber music & more, "_s.repeated(9);
    open(m_venue->newEventId(10, {{u"name"_s, name.trimmed()}, {u"venue"_s, name.trimmed()}}));
    QVERIFY2(m_stage->page().minimumSizeHint().width() < 800,
             qPrintable(QString::number(m_stage->page().minimumSizeHint().width())));
}

void tst_EventPage::beginsWithEachEventAtTheTop()
{
    const QString one = m_venue->newEventId(10);
    const QString other = m_venue->newEventId(20);
    open(one);
    const auto *area = m_stage->page().findChild<SalesTab *>()->findChild<QScrollArea *>();
    QScrollBar *bar = area->verticalScrollBar();
    QTRY_VERIFY_WITH_TIMEOUT(bar->maximum() > 100, patienceMs);
    bar->setValue(100);

    goToTab(Bookings);
    goToTab(Sales);
    QCOMPARE(bar->value(), 100); // On return, the scroll position is the same.
    m_stage->page().open(QUuid(other));
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"20 of 20 left"_s), patienceMs);
    QCOMPARE(bar->value(), 0);
    // As on the overview, the scroll bar is at the window's edge, and so is the last card's margin.
    QTRY_COMPARE(bar->mapTo(&m_stage->page(), QPoint(bar->width(), bar->height())).x(),
                 m_stage->page().width());
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"No tickets sold"_s), patienceMs);
}

void tst_EventPage::listsAttendeesByName()
{
    Booking cancelled = aBooking(u"Aaron"_s);
    cancelled.status = Booking::Status::Cancelled;
    Event event;
    event.name = u"<b>Jazz</b>"_s;
    event.timeZone = u"Europe/Berlin"_s;
    const AttendeeList list(event,
                            {aBooking({}), aBooking(u"emmy noether"_s, 3), cancelled,
                             aBooking(u"Zoe Curie"_s), aBooking(u"Anna van der Berg"_s)});
    QStringList names;
    for (const Booking &booking : list.rows())
        names << booking.customer.name;
    QCOMPARE(names,
             (QStringList{u"Zoe Curie"_s, u"emmy noether"_s, u"Anna van der Berg"_s, QString()}));
    QCOMPARE(list.tickets(), 6);

    QTemporaryDir folder;
    QPdfWriter paper(folder.filePath(u"list.pdf"_s));
    QCOMPARE(list.pagesOn(paper), 1);
    QList<Booking> many;
    for (int i = 0; i < 200; ++i)
        many << aBooking(u"Name %1"_s.arg(i));
    QVERIFY(AttendeeList(event, many).pagesOn(paper) > 3);
}

void tst_EventPage::printsWhoComes()
{
    const QString event = m_venue->newEventId(500);
    for (int i = 0; i < 120; ++i)
        Venue::book(m_venue->organizer, event, 1,
                    {{u"customer"_s, QJsonObject{{u"name"_s, u"Guest <b>%1</b>"_s.arg(i)}}}});
    open(event);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"attendees.pdf"_s);
    auto *print = new AttendeePrint(m_stage->api(), m_stage->page(), AttendeePrint::To::Pdf);
    QSignalSpy done(print, &AttendeePrint::done);
    Event of;
    of.id = QUuid(event);
    of.name = u"Jazz"_s;
    of.timeZone = u"Europe/Berlin"_s;
    print->start(of, file);
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patienceMs);

    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.contains("/Count 3")); // The number of pages.

    // Text search as used at the door: whole references, plain names, headings on each page.
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
    QVERIFY(reader.waitForFinished(patienceMs));
    const QStringList pages = QString::fromUtf8(reader.readAll()).split(u'\f', Qt::SkipEmptyParts);
    QCOMPARE(pages.size(), 3);
    for (const QString &page : pages) {
        QVERIFY2(page.contains(u"Reference"_s), qPrintable(page));
        QVERIFY2(page.contains(QRegularExpression(u"As of .*\\d:\\d\\d"_s)), qPrintable(page));
    }
    const QString path = u"/api/events/%1/bookings?limit=100"_s.arg(event);
    const QJsonArray first = dataOf(m_venue->organizer.get(path));
    QCOMPARE(first.size(), 100);
    for (const QJsonValue &booking : first) {
        const QString reference = booking[u"bookingReference"_s].toString();
        QVERIFY2(pages.join(u'\n').contains(reference), qPrintable(reference));
    }
    QVERIFY2(pages[0].contains(u"<b>0</b>, Guest"_s), qPrintable(pages[0]));
}

QTEST_MAIN(tst_EventPage)
#include "tst_eventpage.moc"
