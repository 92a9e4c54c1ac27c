// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/venue.h"
#include "tests/ui/stage.h"
#include "ui/organizer/desksale/desksalepage.h"
#include "ui/tables/eventtablemodel.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/rowtable.h"

#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int patienceMs = 30'000;

/// The desk with a real server and a real PostgreSQL.
class tst_DeskSale : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void sellsInAFewKeys();
    void tellsTheChange();
    void takesNoTooSmallASum();
    void takesACard();
    void letsPayLater();
    void asksNoMoneyForWhatIsFree();
    void cancelsASaleThatIsNotPaid();
    void saysWhatToPayOutWhenItIsUndone();
    void printsATicketASeat();
    void printsNoSecondSetByADoubleClick();
    void writesTheNameDown();
    void saysWhatItCosts();
    void findsAnEventByAPartOfItsName();
    void saysWhatAScannedTicketIs();
    void waitsForWhatWasSearched();
    void followsWhatOthersSell();
    void saysWhatCanBeDoneWhenThereAreTooFew();
    void saysHowManyABookingMayHave();
    void addsToTheWaitlistWhenSoldOut();
    void offersANewEventInAnEmptyVenue();
    void saysWhyItCouldNotSell();
    void undoesASaleAfterAQuestion();
    void opensWithAnEvent();
    void keepsTheNamesWhereItIsNarrow();
    void forgetsTheLastCustomer();
    void sellsSeveralTypes();
    void saysWhyATypeIsNotSold();
    void saysWhichSeatsAreTooFew();
    void waitsForOneType();
    void takesACode();
    void unlocksATypeByACode();
    void takesACodeWhereThereIsOneType();
    void squashesNothing_data();
    void squashesNothing();

private:
    void open(const QUuid &event = {});
    QJsonArray bookings();
    void openTheatre();
    void bookEarlyBirds(int quantity);
    QSpinBox &count(const QString &type);
    void makeCode(const QString &event, const QJsonObject &code);
    QJsonArray bookingsOfTheatre();
    QSpinBox &quantity() { return *m_stage->page().findChild<QSpinBox *>(); }
    void sell();
    void pay();

    std::unique_ptr<Venue> m_venue;
    std::unique_ptr<Stage<DeskSalePage>> m_stage;
    QString m_jazz;
    QString m_theatre;
};

void tst_DeskSale::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_venue = std::make_unique<Venue>();
    m_jazz = m_venue->newEventId(
            10,
            {{u"name"_s, u"Jazz Night"_s}, {u"price"_s, u"25.00"_s}, {u"currency"_s, u"EUR"_s}});
}

void tst_DeskSale::cleanup()
{
    m_stage.reset();
    m_venue.reset();
}

void tst_DeskSale::open(const QUuid &event)
{
    m_stage = std::make_unique<Stage<DeskSalePage>>(
            m_venue->server.port(), m_venue->admin.token,
            EventStore::Pace{.pause = 10ms, .failurePause = 50ms});
    m_stage->page().open(event);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->hand().canPress(u"Sell 1 ticket"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
}

QJsonArray tst_DeskSale::bookings()
{
    return dataOf(m_venue->organizer.get(u"/api/events/%1/bookings"_s.arg(m_jazz)));
}

/// Sells, and takes cash if there is an amount to pay.
void tst_DeskSale::sell()
{
    m_stage->hand().press(u"Sell"_s);
    pay();
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Sold"_s), qPrintable(m_stage->hand().text()),
                              patienceMs);
}

