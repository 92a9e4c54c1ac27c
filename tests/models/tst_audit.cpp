// SPDX-License-Identifier: GPL-3.0-only
#include "models/audit/audit.h"
#include "models/desk/desk.h"
#include "models/values/id.h"
#include "models/values/reference.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <future>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Fills the database with one of everything: sales, a hold, a cancellation, an offer, a waitlist
/// entry.
static void fill(const TestDatabase &database)
{
    const QUuid event = database.insertEvent(4);
    const Principal user{Principal::Role::User, database.insertUser()};
    const Principal other{Principal::Role::User, database.insertUser()};
    const Principal third{Principal::Role::User, database.insertUser()};
    Desk desk(database.runtime(), {}, [](const QList<Change> &) {});
    const auto ask = [&](const Command &command, const Principal &caller) {
        std::promise<bool> done;
        desk.submit({.eventId = event,
                     .command = command,
                     .caller = caller,
                     .deadline = std::chrono::steady_clock::now() + 20s,
                     .write = [](const Outcome &) { return Answer{}; },
                     .done =
                             [&done](const Result<Answer> &answer) {
                                 done.set_value(answer.has_value());
                             }});
        QVERIFY(done.get_future().get());
    };
    const Book first{
            .bookingId = newId(), .reference = newReference(), .quantity = 2, .userId = user.id};
    ask(first, user);
    ask(Book{.bookingId = newId(), .reference = newReference(), .quantity = 2, .userId = user.id},
        user);
    ask(Join{.entryId = newId(), .reference = newReference(), .quantity = 1, .userId = other.id},
        other);
    ask(Join{.entryId = newId(), .reference = newReference(), .quantity = 4, .userId = third.id},
        third);
    const Principal admin{Principal::Role::Admin, database.insertUser(u"admin"_s)};
    ask(MarkPaid{first.bookingId, Booking::PaymentMethod::Cash}, admin);
    ask(Cancel{first.bookingId, 1}, user);
    ask(MarkRefunded{first.bookingId, QJsonValue(u"10.00"_s)}, admin);
    ask(Cancel{first.bookingId}, user);
    ask(Book{.bookingId = newId(), .reference = newReference(), .hold = true, .userId = user.id},
        user);
}

class tst_Audit : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingWhereAllIsWell();
    void findsWhatDoesNotAgree_data();
    void findsWhatDoesNotAgree();

private:
    static QList<Finding> findings(const TestDatabase &database)
    {
        Session session(database.runtime(), Session::Purpose::Owner);
        return audit(session);
    }
};

void tst_Audit::findsNothingWhereAllIsWell()
{
    const TestDatabase database;
    QVERIFY(findings(database).isEmpty());
    fill(database);
    const QList<Finding> found = findings(database);
    for (const Finding &finding : found)
        qWarning("%s %s %s", qPrintable(finding.rule), qPrintable(finding.where),
                 qPrintable(finding.what));
    QVERIFY(found.isEmpty());
}

void tst_Audit::findsWhatDoesNotAgree_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("a counter that is off")
            << u"UPDATE events SET confirmed = confirmed - 1, available = available + 1"_s;
    QTest::newRow("a booking that is gone") << u"DELETE FROM bookings WHERE status = 'cancelled'"_s;
    QTest::newRow("a booking nobody made")
            << u"INSERT INTO bookings (id, reference, event_id, quantity, unit_price_cents, "
               u"currency, "
               u"status, channel, customer_name, customer_email, hold_expires_at, created_at) "
               "SELECT gen_random_uuid(), 'X', event_id, 1, 0, 'EUR', 'expired', 'online', '', '', "
               "now(), "
               "now() FROM bookings LIMIT 1"_s;
    QTest::newRow("a hole in the history") << u"DELETE FROM event_ledger WHERE seq = 3"_s;
    QTest::newRow("a history without its end")
            << u"DELETE FROM event_ledger WHERE seq = (SELECT max(seq) FROM event_ledger)"_s;
    QTest::newRow("a history that was changed")
            << u"UPDATE event_ledger SET quantity = quantity + 1 WHERE kind = 'booked' AND seq = 2"_s;
    QTest::newRow("somebody who waits in vain")
            << u"UPDATE waitlist_entries SET quantity = 1 WHERE status = 'active'; UPDATE events SET waiting_tickets = 1, available = available + 1, total = total + 1; UPDATE event_ledger SET quantity = 5 WHERE seq = 1"_s;
    QTest::newRow("somebody who is not counted")
            << u"UPDATE events SET waiting = 0, waiting_tickets = 0"_s;
    QTest::newRow("an offer without seats")
            << u"UPDATE waitlist_entries SET status = 'notified' WHERE status = 'active'"_s;
    QTest::newRow("a day that sold too much") << u"UPDATE sales_daily SET revenue = revenue + 1"_s;
    QTest::newRow("a total that sold too much")
            << u"UPDATE sales_totals SET tickets = tickets + 1"_s;
    QTest::newRow("a place that was not given") << u"UPDATE events SET next_place = 1"_s;
    QTest::newRow("a cancelled event that sells on") << u"UPDATE events SET status = 'cancelled'"_s;
    QTest::newRow("less paid than the seats cost")
            << u"UPDATE bookings SET paid_cents = paid_cents - 1, refund_due_cents = refund_due_cents - 1 WHERE paid_at IS NOT NULL"_s;
    QTest::newRow("money that is neither kept nor due")
            << u"UPDATE bookings SET refund_due_cents = refund_due_cents - 1 WHERE paid_at IS NOT NULL"_s;
    QTest::newRow("a refund that is in no history")
            << u"UPDATE bookings SET refund_due_cents = refund_due_cents - 1, refunded_cents = refunded_cents + 1 WHERE paid_at IS NOT NULL"_s;
    QTest::newRow("a payment that was forgotten")
            << u"UPDATE bookings SET paid_at = NULL, paid_cents = 0, refund_due_cents = 0, refunded_cents = 0"_s;
    QTest::newRow("a history that refunds more than was due")
            << u"UPDATE event_ledger SET amount_cents = 5001 WHERE kind = 'refunded'"_s;
    QTest::newRow("a history of nothing")
            << u"INSERT INTO event_ledger VALUES (gen_random_uuid(), 1, 'created', 1, NULL, NULL, 'system', NULL, now())"_s;
}

void tst_Audit::findsWhatDoesNotAgree()
{
    QFETCH(QString, damage);
    const TestDatabase database;
    fill(database);
    database.run(damage);
    QVERIFY(!findings(database).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Audit)
#include "tst_audit.moc"
