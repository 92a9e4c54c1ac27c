// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/id.h"
#include "tests/support/venue.h"
#include "tests/ui/answerof.h"
#include "ui/kiosk/orders/checkout.h"
#include "ui/kiosk/orders/settlement.h"
#include "ui/printing/ticketprinter.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int patienceMs = 30'000; // Long, so that tests don't fail on a busy machine.

using Stage = KioskOrder::Stage;

namespace {

/// A printer controlled by the test.
class SpoolerInHand : public Spooler
{
public:
    void submit(const QString &, const QString &name) override { jobs << name; }
    std::optional<bool> knows(const QString &name) const override { return jobs.contains(name); }
    void look() override { }

    QStringList jobs{}; ///< All jobs so far.
};

} // namespace

/// A visitor's orders, with a real server and a printer that fails on demand.
class tst_Checkout : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void knowsHowOldALateAnswerIs_data();
    void knowsHowOldALateAnswerIs();
    void sellsNothingToThoseWhoGaveUp();
    void keepsForTheStaffWhatWasSoldToThoseWhoGaveUp();
    void printsAnOfferThatWasAcceptedAMomentAgo();
    void tellsHowPrintingAgainWent_data();
    void tellsHowPrintingAgainWent();
    void keepsNothingForTheStaffWhereTicketsCameOut();

private:
    void sell();
    QString newOffer(); ///< @return the slip's reference.
    KioskOrder accepting(const QString &reference) const;
    QString statusOf(const QString &reference);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Venue> m_venue;
    std::unique_ptr<TestClient> m_device;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<SpoolerInHand> m_spooler;
    std::unique_ptr<TicketPrinter> m_printer;
    std::unique_ptr<OrderJournal> m_journal;
    std::unique_ptr<Settlement> m_settlement;
    std::unique_ptr<Checkout> m_checkout;
};

void tst_Checkout::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_venue = std::make_unique<Venue>();
    const quint16 port = m_venue->server.port();
    const QString token = m_venue->server.newKiosk(m_venue->admin).token;
    m_device = std::make_unique<TestClient>(port, token);
    m_connection = std::make_unique<Connection>(QUrl(u"http://127.0.0.1:%1"_s.arg(port)));
    m_connection->use({.access = token.toLatin1(), .refresh = {}});
    m_api = std::make_unique<ApiClient>(*m_connection);
    m_spooler = std::make_unique<SpoolerInHand>();
    m_printer = std::make_unique<TicketPrinter>(*m_spooler, m_folder->filePath(u"spool"_s));
    m_journal = std::make_unique<OrderJournal>(m_folder->filePath(u"orders"_s));
    m_settlement = std::make_unique<Settlement>(*m_api, *m_journal, *m_printer);
    m_checkout = std::make_unique<Checkout>(*m_api, *m_journal, *m_printer, *m_settlement);
}

void tst_Checkout::cleanup()
{
    m_checkout.reset();
    m_settlement.reset();
    m_journal.reset();
    m_printer.reset();
    m_spooler.reset();
    m_api.reset();
    m_connection.reset();
    m_device.reset();
    m_venue.reset();
    m_folder.reset();
}

/// From the seats to tickets being printed.
void tst_Checkout::sell()
{
    QSignalSpy held(m_checkout.get(), &Checkout::held);
    QSignalSpy confirmed(m_checkout.get(), &Checkout::confirmed);
    m_checkout->hold(
            {.event = QUuid::fromString(m_venue->newEventId(10)), .quantity = 2, .customer = {}});
    QTRY_COMPARE_WITH_TIMEOUT(held.size(), 1, patienceMs);
    m_checkout->confirm();
    QTRY_COMPARE_WITH_TIMEOUT(confirmed.size(), 1, patienceMs);
    m_checkout->print(QString());
    QCOMPARE(m_spooler->jobs.size(), 1);
}

QString tst_Checkout::newOffer()
{
    const QString event = m_venue->newEventId(1);
    const Response others = Venue::book(m_venue->organizer, event, 1);
    const QString reference =
            Venue::wait(*m_device, event, 1).json()[u"waitlistReference"_s].toString();
    m_venue->organizer.del(bookingPath(others));
    return statusOf(reference) == u"notified"_s ? reference : QString();
}

/// The journal's record when a visitor accepts an offer.
KioskOrder tst_Checkout::accepting(const QString &reference) const
{
    return {.id = newId(),
            .stage = Stage::Accepting,
            .since = systemNow(),
            .key = newActionKey(),
            .entryReference = reference};
}

QString tst_Checkout::statusOf(const QString &reference)
{
    return m_device->get(u"/api/waitlist/entries/"_s % reference).json()[u"status"_s].toString();
}

