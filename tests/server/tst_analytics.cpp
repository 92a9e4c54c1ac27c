// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/id.h"
#include "models/values/sales.h"
#include "models/values/saleshistory.h"
#include "models/values/zone.h"
#include "tests/support/venue.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Evently;

/// The organizer's figures over HTTP, after real sales. tst_analytics_reads tests how periods are
/// divided.
class tst_Analytics : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_venue = std::make_unique<Venue>(); }
    void cleanup() { m_venue.reset(); }

    void answersBeforeTheFirstSale();
    void countsWhatIsSold();
    void saysWhereMoneyIsOpen();
    void listsOpenOffers();
    void ranksAPeriod();
    void hasOneTodayInTheVenuesZone_data();
    void hasOneTodayInTheVenuesZone();
    void takesACancelledSaleOutOfItsDay();
    void countsOnTheDayOfTheEventsZone();
    void recountsWhenTheZoneChanges();
    void comparesEvents();
    void tellsHowAnEventSold();
    void tellsOfAnEventThatNobodyBooked();
    void addsUpMoreThan64BitsHold();
    void refusesABadQuestion_data();
    void refusesABadQuestion();
    void isForOrganizersOnly();

private:
    QJsonObject get(const QString &what)
    {
        return m_venue->organizer.get(u"/api/analytics/"_s % what).json();
    }

    std::unique_ptr<Venue> m_venue;
};

void tst_Analytics::answersBeforeTheFirstSale()
{
    const QJsonObject overview = get(u"overview"_s);
    QCOMPARE(overview[u"totalUsers"_s], 1);
    QCOMPARE(overview[u"totalBookings"_s], 0);
    QCOMPARE(overview[u"revenue"_s].toArray().size(), 0);
    QCOMPARE(overview[u"occupancy"_s], 0);
    QCOMPARE(overview[u"last30Days"_s][u"newUsers"_s], 1);

    const QJsonObject revenue = get(u"revenue"_s);
    QCOMPARE(revenue[u"data"_s].toArray().size(), 30);
    QCOMPARE(revenue[u"data"_s][0][u"currency"_s], u"EUR"_s);
    QCOMPARE(revenue[u"data"_s][0][u"revenue"_s], u"0.00"_s);
    QCOMPARE(revenue[u"data"_s][0][u"period"_s], revenue[u"from"_s]);
    QCOMPARE(revenue[u"timeZone"_s], u"UTC"_s);
    QCOMPARE(revenue[u"interval"_s], u"day"_s);
    QCOMPARE(get(u"events"_s)[u"data"_s].toArray().size(), 0);
}

void tst_Analytics::countsWhatIsSold()
{
    const auto user = m_venue->newUser();
    const auto kiosk = m_venue->newKiosk();
    const QString id = m_venue->newEventId(10);
    QCOMPARE(Venue::book(*user, id, 2).status, 201);
    QCOMPARE(Venue::book(*kiosk, id, 1).status, 201);
    const Response paid = Venue::book(m_venue->organizer, id, 3);
    m_venue->organizer.post(bookingPath(paid) % u"/paid"_s);
    QCOMPARE(Venue::book(*user, id, 1, {{u"hold"_s, true}}).status, 201); // Not sold yet.
    QCOMPARE(Venue::book(*user, id, 3).status, 201);
    QCOMPARE(Venue::wait(*user, id, 2).status, 201);

    const QJsonObject overview = get(u"overview"_s);
    QCOMPARE(overview[u"totalEvents"_s], 1);
    QCOMPARE(overview[u"upcomingEvents"_s], 1);
    QCOMPARE(overview[u"totalBookings"_s], 4);
    QCOMPARE(overview[u"ticketsSold"_s], 9);
    QCOMPARE(overview[u"occupancy"_s], 0.9);
    QCOMPARE(overview[u"waiting"_s], 1);
    const QJsonArray money{QJsonObject{
            {u"currency"_s, u"EUR"_s}, {u"amount"_s, u"225.00"_s}, {u"unpaid"_s, u"150.00"_s}}};
    QCOMPARE(overview[u"revenue"_s], money);
    QCOMPARE(overview[u"today"_s][u"revenue"_s], money);
    QCOMPARE(overview[u"last30Days"_s][u"ticketsSold"_s], 9);
    const QJsonArray channels = overview[u"channels"_s].toArray();
    QCOMPARE(channels[0][u"ticketsSold"_s], 5);
    QCOMPARE(channels[1][u"ticketsSold"_s], 3);
    QCOMPARE(channels[2][u"ticketsSold"_s], 1);
    QCOMPARE(overview[u"last30Days"_s][u"channels"_s], channels);
}

