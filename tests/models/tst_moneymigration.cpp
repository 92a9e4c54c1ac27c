// SPDX-License-Identifier: GPL-3.0-only
#include "models/audit/audit.h"
#include "models/database/migrations.h"
#include "models/values/id.h"
#include "tests/support/testcluster.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

namespace {

/// A database of an earlier version, where a booking had only a flag for money due.
class OldDatabase
{
public:
    OldDatabase()
    {
        run(u"CREATE SCHEMA evently AUTHORIZATION evently_owner"_s);
        run(u"CREATE TABLE evently.schema_migrations "
            u"(name text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())"_s);
        run(u"ALTER TABLE evently.schema_migrations OWNER TO evently_owner"_s);
        const QDir folder(u":/evently/migrations"_s);
        for (const QString &name :
             folder.entryList({u"000[123]_*.sql"_s}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            run(u"SET ROLE evently_owner; SET search_path = evently; "_s
                % QString::fromUtf8(file.readAll()));
            run(u"INSERT INTO evently.schema_migrations (name) VALUES ('%1')"_s.arg(name));
        }
    }

    void migrate()
    {
        Session owner(m_owner, Session::Purpose::Owner);
        const auto ran = Migrations::run(owner);
        QVERIFY(ran);
        QVERIFY(!ran->isEmpty());
    }

    QList<Finding> findings()
    {
        Session session(m_owner, Session::Purpose::Owner);
        return audit(session);
    }

    QString run(const QString &sql) const
    {
        return TestCluster::shared().run(u"SET search_path = evently; "_s % sql, m_owner.database);
    }

private:
    const ConnectionInfo m_owner = TestCluster::shared().makeDatabase();
};

/// The history of an old event, row by row, at 10.00 per seat.
class OldEvent
{
public:
    explicit OldEvent(const OldDatabase &database)
        : m_database(database)
    {
        m_database.run(
                u"INSERT INTO events (id, name, description, venue, category, starts_at, "
                u"sales_until,"
                " cancel_until, time_zone, currency, price_cents, total, available, status,"
                " max_per_booking, waitlist_policy, version, revision, created_at, updated_at)"
                " VALUES ('%1', 'Concert', '', 'Hall', 'other', now() + interval '1 year',"
                " now() + interval '1 year', now() + interval '1 year', 'Europe/Berlin', 'EUR', "
                "1000,"
                " 100, 100, 'published', 10, 'fill', 0, 1, now(), now())"_s.arg(toText(m_id)));
        tell(u"created"_s, 100);
    }

    /// A booking with its final seats and state, and what its row said about money.
    QUuid booking(const QString &status, int quantity, const QString &paidAt, bool refundDue,
                  int cents = 1000) const
    {
        const QUuid id = newId();
        m_database.run(
                u"INSERT INTO bookings (id, reference, event_id, quantity, unit_price_cents, "
                u"currency,"
                " status, channel, customer_name, customer_email, hold_expires_at, paid_at, "
                "refund_due,"
                " created_at, confirmed_at, cancelled_at)"
                " VALUES ('%1', '%1', '%2', %3, %4, 'EUR', '%5', 'desk', '', '', now(), %6, %7, "
                "now(),"
                " CASE WHEN '%5' = 'expired' THEN NULL ELSE now() END,"
                " CASE WHEN '%5' = 'cancelled' THEN now() END)"_s.arg(toText(id), toText(m_id))
                        .arg(quantity)
                        .arg(cents)
                        .arg(status, paidAt, refundDue ? u"true"_s : u"false"_s));
        return id;
    }

    void tell(const QString &kind, int quantity, const QUuid &booking = {})
    {
        m_database.run(u"INSERT INTO event_ledger VALUES ('%1', %2, '%3', %4, %5, NULL, 'system', "
                       "NULL, now())"_s.arg(toText(m_id))
                               .arg(++m_seq)
                               .arg(kind)
                               .arg(quantity)
                               .arg(booking.isNull() ? u"NULL"_s : u"'%1'"_s.arg(toText(booking))));
    }