void tst_Checkout::knowsHowOldALateAnswerIs_data()
{
    QTest::addColumn<int>("madeS");
    QTest::addColumn<int>("heldS");

    QTest::newRow("at once") << 0 << 0;
    QTest::newRow("long before the answer") << 5 << 5;
    QTest::newRow("by a clock that is behind") << -100 << 0;
    QTest::newRow("by a clock that is ahead") << 100 << 60;
}

/// Requested now, answered a minute later; all times in seconds from the request.
void tst_Checkout::knowsHowOldALateAnswerIs()
{
    QFETCH(int, madeS);
    QFETCH(int, heldS);

    const Instant asked = systemNow();
    Booking booking;
    booking.createdAt = asked + std::chrono::seconds(madeS);
    QVERIFY(heldSince(booking, asked, asked + 60s) == asked + std::chrono::seconds(heldS));
    QVERIFY(heldSince(booking, asked + 1h, asked) <= asked); // The clock was set back.
}

/// Whether or not the request reached the server; here it didn't.
void tst_Checkout::sellsNothingToThoseWhoGaveUp()
{
    const QString reference = newOffer();
    QVERIFY(!reference.isEmpty());
    KioskOrder order = accepting(reference);
    order.since -= 61s;
    QVERIFY(m_journal->write(order));
    m_settlement->settle(order.id);

    QTRY_VERIFY_WITH_TIMEOUT(m_journal->orders().isEmpty(), patienceMs);
    QCOMPARE(statusOf(reference), u"notified"_s); // The slip is still valid.
    QVERIFY(m_spooler->jobs.isEmpty());
}

void tst_Checkout::keepsForTheStaffWhatWasSoldToThoseWhoGaveUp()
{
    const QString reference = newOffer();
    QVERIFY(!reference.isEmpty());
    m_settlement->start(); // It checks again every few seconds.
    m_checkout->accept(reference);
    const KioskOrder order = m_journal->orders().first();
    m_checkout->leave(); // The request is on its way.

    QTRY_COMPARE_WITH_TIMEOUT(m_settlement->unprinted().size(), 1, patienceMs);
    QCOMPARE(m_settlement->unprinted().first().id, order.id);
    QVERIFY(m_settlement->unprinted().first().booking);
    QVERIFY(m_spooler->jobs.isEmpty());
}

void tst_Checkout::printsAnOfferThatWasAcceptedAMomentAgo()
{
    const QString reference = newOffer();
    QVERIFY(!reference.isEmpty());
    const KioskOrder order = accepting(reference);
    QVERIFY(m_journal->write(order));
    QVERIFY(answerOf(m_api->acceptOffer(reference, order.key)));
    m_settlement->start();

    QTRY_COMPARE_WITH_TIMEOUT(m_spooler->jobs, QStringList{order.job()}, patienceMs);
}

void tst_Checkout::tellsHowPrintingAgainWent_data()
{
    QTest::addColumn<bool>("isPrinted");

    QTest::newRow("it came out") << true;
    QTest::newRow("it failed again") << false;
}

/// The first set failed, and the visitor who asked for another has left before it is printed.
void tst_Checkout::tellsHowPrintingAgainWent()
{
    QFETCH(bool, isPrinted);

    sell();
    if (QTest::currentTestFailed())
        return;
    emit m_spooler->refused(m_spooler->jobs[0]);
    m_checkout->print(QString());
    QCOMPARE(m_spooler->jobs.size(), 2);
    m_checkout->leave();
    if (isPrinted)
        emit m_spooler->taken(m_spooler->jobs[1]);
    else
        emit m_spooler->refused(m_spooler->jobs[1]);

    QCOMPARE(m_settlement->unprinted().size(), isPrinted ? 0 : 1);
    QCOMPARE(m_journal->orders().isEmpty(), isPrinted);
}

void tst_Checkout::keepsNothingForTheStaffWhereTicketsCameOut()
{
    sell();
    if (QTest::currentTestFailed())
        return;
    emit m_spooler->taken(m_spooler->jobs[0]);
    QSignalSpy unprinted(m_checkout.get(), &Checkout::unprinted);
    m_checkout->print(QString());
    emit m_spooler->refused(m_spooler->jobs[1]);

    QCOMPARE(unprinted.size(), 1); // The visitor is told.
    m_checkout->print(QString());
    QVERIFY(m_journal->orders().isEmpty());
    m_checkout->leave();
    QVERIFY(m_settlement->unprinted().isEmpty());
}

QTEST_MAIN(tst_Checkout)
#include "tst_checkout.moc"
