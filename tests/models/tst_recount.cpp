// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/desk.h"
#include "models/events.h"
#include "models/recount.h"
#include "models/values/id.h"
#include "models/values/reference.h"
#include "tests/support/migrated.h"

#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Evently;

/// Counting everything again, after sales that went through the desk and after somebody meddled.
class tst_Recount : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void agreesAfterEveryKindOfSale();
    void findsWhatDoesNotAgree_data();
    void findsWhatDoesNotAgree();

private:
    void sell();
    QList<Disagreement> recounted();

    ConnectionInfo m_database;
    QUuid m_event;
    QUuid m_confirmed; ///< A booking, as the next two.
    QUuid m_offered;
    const Principal m_user{Principal::Role::User, newId()};
};

void tst_Recount::init()
{
    m_database = migratedDatabase();
    runIn(m_database,
          u"INSERT INTO users VALUES ('%1', 'ann', 'ann', '', 'Ann', 'Lee', 'user', false, 0, now())"_s
                  .arg(toText(m_user.id)));
    sell();
}

/// An event of five seats: one of two sold seats given back, one held and then sold, two cancelled
/// and now on offer to somebody who waited.
void tst_Recount::sell()
{
    const Instant start = systemNow() + 24h;
    const Event event{.id = newId(),
                      .name = u"Opening night"_s,
                      .venue = u"Hall"_s,
                      .category = u"Music"_s,
                      .dateTime = start,
                      .salesUntil = start,
                      .cancelUntil = start,
                      .timeZone = u"Europe/Berlin"_s,
                      .currency = u"EUR"_s,
                      .priceCents = 2500,
                      .totalCapacity = 5};
    m_event = event.id;
    Session writer(m_database, Session::Purpose::Writes);
    QVERIFY(writer.transact([&](Transaction &tx) -> Result<bool> {
        Events(tx).create(event, {});
        return true;
    }));

    Desk desk(m_database, {}, [](const QList<Change> &) {});
    const auto tell = [&](const Command &command) {
        std::promise<bool> answered;
        desk.submit({.eventId = m_event,
                     .command = command,
                     .caller = m_user,
                     .deadline = std::chrono::steady_clock::now() + 60s,
                     .write = [](const Outcome &) { return Answer{}; },
                     .done =
                             [&](const Result<Answer> &answer) {
                                 answered.set_value(answer.has_value());
                             }});
        return answered.get_future().get();
    };
    const auto book = [&](const QUuid &id, int quantity, bool hold) {
        return tell(Book{.bookingId = id,
                         .reference = newReference(),
                         .quantity = quantity,
                         .hold = hold,
                         .userId = m_user.id});
    };
    const auto join = [&](int quantity, const QUuid &userId) {
        return tell(Join{.entryId = newId(),
                         .reference = newReference(),
                         .quantity = quantity,
                         .userId = userId});
    };
    m_confirmed = newId();
    const QUuid cancelled = newId();
    const QUuid held = newId();
    QVERIFY(book(m_confirmed, 2, false));
    QVERIFY(book(cancelled, 2, false));
    QVERIFY(book(held, 1, true));
    QVERIFY(join(2, m_user.id));
    QVERIFY(tell(Cancel{.bookingId = cancelled})); // Two seats, now on offer.
    QVERIFY(tell(Confirm{.bookingId = held}));
    QVERIFY(tell(Cancel{.bookingId = m_confirmed, .quantity = 1}));
    m_offered = idFrom(runIn(m_database, u"SELECT id FROM bookings WHERE entry_id IS NOT NULL"_s));
    QVERIFY(!m_offered.isNull());
}

QList<Disagreement> tst_Recount::recounted()
{
    Session session(m_database, Session::Purpose::Reports);
    return *session.snapshot(
            [](Transaction &tx) -> Result<QList<Disagreement>> { return recount(tx); });
}

void tst_Recount::agreesAfterEveryKindOfSale()
{
    const QList<Disagreement> found = recounted();
    for (const Disagreement &line : found)
        qWarning("%s: %s: %s kept, %s counted", qPrintable(line.where), qPrintable(line.what),
                 qPrintable(line.kept), qPrintable(line.counted));
    QVERIFY(found.isEmpty());
}

void tst_Recount::findsWhatDoesNotAgree_data()
{
    QTest::addColumn<QString>("meddling");
    QTest::addColumn<QString>("what");

    QTest::newRow("a seat sold twice")
            << u"UPDATE bookings SET quantity = quantity + 1 WHERE id = '%1'"_s
            << u"confirmed seats"_s;
    QTest::newRow("a hold nobody has")
            << u"UPDATE events SET held = held + 1, confirmed = confirmed - 1"_s << u"held seats"_s;
    QTest::newRow("a seat out of nowhere")
            << u"UPDATE events SET total = total + 1, available = available + 1"_s
            << u"capacity, by the ledger"_s;
    QTest::newRow("a queue too long")
            << u"UPDATE events SET waiting = 1, waiting_tickets = 2"_s << u"entries waiting"_s;
    QTest::newRow("a gap in the ledger") << u"DELETE FROM event_ledger WHERE seq = 3"_s
                                         << u"version, by the rows of the ledger"_s;
    QTest::newRow("a ledger's end cut off")
            << u"DELETE FROM event_ledger WHERE seq = (SELECT max(seq) FROM event_ledger)"_s
            << u"version, by the last row of the ledger"_s;
    QTest::newRow("another quantity in the ledger")
            << u"UPDATE event_ledger SET quantity = quantity + 1 WHERE kind = 'booked'"_s
            << u"seats taken, by the ledger"_s;
    QTest::newRow("a day's revenue")
            << u"UPDATE sales_daily SET revenue = revenue + 1"_s << u"revenue of the day"_s;
    QTest::newRow("a lost day") << u"DELETE FROM sales_daily"_s << u"tickets of the day"_s;
    QTest::newRow("a total") << u"UPDATE sales_totals SET cancelled = cancelled + 1"_s
                             << u"cancelled in all"_s;
    QTest::newRow("an offer without its seats")
            << u"UPDATE bookings SET status = 'expired' WHERE id = '%2'"_s
            << u"the held booking of its offer"_s;
    QTest::newRow("seats without their offer")
            << u"UPDATE waitlist_entries SET status = 'expired'"_s
            << u"the entry it is offered to"_s;
}

void tst_Recount::findsWhatDoesNotAgree()
{
    QFETCH(QString, meddling);
    QFETCH(QString, what);
    runIn(m_database,
          meddling.replace(u"%1"_s, toText(m_confirmed)).replace(u"%2"_s, toText(m_offered)));
    QStringList found;
    for (const Disagreement &line : recounted()) {
        QVERIFY(line.kept != line.counted);
        found << line.what;
    }
    QVERIFY2(found.contains(what), qPrintable(found.join(u"; "_s)));
}

QTEST_GUILESS_MAIN(tst_Recount)
#include "tst_recount.moc"