void tst_Analytics::saysWhereMoneyIsOpen()
{
    const QString id = m_venue->newEventId(10, {{u"name"_s, u"Jazz"_s}});
    const Response paid = Venue::book(m_venue->organizer, id, 3);
    QCOMPARE(Venue::book(m_venue->organizer, id, 1).status, 201);
    m_venue->organizer.post(bookingPath(paid) % u"/paid"_s);
    QJsonObject overview = get(u"overview"_s);
    QCOMPARE(overview[u"refundsDue"_s].toArray().size(), 0);
    QCOMPARE(overview[u"unpaid"_s][0][u"amount"_s], u"25.00"_s);
    QCOMPARE(overview[u"unpaid"_s][0][u"eventId"_s], id);

    m_venue->organizer.del(bookingPath(paid) % u"?quantity=2"_s);
    overview = get(u"overview"_s);
    QCOMPARE(overview[u"refundsDue"_s].toArray().size(), 1);
    QCOMPARE(overview[u"refundsDue"_s][0][u"name"_s], u"Jazz"_s);
    QCOMPARE(overview[u"refundsDue"_s][0][u"amount"_s], u"50.00"_s);
    m_venue->organizer.post(bookingPath(paid) % u"/refunded"_s);
    QCOMPARE(get(u"overview"_s)[u"refundsDue"_s].toArray().size(), 0);
}

/// Sales on other days aren't included in the ranking.
void tst_Analytics::listsOpenOffers()
{
    const auto user = m_venue->newUser();
    const auto other = m_venue->newUser();
    const auto third = m_venue->newUser();
    const QString later = m_venue->newEventId(2);
    const QString sooner =
            m_venue->newEventId(2, {{u"salesUntil"_s, toRfc3339(systemNow() + 3min)}});
    const QString none = m_venue->newEventId(2);
    QJsonArray expected;
    for (const QString &event : {later, sooner, none}) {
        const Response booked = Venue::book(m_venue->organizer, event, 2);
        for (auto *client : {user.get(), other.get(), third.get()})
            QCOMPARE(Venue::wait(*client, event, 1).status, 201);
        if (event != none)
            QCOMPARE(m_venue->organizer.del(bookingPath(booked)).status, 200);
    }
    for (const QString &event : {sooner, later}) {
        const QJsonArray notified = dataOf(
                m_venue->organizer.get(u"/api/events/%1/waitlist?status=notified"_s.arg(event)));
        QCOMPARE(notified.size(), 2);
        QStringList ends;
        for (const QJsonValue &entry : notified)
            ends << entry[u"offerExpiresAt"_s].toString();
        expected << QJsonObject{{u"eventId"_s, event},
                                {u"offers"_s, 2},
                                {u"firstExpiresAt"_s, std::ranges::min(ends)}};
    }
    QCOMPARE(get(u"overview"_s)[u"openOffers"_s], expected);

    QCOMPARE(user->post(u"/api/waitlist/%1/accept"_s.arg(later)).status, 200);
    QCOMPARE(other->post(u"/api/waitlist/%1/decline"_s.arg(sooner)).status, 204);
    const QJsonObject overview = get(u"overview"_s);
    QCOMPARE(overview[u"openOffers"_s][0][u"offers"_s], 2); // The third has the second's offer.
    QCOMPARE(overview[u"openOffers"_s][1][u"offers"_s], 1);
    QCOMPARE(Overview::fromJson(overview)->toJson(), overview);
}