    /// Sets counters and days as the desk would have.
    void close(const QString &status = u"published"_s) const
    {
        m_database.run(
                u"UPDATE events SET version = %2, status = '%3',"
                " confirmed = sum.confirmed, held = sum.held, available = 100 - sum.confirmed - "
                "sum.held"
                " FROM (SELECT coalesce(sum(quantity) FILTER (WHERE status = 'confirmed'), 0) AS "
                "confirmed,"
                " coalesce(sum(quantity) FILTER (WHERE status = 'held'), 0) AS held"
                " FROM bookings WHERE event_id = '%1') AS sum WHERE id = '%1'"_s.arg(toText(m_id))
                        .arg(m_seq)
                        .arg(status));
        m_database.run(
                u"INSERT INTO sales_daily SELECT event_id, day, channel, currency, sum(bookings),"
                " sum(tickets), sum(revenue), sum(unpaid), sum(cancelled) FROM sales_of_bookings"
                " WHERE event_id = '%1' GROUP BY event_id, day, channel, currency"_s.arg(
                        toText(m_id)));
        m_database.run(
                u"INSERT INTO sales_totals SELECT event_id, channel, currency, sum(bookings),"
                " sum(tickets), sum(revenue), sum(unpaid), sum(cancelled) FROM sales_of_bookings"
                " WHERE event_id = '%1' GROUP BY event_id, channel, currency"_s.arg(toText(m_id)));
    }

    QString amounts(const QUuid &booking) const
    {
        return m_database.run(u"SELECT string_agg(kind || ' ' || coalesce(amount_cents::text, "
                              u"'-'), ', ' ORDER BY seq)"
                              " FROM event_ledger WHERE booking_id = '%1'"_s.arg(toText(booking)));
    }