void tst_DeskSale::pay()
{
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->hand().field(u"Cash received"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QTRY_COMPARE(QApplication::focusWidget(), m_stage->hand().field(u"Cash received"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(!m_stage->hand().field(u"Cash received"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
}

void tst_DeskSale::sellsInAFewKeys()
{
    open();
    QWidget *search = QApplication::focusWidget();
    QCOMPARE(search->accessibleName(), u"Find an event"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"3"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    pay(); // Once again, for cash.

    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Paid in cash: €75.00"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QCOMPARE(bookings().size(), 1);
    QCOMPARE(bookings()[0][u"quantity"_s], 3);
    QCOMPARE(bookings()[0][u"channel"_s], u"desk"_s);
    QCOMPARE(bookings()[0][u"paidAmount"_s], u"75.00"_s);
    QCOMPARE(bookings()[0][u"paymentMethod"_s], u"cash"_s);
    const QString reference = bookings()[0][u"bookingReference"_s].toString();
    QVERIFY(m_stage->shows(reference));
    QVERIFY(m_stage->hand().named<QLabel>(u"Booking reference: "_s % reference));
    QCOMPARE(QApplication::focusWidget(), search); // Ready for the next customer.
}

void tst_DeskSale::tellsTheChange()
{
    open();
    m_stage->hand().press(u"Sell 1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->hand().field(u"Cash received"_s), patienceMs);
    QVERIFY2(m_stage->shows(u"€25.00"_s), qPrintable(m_stage->hand().text()));
    QCOMPARE(m_stage->printed(), 0); // A ticket shows whether it is paid.
    m_stage->hand().type(u"Cash received"_s, u"40,00"_s);
    QVERIFY2(m_stage->shows(u"Change: €15.00"_s), qPrintable(m_stage->hand().text()));
    m_stage->hand().press(u"&Cash"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Paid in cash. Change: €15.00"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->printed(), 1, patienceMs);
}

void tst_DeskSale::takesNoTooSmallASum()
{
    open();
    m_stage->hand().press(u"Sell 1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->hand().field(u"Cash received"_s), patienceMs);
    m_stage->hand().type(u"Cash received"_s, u"20"_s);
    QVERIFY2(m_stage->shows(u"€5.00 short"_s), qPrintable(m_stage->hand().text()));
    QVERIFY(!m_stage->hand().canPress(u"&Cash"_s));
    QTest::keyClick(m_stage->hand().field(u"Cash received"_s), Qt::Key_Return);
    m_stage->hand().type(u"Cash received"_s, u"twenty"_s);
    QVERIFY(!m_stage->hand().canPress(u"&Cash"_s));
    QVERIFY(bookings()[0][u"paidAt"_s].isNull());
}

void tst_DeskSale::takesACard()
{
    open();
    m_stage->hand().press(u"Sell 1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->hand().canPress(u"C&ard"_s), patienceMs);
    m_stage->hand().press(u"C&ard"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Paid by card: €25.00"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QCOMPARE(bookings()[0][u"paymentMethod"_s], u"card"_s);
}

void tst_DeskSale::letsPayLater()
{
    open();
    m_stage->hand().press(u"Sell 1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->hand().field(u"Cash received"_s), patienceMs);
    QTest::keyClick(m_stage->hand().field(u"Cash received"_s), Qt::Key_Escape);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Not paid yet: €25.00"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QVERIFY(bookings()[0][u"paidAt"_s].isNull());
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->printed(), 1, patienceMs);
}

void tst_DeskSale::asksNoMoneyForWhatIsFree()
{
    const QString free = m_venue->newEventId(
            5, {{u"name"_s, u"Open day"_s}, {u"price"_s, u"0"_s}, {u"dateTime"_s, timeIn(24h)}});
    open(QUuid::fromString(free));
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"Open day"_s), patienceMs);
    m_stage->hand().press(u"Sell 1"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Sold: 1 ticket"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QVERIFY(m_stage->shows(u"Free"_s));
    QVERIFY(!m_stage->hand().field(u"Cash received"_s));
}

void tst_DeskSale::cancelsASaleThatIsNotPaid()
{
    open();
    m_stage->hand().press(u"Sell 1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->hand().canPress(u"Cancel the &sale…"_s), patienceMs);
    m_stage->hand().press(u"Cancel the &sale…"_s);
    QTRY_VERIFY(m_stage->page().findChild<ConfirmDialog *>());
    m_stage->page().findChild<ConfirmDialog *>()->accept();
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->hand().canPress(u"Sell 1"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QCOMPARE(bookings()[0][u"status"_s], u"cancelled"_s);
    QCOMPARE(m_stage->printed(), 0);
}

void tst_DeskSale::saysWhatToPayOutWhenItIsUndone()
{
    open();
    sell();
    m_stage->hand().press(u"&Undo…"_s);
    auto *question = m_stage->page().findChild<ConfirmDialog *>();
    QVERIFY(question);
    QVERIFY2(question->accessibleDescription().contains(u"refund €25.00"_s),
             qPrintable(question->accessibleDescription()));
    question->accept();
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Refund €25.00"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QCOMPARE(bookings()[0][u"refundDueAmount"_s], u"25.00"_s);
}

void tst_DeskSale::printsATicketASeat()
{
    open();
    quantity().setValue(2);
    sell();

    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"sent to the printer"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    const QStringList printed = QDir(m_stage->printedFolder()).entryList({u"*.pdf"_s});
    QCOMPARE(printed.size(), 1);
    QVERIFY(!printed[0].contains(bookings()[0][u"bookingReference"_s].toString()));
}

void tst_DeskSale::printsNoSecondSetByADoubleClick()
{
    open();
    sell();
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->hand().canPress(u"&Print again"_s), patienceMs);
    m_stage->hand().press(u"&Print again"_s);
    m_stage->hand().press(u"&Print again"_s);
    QVERIFY(!m_stage->hand().canPress(u"&Print again"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->hand().canPress(u"&Print again"_s), patienceMs);
    QCOMPARE(m_stage->printed(), 2);
}

void tst_DeskSale::writesTheNameDown()
{
    open();
    m_stage->hand().type(u"Name (optional)"_s, u"Grace <b>Hopper"_s);
    sell();

    QVERIFY(m_stage->shows(u"Sold to Grace <b>Hopper"_s));
    QCOMPARE(bookings()[0][u"customer"_s][u"name"_s], u"Grace <b>Hopper"_s);
}

void tst_DeskSale::saysWhatItCosts()
{
    open();
    quantity().setValue(4);
    QVERIFY2(m_stage->shows(u"100.00"_s), qPrintable(m_stage->hand().text()));
}

void tst_DeskSale::findsAnEventByAPartOfItsName()
{
    m_venue->newEventId(10, {{u"name"_s, u"Opera Gala"_s}});
    open();
    m_stage->hand().type(u"Find an event"_s, u"gala"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Opera Gala"_s), qPrintable(m_stage->hand().text()),
                              patienceMs);

    m_stage->hand().type(u"Find an event"_s, u"ballet"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"No matching events"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QVERIFY(!m_stage->hand().canPress(u"Sell"_s));
}

/// A ticket held under the desk's scanner is of a booking, and no event.
void tst_DeskSale::saysWhatAScannedTicketIs()
{
    const QString reference =
            Venue::book(m_venue->organizer, m_jazz, 1).json()[u"bookingReference"_s].toString();
    open();
    QWidget *search = QApplication::focusWidget();
    m_stage->hand().type(u"Find an event"_s, u"EVENTLY:1:%1:1"_s.arg(reference));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"This is booking %1"_s.arg(reference)),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QCOMPARE(QApplication::focusWidget(), search);
}

void tst_DeskSale::waitsForWhatWasSearched()
{
    const QString opera = m_venue->newEventId(
            10, {{u"name"_s, u"Opera Gala"_s}, {u"dateTime"_s, timeIn(24h * 500)}});
    open();
    QWidget *search = QApplication::focusWidget();
    QTest::keyClicks(search, u"gala"_s);
    QTest::keyClick(search, Qt::Key_Return); // Before the server can have answered.
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), &quantity(), patienceMs);
    QVERIFY(m_stage->shows(u"Opera Gala"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"1 tickets for Opera Gala"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QVERIFY(bookings().isEmpty());
    QCOMPARE(m_venue->event(opera)[u"availableCapacity"_s], 9);
}

void tst_DeskSale::followsWhatOthersSell()
{
    open();
    Venue::book(m_venue->organizer, m_jazz, 9);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"1 of 10 left"_s), qPrintable(m_stage->hand().text()),
                              patienceMs);
    Venue::book(m_venue->organizer, m_jazz, 1);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Sold out"_s), qPrintable(m_stage->hand().text()),
                              patienceMs);
    QVERIFY(!m_stage->hand().canPress(u"Sell"_s));
}

/// The number isn't silently refused or lowered; it stays, with the alternatives.
void tst_DeskSale::saysWhatCanBeDoneWhenThereAreTooFew()
{
    open();
    quantity().setValue(5);
    Venue::book(m_venue->organizer, m_jazz, 7);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Only 3 ticket(s) left."_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QCOMPARE(quantity().value(), 5);
    QVERIFY(!m_stage->hand().canPress(u"Sell 5"_s));
    QVERIFY(m_stage->hand().canPress(u"&Add 5 ticket(s) to the waitlist"_s));

    QTest::keyClick(&quantity(), Qt::Key_Return); // The user has to choose.
    QCOMPARE(bookings().size(), 1);
    QVERIFY(m_stage->hand().button(u"Se&ll 3 ticket(s) instead"_s)->hasFocus());
    m_stage->hand().press(u"Se&ll 3 ticket(s) instead"_s);
    pay();
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Sold: 3 ticket"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QCOMPARE(bookings()[0][u"quantity"_s], 3);
}

void tst_DeskSale::saysHowManyABookingMayHave()
{
    m_jazz = m_venue->newEventId(100, {{u"maxPerBooking"_s, 4}, {u"dateTime"_s, timeIn(24h * 10)}});
    open();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"12"_s);
    QCOMPARE(quantity().value(), 12);
    QVERIFY2(m_stage->shows(u"A booking for this event can have at most 4 ticket(s)"_s),
             qPrintable(m_stage->hand().text()));
    QVERIFY(!m_stage->hand().canPress(u"Sell 12"_s));
    QVERIFY(!m_stage->hand().button(u"&Add 12"_s)); // No waitlist would help.
    m_stage->hand().press(u"Se&ll 4 ticket(s) instead"_s);
    pay();
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"Sold: 4 ticket"_s), patienceMs);
}

void tst_DeskSale::addsToTheWaitlistWhenSoldOut()
{
    open();
    Venue::book(m_venue->organizer, m_jazz, 10);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->hand().canPress(u"&Add 1 ticket(s) to the waitlist"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QVERIFY(!m_stage->hand().canPress(u"Sell"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"2"_s);
    m_stage->hand().type(u"Name (optional)"_s, u"Grace"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Grace is on the waitlist: 2 tickets"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);

    const QJsonArray waiting =
            dataOf(m_venue->organizer.get(u"/api/events/%1/waitlist"_s.arg(m_jazz)));
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting[0][u"quantity"_s], 2);
    QCOMPARE(waiting[0][u"customer"_s][u"name"_s], u"Grace"_s);
    QVERIFY(m_stage->hand().named<QLabel>(u"Waitlist reference: "_s
                                          % waiting[0][u"waitlistReference"_s].toString()));
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Slip sent to the printer."_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QCOMPARE(m_stage->printed(), 1);
}

void tst_DeskSale::offersANewEventInAnEmptyVenue()
{
    m_venue->organizer.del(u"/api/events/"_s + m_jazz);
    m_stage = std::make_unique<Stage<DeskSalePage>>(m_venue->server.port(), m_venue->admin.token);
    m_stage->page().open();
    QSignalSpy asked(&m_stage->page(), &DeskSalePage::newEventAsked);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->hand().canPress(u"New event"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    m_stage->hand().press(u"New event"_s);
    QCOMPARE(asked.size(), 1);
}

void tst_DeskSale::saysWhyItCouldNotSell()
{
    open();
    m_venue->organizer.del(u"/api/events/"_s + m_jazz);
    m_stage->hand().press(u"Sell"_s); // Before the window can have been notified.

    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"no longer exists"_s)
                                      || m_stage->shows(u"Choose an event"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QVERIFY(!m_stage->shows(u"Sold:"_s));
}

void tst_DeskSale::undoesASaleAfterAQuestion()
{
    open();
    quantity().setValue(2);
    sell();
    m_stage->hand().press(u"&Undo…"_s);
    auto *question = m_stage->page().findChild<ConfirmDialog *>();
    QVERIFY(question);
    question->reject();
    QCOMPARE(bookings()[0][u"status"_s], u"confirmed"_s);

    m_stage->hand().press(u"&Undo…"_s);
    QTRY_VERIFY(m_stage->page().findChild<ConfirmDialog *>());
    for (ConfirmDialog *dialog : m_stage->page().findChildren<ConfirmDialog *>())
        dialog->accept();
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Undone"_s), qPrintable(m_stage->hand().text()),
                              patienceMs);
    QCOMPARE(bookings()[0][u"status"_s], u"cancelled"_s);
    QVERIFY(!m_stage->hand().canPress(u"&Print again"_s));
}

void tst_DeskSale::opensWithAnEvent()
{
    const QString opera = m_venue->newEventId(
            10, {{u"name"_s, u"Opera Gala"_s}, {u"dateTime"_s, timeIn(24h * 500)}});
    open(QUuid::fromString(opera));
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Opera Gala"_s), qPrintable(m_stage->hand().text()),
                              patienceMs);
    sell();
    QVERIFY(bookings().isEmpty());
}

void tst_DeskSale::keepsTheNamesWhereItIsNarrow()
{
    open();
    auto *table = m_stage->page().findChild<RowTable *>();
    QVERIFY(!table->isColumnHidden(EventTableModel::Seats));
    m_stage->page().resize(640, 500);
    QTRY_VERIFY(table->isColumnHidden(EventTableModel::Seats));
    QTRY_VERIFY(table->columnWidth(EventTableModel::Name) > table->viewport()->width() / 2);
    m_stage->page().resize(1200, 760);
    QTRY_VERIFY(!table->isColumnHidden(EventTableModel::Seats));
}

void tst_DeskSale::forgetsTheLastCustomer()
{
    open();
    m_stage->hand().type(u"Name (optional)"_s, u"Grace"_s);
    sell();
    QCOMPARE(m_stage->hand().field(u"Name (optional)"_s)->text(), QString());

    m_stage->page().close();
    QVERIFY(!m_stage->shows(u"Grace"_s));
}

/// Instead of open(): the event with several ticket types.
void tst_DeskSale::openTheatre()
{
    m_theatre = m_venue->organizer
                        .post(u"/api/events"_s, Venue::theatreBody({{u"currency"_s, u"EUR"_s}}))
                        .json()[u"id"_s]
                        .toString();
    m_stage = std::make_unique<Stage<DeskSalePage>>(
            m_venue->server.port(), m_venue->admin.token,
            EventStore::Pace{.pause = 10ms, .failurePause = 50ms});
    m_stage->page().open(QUuid::fromString(m_theatre));
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->hand().named<QSpinBox>(u"Adult"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), &count(u"Adult"_s), patienceMs);
}

QSpinBox &tst_DeskSale::count(const QString &type)
{
    QSpinBox *count = m_stage->hand().named<QSpinBox>(type);
    if (!count)
        qFatal("There is no %s.", qPrintable(type));
    return *count;
}

void tst_DeskSale::makeCode(const QString &event, const QJsonObject &code)
{
    QCOMPARE(m_venue->organizer.post(u"/api/events/%1/codes"_s.arg(event), code).status, 201);
}

void tst_DeskSale::bookEarlyBirds(int quantity)
{
    const QJsonArray lines{QJsonObject{{u"type"_s, 5}, {u"quantity"_s, quantity}}};
    QCOMPARE(m_venue->organizer
                     .post(u"/api/bookings"_s, {{u"eventId"_s, m_theatre}, {u"lines"_s, lines}})
                     .status,
             201);
}

QJsonArray tst_DeskSale::bookingsOfTheatre()
{
    return dataOf(m_venue->organizer.get(u"/api/events/%1/bookings"_s.arg(m_theatre)));
}

void tst_DeskSale::sellsSeveralTypes()
{
    openTheatre();
    QVERIFY(!m_stage->hand().canPress(u"Sell"_s)); // Nothing was chosen.
    count(u"Early bird"_s).setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // The last one isn't on sale yet.
    QCOMPARE(QApplication::focusWidget(), m_stage->hand().field(u"Name (optional)"_s));
    count(u"Adult"_s).setFocus();
    count(u"Adult"_s).selectAll();
    QTest::keyClicks(QApplication::focusWidget(), u"2"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Plus);
    m_stage->hand().named<QPushButton>(u"One more: Family"_s)->click();
    QVERIFY2(m_stage->shows(u"€90.00"_s), qPrintable(m_stage->hand().text()));
    QVERIFY2(m_stage->shows(u"Tax included: €14.37 at 19%"_s), qPrintable(m_stage->hand().text()));
    QVERIFY2(m_stage->shows(u"€50.00 · admits 4 · 4 left"_s), qPrintable(m_stage->hand().text()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    pay();

    QTRY_VERIFY2_WITH_TIMEOUT(
            m_stage->shows(u"Sold: 2 × Adult, 1 × Child, 1 × Family for Twelfth Night"_s),
            qPrintable(m_stage->hand().text()), patienceMs);
    const QJsonValue sold = bookingsOfTheatre()[0];
    QCOMPARE(sold[u"quantity"_s], 7); // People
    QCOMPARE(sold[u"lines"_s].toArray().size(), 3);
    QCOMPARE(sold[u"paidAmount"_s], u"90.00"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"7 ticket(s) sent to the printer."_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QCOMPARE(count(u"Adult"_s).value(), 0); // Ready for the next customer.
}

void tst_DeskSale::saysWhyATypeIsNotSold()
{
    openTheatre();
    QVERIFY(!count(u"Last minute"_s).isEnabled());
    QVERIFY2(m_stage->shows(u"on sale from"_s), qPrintable(m_stage->hand().text()));
    QVERIFY(!m_stage->shows(u"Guest list"_s));
    bookEarlyBirds(2);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"€15.00 · sold out"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
}

void tst_DeskSale::saysWhichSeatsAreTooFew()
{
    openTheatre();
    count(u"Early bird"_s).setValue(3);
    QVERIFY2(m_stage->shows(u"Early bird has 2 left, the house 20."_s),
             qPrintable(m_stage->hand().text()));
    QVERIFY(!m_stage->hand().canPress(u"Sell"_s));
    QVERIFY(!m_stage->hand().button(u"&Add"_s)); // There are never more than two.
    count(u"Early bird"_s).setValue(2);
    QVERIFY(m_stage->hand().canPress(u"Sell 2 ticket(s)"_s));
    count(u"Adult"_s).setValue(9);
    QVERIFY2(m_stage->shows(u"A booking for this event can have at most 10 ticket(s)."_s),
             qPrintable(m_stage->hand().text()));
    QVERIFY(!m_stage->hand().button(u"&Add"_s));
}

void tst_DeskSale::waitsForOneType()
{
    openTheatre();
    bookEarlyBirds(1);
    count(u"Early bird"_s).setValue(2);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Early bird has 1 left, the house 19."_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QTest::keyClick(&count(u"Early bird"_s), Qt::Key_Return); // The user has to choose.
    QVERIFY(m_stage->hand().button(u"&Add 2 ticket(s) to the waitlist"_s)->hasFocus());
    m_stage->hand().press(u"&Add 2"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(
            m_stage->shows(u"On the waitlist: 2 × Early bird for Twelfth Night"_s),
            qPrintable(m_stage->hand().text()), patienceMs);
    const QJsonArray waiting =
            dataOf(m_venue->organizer.get(u"/api/events/%1/waitlist"_s.arg(m_theatre)));
    QCOMPARE(waiting[0][u"lines"_s][0][u"type"_s], 5);
}

void tst_DeskSale::takesACode()
{
    openTheatre();
    makeCode(m_theatre,
             {{u"code"_s, u"FRIENDS"_s}, {u"effect"_s, QJsonObject{{u"percent"_s, u"50"_s}}}});
    count(u"Adult"_s).setValue(1);
    QLineEdit *code = m_stage->hand().field(u"Code"_s);
    QVERIFY(code);
    code->setFocus();
    QTest::keyClicks(code, u"fiends"_s);
    QVERIFY(!m_stage->hand().canPress(u"Sell"_s)); // Never at the full price by mistake.
    QTest::keyClick(code, Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"There is no such code"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QVERIFY(!m_stage->hand().canPress(u"Sell"_s));
    code->clear();
    QTest::keyClicks(code, u"friends"_s);
    QTest::keyClick(code, Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"€10.00 instead of €20.00"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QVERIFY(!m_stage->shows(u"There is no such code"_s));
    QTest::keyClick(code, Qt::Key_Return);
    pay();
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Paid in cash: €10.00"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QCOMPARE(bookingsOfTheatre()[0][u"code"_s], u"FRIENDS"_s);
    QCOMPARE(code->text(), QString());
    QTRY_VERIFY2_WITH_TIMEOUT(!m_stage->shows(u"instead of"_s), qPrintable(m_stage->hand().text()),
                              patienceMs);
}

void tst_DeskSale::unlocksATypeByACode()
{
    openTheatre();
    makeCode(m_theatre,
             {{u"code"_s, u"GUESTS"_s},
              {u"effect"_s, QJsonObject{{u"unlocks"_s, true}}},
              {u"types"_s, QJsonArray{7}}});
    count(u"Child"_s).setValue(1);
    m_stage->hand().field(u"Code"_s)->setFocus();
    QTest::keyClicks(m_stage->hand().field(u"Code"_s), u"GUESTS"_s);
    QTest::keyClick(m_stage->hand().field(u"Code"_s), Qt::Key_Tab);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Guest list"_s), qPrintable(m_stage->hand().text()),
                              patienceMs);
    QCOMPARE(count(u"Child"_s).value(), 1);
    count(u"Guest list"_s).setValue(2);
    m_stage->hand().press(u"Sell 3"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Sold: 1 × Child, 2 × Guest list"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!m_stage->hand().named<QSpinBox>(u"Guest list"_s), patienceMs);
}

void tst_DeskSale::takesACodeWhereThereIsOneType()
{
    makeCode(m_jazz,
             {{u"code"_s, u"FRIENDS"_s}, {u"effect"_s, QJsonObject{{u"amount"_s, u"5.00"_s}}}});
    open();
    QVERIFY(!m_stage->hand().field(u"Code"_s));
    m_stage->hand().press(u"C&ode…"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"friends"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"€20.00"_s), qPrintable(m_stage->hand().text()),
                              patienceMs);
    quantity().setValue(2);
    m_stage->hand().press(u"Sell 2"_s);
    pay();
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage->shows(u"Paid in cash: €40.00"_s),
                              qPrintable(m_stage->hand().text()), patienceMs);
    QVERIFY(!m_stage->hand().field(u"Code"_s));
}

void tst_DeskSale::squashesNothing_data()
{
    QTest::addColumn<QSize>("page");
    QTest::addColumn<QString>("name");

    const QString longName =
            u"The Extraordinarily Long Night of Chamber Music, Poetry and Improvised Cuisine"_s;
    QTest::newRow("1366 x 768") << QSize(1132, 644) << u"Jazz Night"_s;
    QTest::newRow("1366 x 768, a long name") << QSize(1132, 644) << longName;
    QTest::newRow("1024 x 700") << QSize(790, 570) << longName;
    QTest::newRow("1366 x 768 at 150 %") << QSize(760, 380) << longName;
    QTest::newRow("1920 x 1080") << QSize(1680, 950) << longName;
}

/// Even in a small window, each part keeps the height of its content, and both the last sale and
/// the current one can be read.
void tst_DeskSale::squashesNothing()
{
    QFETCH(QSize, page);
    QFETCH(QString, name);
    const QString event = m_venue->newEventId(10, {{u"name"_s, name}, {u"price"_s, u"25.00"_s}});
    open(QUuid::fromString(event));
    m_stage->page().resize(page);
    const auto squashed = [this] {
        QStringList parts;
        for (const QWidget *part : m_stage->page().findChildren<QWidget *>()) {
            const bool isShown = part->isVisible()
                    && (qobject_cast<const QLabel *>(part) || qobject_cast<const QLineEdit *>(part)
                        || qobject_cast<const QAbstractSpinBox *>(part)
                        || qobject_cast<const QPushButton *>(part));
            if (!isShown || qobject_cast<const QAbstractSpinBox *>(part->parentWidget()))
                continue; // Measured by the field's frame.
            const int needed = part->hasHeightForWidth() ? part->heightForWidth(part->width())
                                                         : part->minimumSizeHint().height();
            if (part->height() < needed)
                parts << u"%1 %2 is %3 px high, not %4"_s.arg(
                        QString::fromLatin1(part->metaObject()->className()),
                        part->accessibleName(), QString::number(part->height()),
                        QString::number(needed));
        }
        return parts.join(u'\n');
    };
    const auto expectWhole = [&squashed](const char *when) {
        QTRY_VERIFY2_WITH_TIMEOUT(squashed().isEmpty(),
                                  qPrintable(QString::fromLatin1(when) % u'\n' % squashed()),
                                  patienceMs);
    };
    expectWhole("before");
    m_stage->hand().type(u"Name (optional)"_s, u"Anna Berg"_s);
    for (int sale = 0; sale < 3; ++sale) {
        m_stage->hand().press(u"Sell"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->hand().field(u"Cash received"_s), patienceMs);
        expectWhole("while it is paid");
        pay();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->shows(u"sent to the printer"_s), patienceMs);
        expectWhole("after a sale");
        const QPushButton *print = m_stage->hand().button(u"&Print again"_s);
        QTRY_VERIFY(print->visibleRegion().boundingRect() == print->rect());
    }
    QWidget *search = m_stage->hand().field(u"Find an event"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), &quantity());
    QTRY_VERIFY(quantity().visibleRegion().boundingRect() == quantity().rect());
}

QTEST_MAIN(tst_DeskSale)
#include "tst_desksale.moc"