void tst_Analytics::ranksAPeriod()
{
    const QString jazz = m_venue->newEventId(10, {{u"name"_s, u"Jazz"_s}});
    m_venue->newEventId(10, {{u"name"_s, u"Opera"_s}});
    QCOMPARE(Venue::book(m_venue->organizer, jazz, 2).status, 201);
    QCOMPARE(get(u"events"_s)[u"data"_s].toArray().size(), 2);

    const QDate today = localDate(systemNow(), u"UTC"_s);
    const auto ranked = [&](QDate from, QDate to) {
        return get(u"events?page=1&from=%1&to=%2"_s.arg(from.toString(Qt::ISODate),
                                                        to.toString(Qt::ISODate)));
    };
    const QJsonObject now = ranked(today.addDays(-1), today.addDays(1));
    QCOMPARE(now[u"data"_s].toArray().size(), 1);
    QCOMPARE(now[u"pagination"_s][u"total"_s], 1);
    QCOMPARE(now[u"data"_s][0][u"name"_s], u"Jazz"_s);
    QCOMPARE(now[u"data"_s][0][u"ticketsSold"_s], 2);
    QCOMPARE(now[u"data"_s][0][u"occupancy"_s], 0.2);
    QCOMPARE(ranked(today.addDays(-40), today.addDays(-10))[u"data"_s].toArray().size(), 0);
    QCOMPARE(
            m_venue->organizer.get(u"/api/analytics/events?from=2026-05-02&to=2026-05-01"_s).status,
            400);
    QCOMPARE(m_venue->organizer.get(u"/api/analytics/events?from=yesterday"_s).status, 400);
    for (const auto &sort : {u"name"_s, u"-name"_s, u"-ticketsSold"_s, u"occupancy"_s}) {
        QCOMPARE(get(u"events?from=%1&sort=%2"_s.arg(today.addDays(-1).toString(Qt::ISODate),
                                                     sort))[u"data"_s]
                         .toArray()
                         .size(),
                 1);
    }
}

void tst_Analytics::hasOneTodayInTheVenuesZone_data()
{
    QTest::addColumn<QString>("zone");

    // The date is never the same in all three zones.
    QTest::newRow("far east") << u"Pacific/Kiritimati"_s;
    QTest::newRow("UTC") << u"UTC"_s;
    QTest::newRow("far west") << u"Pacific/Pago_Pago"_s;
}

void tst_Analytics::hasOneTodayInTheVenuesZone()
{
    QFETCH(const QString, zone);
    ServerSettings settings = TestServer::settings();
    settings.timeZone = zone;
    Venue venue(settings);
    QCOMPARE(Venue::book(venue.organizer, venue.newEventId(10, {{u"timeZone"_s, zone}}), 2).status,
             201);
    const QJsonObject overview = venue.organizer.get(u"/api/analytics/overview"_s).json();
    QCOMPARE(overview[u"today"_s][u"ticketsSold"_s], 2);
    const QJsonObject revenue = venue.organizer.get(u"/api/analytics/revenue"_s).json();
    QCOMPARE(revenue[u"timeZone"_s], zone);
    const QString today = localDate(systemNow(), zone).toString(Qt::ISODate);
    QCOMPARE(revenue[u"to"_s], today);
    const QJsonObject last = revenue[u"data"_s].toArray().last().toObject();
    QCOMPARE(last[u"period"_s], today);
    QCOMPARE(last[u"ticketsSold"_s], 2);
}

void tst_Analytics::takesACancelledSaleOutOfItsDay()
{
    const auto user = m_venue->newUser();
    const QString id = m_venue->newEventId(10);
    const Response booked = Venue::book(*user, id, 3);
    QCOMPARE(user->del(bookingPath(booked) % u"?quantity=1"_s).status, 200);
    QJsonObject total = get(u"revenue"_s)[u"totals"_s][0].toObject();
    QCOMPARE(total[u"ticketsSold"_s], 2);
    QCOMPARE(total[u"bookings"_s], 1);
    QCOMPARE(total[u"revenue"_s], u"50.00"_s);

    QCOMPARE(user->del(bookingPath(booked)).status, 200);
    total = get(u"revenue"_s)[u"totals"_s][0].toObject();
    QCOMPARE(total,
             (QJsonObject{{u"currency"_s, u"EUR"_s},
                          {u"revenue"_s, u"0.00"_s},
                          {u"unpaid"_s, u"0.00"_s},
                          {u"bookings"_s, 0},
                          {u"ticketsSold"_s, 0},
                          {u"cancelled"_s, 1}}));
    QCOMPARE(get(u"events"_s)[u"data"_s][0][u"cancelled"_s], 1);
}