    /// The amounts paid, due and refunded.
    QString money(const QUuid &booking) const
    {
        return m_database.run(
                u"SELECT paid_cents || ' ' || refund_due_cents || ' ' || refunded_cents || ' '"
                " || coalesce(payment_method, 'unsaid') FROM bookings WHERE id = '%1'"_s.arg(
                        toText(booking)));
    }

private:
    const OldDatabase &m_database;
    const QUuid m_id = newId();
    int m_seq = 0;
};

} // namespace

/// Bookings from before amounts were stored get them from the history.
class tst_MoneyMigration : public QObject
{
    Q_OBJECT

private slots:
    void findsTheAmountsInTheHistory();
    void endsWithACancelledEvent();
    void takesTheSignsWhereTheHistoryIsSilent();
    void takesAnEmptyDatabase();
};

static const QString paid = u"now()"_s;
static const QString unpaid = u"NULL"_s;

void tst_MoneyMigration::findsTheAmountsInTheHistory()
{
    OldDatabase database;
    OldEvent event(database);
    // Four seats paid, one returned, then the rest: the whole amount is due, not just the rest.
    const QUuid lost = event.booking(u"cancelled"_s, 3, paid, true);
    event.tell(u"booked"_s, 4, lost);
    event.tell(u"paid"_s, 0, lost);
    event.tell(u"given_back"_s, 1, lost);
    event.tell(u"cancelled"_s, 3, lost);
    // Seats returned before and after the payment, with refunds in between and at the end.
    const QUuid busy = event.booking(u"confirmed"_s, 2, paid, true);
    event.tell(u"held"_s, 9, busy);
    event.tell(u"given_back"_s, 1, busy);
    event.tell(u"confirmed"_s, 8, busy);
    event.tell(u"paid"_s, 0, busy);
    event.tell(u"given_back"_s, 1, busy);
    event.tell(u"given_back"_s, 2, busy);
    event.tell(u"refunded"_s, 0, busy);
    event.tell(u"given_back"_s, 2, busy);
    event.tell(u"refunded"_s, 0, busy);
    event.tell(u"given_back"_s, 1, busy);
    const QUuid refunded = event.booking(u"cancelled"_s, 2, paid, false);
    event.tell(u"booked"_s, 2, refunded);
    event.tell(u"paid"_s, 0, refunded);
    event.tell(u"cancelled"_s, 2, refunded);
    event.tell(u"refunded"_s, 0, refunded);
    const QUuid kept = event.booking(u"confirmed"_s, 3, paid, false);
    event.tell(u"booked"_s, 3, kept);
    event.tell(u"paid"_s, 0, kept);
    const QUuid neverPaid = event.booking(u"cancelled"_s, 1, unpaid, false);
    event.tell(u"booked"_s, 2, neverPaid);
    event.tell(u"given_back"_s, 1, neverPaid);
    event.tell(u"cancelled"_s, 1, neverPaid);
    const QUuid lapsed = event.booking(u"expired"_s, 2, paid, true);
    event.tell(u"held"_s, 2, lapsed);
    event.tell(u"paid"_s, 0, lapsed);
    event.tell(u"hold_expired"_s, 2, lapsed);
    const QUuid forNothing = event.booking(u"cancelled"_s, 2, paid, false, 0);
    event.tell(u"booked"_s, 2, forNothing);
    event.tell(u"cancelled"_s, 2, forNothing);
    event.close();

    database.migrate();

    QCOMPARE(event.money(lost), u"4000 4000 0 unsaid"_s);
    QCOMPARE(event.amounts(lost), u"booked -, paid 4000, given_back 1000, cancelled 3000"_s);
    QCOMPARE(event.money(busy), u"8000 1000 5000 unsaid"_s);
    QCOMPARE(event.amounts(busy),
             u"held -, given_back -, confirmed -, paid 8000, given_back 1000, given_back 2000, "
             "refunded 3000, given_back 2000, refunded 2000, given_back 1000"_s);
    QCOMPARE(event.money(refunded), u"2000 0 2000 unsaid"_s);
    QCOMPARE(event.money(kept), u"3000 0 0 unsaid"_s);
    QCOMPARE(event.money(neverPaid), u"0 0 0 unsaid"_s);
    QCOMPARE(event.money(lapsed), u"2000 2000 0 unsaid"_s);
    QCOMPARE(event.money(forNothing), u"0 0 0 unsaid"_s);
    for (const Finding &finding : database.findings())
        QFAIL(qPrintable(finding.rule % u' ' % finding.where % u' ' % finding.what));
}

void tst_MoneyMigration::endsWithACancelledEvent()
{
    OldDatabase database;
    OldEvent event(database);
    const QUuid partly = event.booking(u"cancelled"_s, 3, paid, true);
    event.tell(u"booked"_s, 4, partly);
    event.tell(u"paid"_s, 0, partly);
    event.tell(u"given_back"_s, 1, partly);
    event.tell(u"refunded"_s, 0, partly);
    const QUuid before = event.booking(u"cancelled"_s, 1, paid, false);
    event.tell(u"booked"_s, 1, before);
    event.tell(u"paid"_s, 0, before);
    event.tell(u"cancelled"_s, 1, before);
    event.tell(u"refunded"_s, 0, before);
    const QUuid after = event.booking(u"cancelled"_s, 2, paid, false);
    event.tell(u"booked"_s, 2, after);
    event.tell(u"paid"_s, 0, after);
    const QUuid never = event.booking(u"cancelled"_s, 2, unpaid, false);
    event.tell(u"booked"_s, 2, never);
    event.tell(u"event_cancelled"_s, 7);
    event.tell(u"refunded"_s, 0, after);
    event.close(u"cancelled"_s);

    database.migrate();

    QCOMPARE(event.money(partly), u"4000 3000 1000 unsaid"_s);
    QCOMPARE(event.money(before), u"1000 0 1000 unsaid"_s);
    QCOMPARE(event.money(after), u"2000 0 2000 unsaid"_s);
    QCOMPARE(event.amounts(after), u"booked -, paid 2000, refunded 2000"_s);
    QCOMPARE(event.money(never), u"0 0 0 unsaid"_s);
    for (const Finding &finding : database.findings())
        QFAIL(qPrintable(finding.rule % u' ' % finding.where % u' ' % finding.what));
}

void tst_MoneyMigration::takesTheSignsWhereTheHistoryIsSilent()
{
    OldDatabase database;
    const OldEvent event(database);
    const QUuid kept = event.booking(u"confirmed"_s, 2, paid, false);
    const QUuid due = event.booking(u"cancelled"_s, 2, paid, true);
    const QUuid refunded = event.booking(u"cancelled"_s, 2, paid, false);

    database.migrate();

    QCOMPARE(event.money(kept), u"2000 0 0 unsaid"_s);
    QCOMPARE(event.money(due), u"2000 2000 0 unsaid"_s);
    QCOMPARE(event.money(refunded), u"2000 0 2000 unsaid"_s);
}

void tst_MoneyMigration::takesAnEmptyDatabase()
{
    OldDatabase database;
    database.migrate();
    QVERIFY(database.findings().isEmpty());
}

QTEST_GUILESS_MAIN(tst_MoneyMigration)
#include "tst_moneymigration.moc"