/// Kiritimati is 14 hours ahead of UTC and Pago Pago 11 behind, so their dates always differ.
void tst_Analytics::countsOnTheDayOfTheEventsZone()
{
    const auto user = m_venue->newUser();
    for (const auto &zone : {u"Pacific/Kiritimati"_s, u"Pacific/Pago_Pago"_s}) {
        const QString id = m_venue->newEventId(10, {{u"timeZone"_s, zone}});
        const QJsonObject booking = Venue::book(*user, id, 1).json();
        const Instant at = *instantFrom(booking[u"confirmedAt"_s].toString());
        const QString day = localDate(at, zone).toString(Qt::ISODate);
        const QJsonObject report = get(u"revenue?eventId=%1&from=%2&to=%2"_s.arg(id, day));
        QCOMPARE(report[u"timeZone"_s], zone);
        QCOMPARE(report[u"data"_s].toArray().size(), 1);
        QCOMPARE(report[u"data"_s][0][u"period"_s], day);
        QCOMPARE(report[u"data"_s][0][u"ticketsSold"_s], 1);
    }
}

void tst_Analytics::recountsWhenTheZoneChanges()
{
    const auto user = m_venue->newUser();
    const QString id = m_venue->newEventId(10, {{u"timeZone"_s, u"Pacific/Pago_Pago"_s}});
    const QJsonObject booking = Venue::book(*user, id, 2).json();
    const Instant at = *instantFrom(booking[u"confirmedAt"_s].toString());
    const auto soldOn = [&](const QString &zone) {
        const QString day = localDate(at, zone).toString(Qt::ISODate);
        return get(u"revenue?eventId=%1&from=%2&to=%2"_s.arg(id,
                                                             day))[u"totals"_s][0][u"ticketsSold"_s]
                .toInt();
    };
    QCOMPARE(soldOn(u"Pacific/Pago_Pago"_s), 2);
    QCOMPARE(soldOn(u"Pacific/Kiritimati"_s), 0);
    QCOMPARE(m_venue->organizer
                     .patch(u"/api/events/"_s % id, {{u"timeZone"_s, u"Pacific/Kiritimati"_s}})
                     .status,
             200);
    QCOMPARE(soldOn(u"Pacific/Pago_Pago"_s), 0);
    QCOMPARE(soldOn(u"Pacific/Kiritimati"_s), 2);
}

void tst_Analytics::comparesEvents()
{
    const auto user = m_venue->newUser();
    const QString full = m_venue->newEventId(2, {{u"name"_s, u"Full"_s}});
    const QString half = m_venue->newEventId(8, {{u"name"_s, u"Half"_s}});
    m_venue->newEventId(5, {{u"name"_s, u"Empty"_s}, {u"status"_s, u"draft"_s}});
    QCOMPARE(Venue::book(*user, full, 2).status, 201);
    QCOMPARE(Venue::book(*user, half, 4).status, 201);
    QCOMPARE(Venue::wait(*user, full, 1).status, 201);
    const QString regretted = Venue::book(*user, half, 1).json()[u"id"_s].toString();
    QCOMPARE(user->del(u"/api/bookings/"_s % regretted).status, 200);

    const auto names = [&](const QString &query) {
        QStringList found;
        QString next;
        do {
            const QJsonObject part = get(u"events?limit=2"_s % query
                                         % (next.isEmpty() ? QString() : u"&cursor="_s % next));
            for (const QJsonValue &row : part[u"data"_s].toArray())
                found << row[u"name"_s].toString();
            next = part[u"nextCursor"_s].toString();
        } while (!next.isEmpty());
        return found.join(u' ');
    };
    QCOMPARE(names({}), u"Half Full Empty"_s); // By revenue, highest first.
    QCOMPARE(names(u"&sort=revenue"_s), u"Empty Full Half"_s);
    QCOMPARE(names(u"&sort=-occupancy"_s), u"Full Half Empty"_s);
    QCOMPARE(names(u"&sort=-waiting"_s).section(u' ', 0, 0), u"Full"_s);
    QCOMPARE(names(u"&sort=bookings"_s).section(u' ', 0, 0), u"Empty"_s);
    QCOMPARE(names(u"&sort=-cancelled"_s).section(u' ', 0, 0), u"Half"_s);
    QCOMPARE(names(u"&sort=name"_s), u"Empty Full Half"_s);
    QCOMPARE(names(u"&sort=-name"_s), u"Half Full Empty"_s);

    const QJsonObject page = get(u"events?sort=name&limit=2&page=2"_s);
    QCOMPARE(page[u"pagination"_s][u"total"_s], 3);
    QCOMPARE(page[u"data"_s].toArray().size(), 1);
    const QJsonObject row = get(u"events?sort=-occupancy"_s)[u"data"_s][0].toObject();
    QCOMPARE(row[u"eventId"_s], full);
    QCOMPARE(row[u"ticketsSold"_s], 2);
    QCOMPARE(row[u"bookings"_s], 1);
    QCOMPARE(row[u"waiting"_s], 1);
    QCOMPARE(row[u"revenue"_s], u"50.00"_s);
    QCOMPARE(row[u"occupancy"_s], 1);
}

void tst_Analytics::tellsHowAnEventSold()
{
    const auto user = m_venue->newUser();
    const auto kiosk = m_venue->newKiosk();
    const QString id = m_venue->newEventId(10, {{u"timeZone"_s, u"Pacific/Kiritimati"_s}});
    const Response first = Venue::book(*user, id, 4);
    const Response held = Venue::book(*user, id, 3, {{u"hold"_s, true}});
    QCOMPARE(Venue::book(*kiosk, id, 1).status, 201);
    user->del(bookingPath(first) % u"?quantity=1"_s); // Of sold seats,
    user->del(bookingPath(held) % u"?quantity=1"_s); // and of held ones.
    const Response cancelled = Venue::book(*user, id, 2);
    user->del(bookingPath(cancelled));
    m_venue->organizer.patch(u"/api/events/"_s % id, {{u"totalCapacity"_s, 12}});

    const auto read = SalesHistory::fromJson(get(u"events/"_s % id));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().details));
    const SalesHistory &sales = *read;
    QCOMPARE(toText(sales.eventId), id);
    QCOMPARE(sales.sellThrough.first().sold, 0);
    QCOMPARE(sales.sellThrough.first().totalCapacity, 10);
    const SalesHistory::Point last = sales.sellThrough.last();
    QCOMPARE(last.sold, 4);
    QCOMPARE(last.held, 2);
    QCOMPARE(last.totalCapacity, 12);
    QVERIFY(last.daysBefore > 300 && last.daysBefore <= sales.sellThrough.first().daysBefore);
    // The point before it is the ledger's own sum, which must be equal.
    const SalesHistory::Point counted = sales.sellThrough[sales.sellThrough.size() - 2];
    QCOMPARE(counted.sold, 4);
    QCOMPARE(counted.held, 2);
    QCOMPARE(counted.totalCapacity, 12);

    QCOMPARE(sales.byDay.size(), 1);
    QCOMPARE(sales.byDay[0].day, localDate(systemNow(), sales.timeZone));
    QCOMPARE(sales.byDay[0].bookings, 2);
    QCOMPARE(sales.byDay[0].tickets, 4);
    QCOMPARE(sales.byDay[0].revenueCents, 10'000);
    QCOMPARE(sales.byDay[0].cancelled, 1);
    QCOMPARE(sales.byChannel.size(), 3);
    QCOMPARE(sales.byChannel[0].tickets, 3);
    QCOMPARE(sales.byChannel[1].tickets, 0);
    QCOMPARE(sales.byChannel[2].revenueCents, 2500);
    qint64 tickets = 0;
    for (const auto &day : sales.byHour)
        tickets = std::accumulate(day.begin(), day.end(), tickets);
    QCOMPARE(tickets, 4);
    const auto today = size_t(localDate(systemNow(), sales.timeZone).dayOfWeek() - 1);
    QVERIFY(std::ranges::any_of(sales.byHour[today], [](qint64 sold) { return sold > 0; }));
}

void tst_Analytics::tellsOfAnEventThatNobodyBooked()
{
    const QString id = m_venue->newEventId(10);
    const auto sales = SalesHistory::fromJson(get(u"events/"_s % id));
    QVERIFY(sales);
    QCOMPARE(sales->sellThrough.last().totalCapacity, 10);
    QCOMPARE(sales->byDay.size(), 0);
    QCOMPARE(sales->byChannel.size(), 3);

    const QString nobodys = u"/api/analytics/events/"_s % toText(newId());
    QCOMPARE(m_venue->organizer.get(nobodys).status, 404);
    QCOMPARE(m_venue->anyone()->get(nobodys).status, 401);
}

/// No single event can sell this much, but many together can.
void tst_Analytics::addsUpMoreThan64BitsHold()
{
    const auto user = m_venue->newUser();
    const auto kiosk = m_venue->newKiosk();
    QString id;
    for (int i = 0; i < 3; ++i) {
        id = m_venue->newEventId(10);
        QCOMPARE(Venue::book(*user, id, 1).status, 201);
        QCOMPARE(Venue::book(*kiosk, id, 1).status, 201);
    }
    for (const auto &table : {u"sales_totals"_s, u"sales_daily"_s})
        runIn(m_venue->server.database(),
              u"UPDATE %1 SET revenue = 9000000000000000001, unpaid = 9000000000000000000"_s.arg(
                      table));

    const QString all = u"540000000000000000.06"_s;
    const QString unpaid = u"540000000000000000.00"_s;
    const QJsonArray money{
            QJsonObject{{u"currency"_s, u"EUR"_s}, {u"amount"_s, all}, {u"unpaid"_s, unpaid}}};
    const QJsonObject overview = get(u"overview"_s);
    QCOMPARE(overview[u"revenue"_s], money);
    QCOMPARE(overview[u"today"_s][u"revenue"_s], money);
    const auto read = Overview::fromJson(overview);
    QVERIFY(read);
    QCOMPARE(qint64(read->ever.revenue[0].cents), std::numeric_limits<qint64>::max());

    const QJsonObject revenue = get(u"revenue"_s);
    QCOMPARE(revenue[u"totals"_s][0][u"revenue"_s], all);
    QCOMPARE(revenue[u"data"_s][29][u"unpaid"_s], unpaid);

    const QString one = u"180000000000000000.02"_s;
    QStringList ids;
    QString next;
    do { // Order and cursor work as well.
        const QJsonObject part = get(u"events?sort=-revenue&limit=1"_s
                                     % (next.isEmpty() ? QString() : u"&cursor="_s % next));
        QCOMPARE(part[u"data"_s].toArray().size(), 1);
        QCOMPARE(part[u"data"_s][0][u"revenue"_s], one);
        ids << part[u"data"_s][0][u"eventId"_s].toString();
        next = part[u"nextCursor"_s].toString();
    } while (!next.isEmpty());
    QCOMPARE(ids.size(), 3);
    QCOMPARE(ids.removeDuplicates(), 0);
    const QJsonObject sales = get(u"events/"_s % id);
    QCOMPARE(sales[u"byDay"_s][0][u"revenue"_s], one);
    QCOMPARE(sales[u"byChannel"_s][0][u"revenue"_s], u"90000000000000000.01"_s);
}

void tst_Analytics::refusesABadQuestion_data()
{
    QTest::addColumn<QString>("question");

    for (const char *question :
         {"revenue?from=2026-02-30", "revenue?from=2026-02-01T00:00:00Z", "revenue?to=today",
          "revenue?from=2026-02-02&to=2026-02-01", "revenue?from=1990-01-01&to=2026-01-01",
          "revenue?interval=year", "revenue?eventId=1", "events?sort=price",
          "events?sort=revenue;DROP TABLE users", "events?limit=0", "events?page=1001",
          "events?cursor=x"})
        QTest::newRow(question) << QString::fromLatin1(question).replace(u' ', u"%20"_s);
}

void tst_Analytics::refusesABadQuestion()
{
    QFETCH(const QString, question);
    const Response refused = m_venue->organizer.get(u"/api/analytics/"_s % question);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), u"invalid_query"_s);
}

void tst_Analytics::isForOrganizersOnly()
{
    const auto user = m_venue->newUser();
    const auto kiosk = m_venue->newKiosk();
    for (const auto &what : {u"overview"_s, u"revenue"_s, u"events"_s}) {
        const QString path = u"/api/analytics/"_s % what;
        QCOMPARE(user->get(path).status, 403);
        QCOMPARE(kiosk->get(path).status, 403);
        QCOMPARE(m_venue->anyone()->get(path).status, 401);
    }
    const QString unknown = u"/api/analytics/revenue?eventId="_s % toText(newId());
    QCOMPARE(m_venue->organizer.get(unknown).status, 404);
}

QTEST_GUILESS_MAIN(tst_Analytics)
#include "tst_analytics.moc"
