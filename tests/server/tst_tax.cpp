// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/instant.h"
#include "tests/support/venue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Evently;

/// The accountant's report: what tax sales contain, in which month, and that a month once filed
/// never changes.
class tst_Tax : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void roundsOnTheLine();
    void takesTheDifferenceOfWhatIsGivenBack();
    void addsUpByRateAndCurrency();
    void countsOnlyWhatWasSold();
    void takesBackACancelledEvent();
    void keepsAMonthAsItWasFiled();
    void countsInTheMonthsOfTheEventsZone();
    void countsPlainEventsWithoutTax();
    void looksAtTheDatesAskedFor();
    void refusesBadQueries();
    void writesCsv();

private:
    QString event(const char *types, const QJsonObject &changes = {});
    QJsonObject report(const QString &query = {});
    QJsonArray rows(const QString &query = {}) { return report(query)[u"data"_s].toArray(); }
    void moveToThePast(const QString &id, const QString &interval);

    std::unique_ptr<Venue> m_venue;
    std::unique_ptr<TestClient> m_ann;
};

static QJsonObject json(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.isNull())
        qFatal("not JSON: %s", text.constData());
    return document.object();
}

/// A row as text, without its month: "EUR 22 495.00 -99.00 396.00 324.59 71.41".
static QString text(const QJsonValue &row)
{
    QStringList words;
    for (const char *member :
         {"currency", "taxRate", "soldGross", "refundedGross", "gross", "net", "tax"}) {
        if (row.toObject().contains(QLatin1StringView(member)))
            words << row[QLatin1StringView(member)].toString();
    }
    return words.join(u' ');
}

void tst_Tax::init()
{
    m_venue = std::make_unique<Venue>();
    m_ann = m_venue->newUser();
}

void tst_Tax::cleanup()
{
    m_ann.reset();
    m_venue.reset();
}

QString tst_Tax::event(const char *types, const QJsonObject &changes)
{
    QJsonObject body = Venue::eventBody(changes);
    body.remove(u"price"_s);
    body[u"totalCapacity"_s] = 100;
    body[u"ticketTypes"_s] = json(types)[u"types"_s];
    const Response made = m_venue->organizer.post(u"/api/events"_s, body);
    if (made.status != 201)
        qFatal("%s", made.body.constData());
    return made.json()[u"id"_s].toString();
}

QJsonObject tst_Tax::report(const QString &query)
{
    return m_venue->organizer.get(u"/api/analytics/tax"_s % query).json();
}

/// Makes everything that happened to the event so far happen @p interval earlier.
void tst_Tax::moveToThePast(const QString &id, const QString &interval)
{
    for (const QString &sql :
         {u"UPDATE bookings SET created_at = created_at - interval '%2', "
          "confirmed_at = confirmed_at - interval '%2', cancelled_at = cancelled_at - interval "
          "'%2' "
          "WHERE event_id = '%1'"_s,
          u"UPDATE event_ledger SET at = at - interval '%2' WHERE event_id = '%1'"_s})
        runIn(m_venue->server.database(), sql.arg(id, interval));
}

void tst_Tax::roundsOnTheLine()
{
    const QString id = event(R"({"types": [{"name": "A", "price": "99.00", "taxRate": "22"}]})");
    const Response booked = Venue::book(*m_ann, id, 5);
    // Five times 17.85 would be 89.25.
    QCOMPARE(booked.json()[u"lines"_s][0][u"taxAmount"_s], u"89.26"_s);
    const QJsonObject tax = report();
    QCOMPARE(tax[u"data"_s].toArray().size(), 1);
    QCOMPARE(text(tax[u"data"_s][0]), u"EUR 22 495.00 0.00 495.00 405.74 89.26"_s);
    QCOMPARE(tax[u"data"_s][0][u"period"_s], timeIn(0ms).left(7));
    QCOMPARE(text(tax[u"totals"_s][0]), u"EUR 495.00 0.00 495.00 405.74 89.26"_s);
    QCOMPARE(m_venue->contradictions(), QString());
}

void tst_Tax::takesTheDifferenceOfWhatIsGivenBack()
{
    const QString id = event(R"({"types": [{"name": "A", "price": "99.00", "taxRate": "22"}]})");
    const Response booked = Venue::book(*m_ann, id, 5);
    // 4 x 99.00 contains 71.41, so the fifth ticket takes 17.85 back; 3 x 99.00 contains 53.56.
    QCOMPARE(m_ann->del(bookingPath(booked) % u"?quantity=1"_s)
                     .json()[u"lines"_s][0][u"taxAmount"_s],
             u"71.41"_s);
    QCOMPARE(text(rows()[0]), u"EUR 22 495.00 -99.00 396.00 324.59 71.41"_s);
    m_ann->del(bookingPath(booked) % u"?quantity=1"_s);
    QCOMPARE(text(rows()[0]), u"EUR 22 495.00 -198.00 297.00 243.44 53.56"_s);
    m_ann->del(bookingPath(booked));
    QCOMPARE(text(rows()[0]), u"EUR 22 495.00 -495.00 0.00 0.00 0.00"_s);
    QCOMPARE(m_venue->contradictions(), QString());
}

void tst_Tax::addsUpByRateAndCurrency()
{
    const char *types = R"({"types": [{"name": "A", "price": "10.00", "taxRate": "7.7"},
                                      {"name": "B", "price": "3.33", "taxRate": "19"},
                                      {"name": "C", "price": "5.00", "taxRate": "19"},
                                      {"name": "D", "price": "1.00"}]})";
    const QString id = event(types);
    Venue::order(*m_ann, id, {{1, 3}, {2, 1}, {3, 2}, {4, 1}});
    Venue::order(m_venue->organizer, id, {{2, 3}});
    const QString yen = event(R"({"types": [{"name": "A", "price": 1000, "taxRate": "10"}]})",
                              {{u"currency"_s, u"JPY"_s}});
    Venue::book(*m_ann, yen, 2);
    const QJsonObject tax = report();
    QStringList lines;
    for (const QJsonValue &row : tax[u"data"_s].toArray())
        lines << text(row);
    // 3.33 contains 0.53, 9.99 contains 1.60, 10.00 contains 1.60.
    QCOMPARE(lines,
             (QStringList{
                     u"EUR 0 1.00 0.00 1.00 1.00 0.00"_s, u"EUR 7.7 30.00 0.00 30.00 27.86 2.14"_s,
                     u"EUR 19 23.32 0.00 23.32 19.59 3.73"_s, u"JPY 10 2000 0 2000 1818 182"_s}));
    QStringList totals;
    for (const QJsonValue &row : tax[u"totals"_s].toArray())
        totals << text(row);
    QCOMPARE(totals,
             (QStringList{u"EUR 54.32 0.00 54.32 48.45 5.87"_s, u"JPY 2000 0 2000 1818 182"_s}));
    QCOMPARE(rows(u"?eventId="_s % yen).size(), 1);
}

void tst_Tax::countsOnlyWhatWasSold()
{
    const QString id = event(R"({"types": [{"name": "A", "price": "11.90", "taxRate": "19"}]})");
    const Response released = Venue::book(*m_ann, id, 1, {{u"hold"_s, true}});
    m_ann->del(bookingPath(released));
    const Response held = Venue::book(*m_ann, id, 3, {{u"hold"_s, true}});
    m_ann->del(bookingPath(held) % u"?quantity=1"_s); // Before the sale, so not a refund.
    QCOMPARE(rows(), QJsonArray());
    m_ann->post(bookingPath(held) % u"/confirm"_s);
    QCOMPARE(text(rows()[0]), u"EUR 19 23.80 0.00 23.80 20.00 3.80"_s);
    m_ann->del(bookingPath(held) % u"?quantity=1"_s);
    QCOMPARE(text(rows()[0]), u"EUR 19 23.80 -11.90 11.90 10.00 1.90"_s);
    // Being paid or refunded is not a sale.
    m_venue->organizer.post(bookingPath(held) % u"/paid"_s);
    QCOMPARE(text(rows()[0]), u"EUR 19 23.80 -11.90 11.90 10.00 1.90"_s);
}

void tst_Tax::takesBackACancelledEvent()
{
    const QString id = event(R"({"types": [{"name": "A", "price": "99.00", "taxRate": "22"},
                                           {"name": "B", "price": "10.00", "taxRate": "7"}]})");
    const Response booked = Venue::order(*m_ann, id, {{1, 5}, {2, 1}});
    Venue::order(*m_ann, id, {{2, 2}}, {{u"hold"_s, true}});
    m_ann->del(bookingPath(booked) % u"?type=1&quantity=2"_s);
    const Response gone = Venue::order(*m_ann, id, {{2, 1}});
    m_ann->del(bookingPath(gone));
    QCOMPARE(m_venue->organizer.del(u"/api/events/"_s % id).status, 200);
    QCOMPARE(text(rows()[0]), u"EUR 7 20.00 -20.00 0.00 0.00 0.00"_s);
    QCOMPARE(text(rows()[1]), u"EUR 22 495.00 -495.00 0.00 0.00 0.00"_s);

    // As if all of it had happened in one batch.
    for (const QString &sql :
         {u"UPDATE bookings SET confirmed_at = '2030-05-05T12:00Z' WHERE confirmed_at IS NOT NULL"_s,
          u"UPDATE bookings SET cancelled_at = '2030-05-05T12:00Z' WHERE cancelled_at IS NOT NULL"_s,
          u"UPDATE event_ledger SET at = '2030-05-05T12:00Z'"_s})
        runIn(m_venue->server.database(), sql);
    const QString year = u"?from=2030-01-01"_s;
    QCOMPARE(text(rows(year)[0]), u"EUR 7 20.00 -20.00 0.00 0.00 0.00"_s);
    QCOMPARE(text(rows(year)[1]), u"EUR 22 495.00 -495.00 0.00 0.00 0.00"_s);
}

void tst_Tax::keepsAMonthAsItWasFiled()
{
    const QString id = event(R"({"types": [{"name": "A", "price": "99.00", "taxRate": "22"}]})");
    const Response booked = Venue::book(*m_ann, id, 5);
    moveToThePast(id, u"62 days"_s);
    const QString query = u"?from=2000-01-01&to=2099-12-31"_s;
    const QJsonValue filed = rows(query)[0];
    QCOMPARE(text(filed), u"EUR 22 495.00 0.00 495.00 405.74 89.26"_s);

    m_ann->del(bookingPath(booked) % u"?quantity=1"_s);
    QCOMPARE(rows(query).size(), 2);
    QCOMPARE(rows(query)[0], filed);
    QCOMPARE(text(rows(query)[1]), u"EUR 22 0.00 -99.00 -99.00 -81.15 -17.85"_s);
    m_venue->organizer.patch(
            u"/api/events/"_s % id,
            json(R"({"ticketTypes": [{"no": 1, "price": "1.00", "taxRate": "5"}]})"));
    m_venue->organizer.del(u"/api/events/"_s % id);
    QCOMPARE(rows(query)[0], filed);
    QCOMPARE(text(rows(query)[1]), u"EUR 22 0.00 -495.00 -495.00 -405.74 -89.26"_s);
    QCOMPARE(text(report(query)[u"totals"_s][0]), u"EUR 495.00 -495.00 0.00 0.00 0.00"_s);
}

void tst_Tax::countsInTheMonthsOfTheEventsZone()
{
    const char *types = R"({"types": [{"name": "A", "price": "1.00", "taxRate": "5"}]})";
    const QString west = event(types, {{u"timeZone"_s, u"Pacific/Honolulu"_s}});
    const QString east = event(types, {{u"timeZone"_s, u"Pacific/Auckland"_s}});
    for (const QString &id : {west, east}) {
        Venue::book(*m_ann, id, 1);
        for (const QString &sql :
             {u"UPDATE bookings SET confirmed_at = '2030-03-31T23:30Z' WHERE event_id = '%1'"_s,
              u"UPDATE event_ledger SET at = '2030-03-31T23:30Z' WHERE event_id = '%1'"_s})
            runIn(m_venue->server.database(), sql.arg(id));
    }
    const auto month = [&](const QString &id) {
        return rows(u"?from=2030-01-01&to=2030-12-31&eventId="_s % id)[0][u"period"].toString();
    };
    QCOMPARE(month(west), u"2030-03"_s);
    QCOMPARE(month(east), u"2030-04"_s);
    QCOMPARE(rows(u"?from=2030-04-01&to=2030-04-01"_s).size(), 1);
    QCOMPARE(rows(u"?from=2030-03-31&to=2030-03-31"_s).size(), 1);
}

void tst_Tax::countsPlainEventsWithoutTax()
{
    const QString id = m_venue->newEventId(10);
    const Response booked = Venue::book(*m_ann, id, 4);
    m_ann->del(bookingPath(booked) % u"?quantity=1"_s);
    QCOMPARE(text(rows()[0]), u"EUR 0 100.00 -25.00 75.00 75.00 0.00"_s);
    // A tax that comes later is for what is sold later.
    m_venue->organizer.patch(u"/api/events/"_s % id,
                             json(R"({"ticketTypes": [{"no": 1, "taxRate": "25"}]})"));
    m_ann->del(bookingPath(booked) % u"?quantity=1"_s);
    QCOMPARE(text(rows()[0]), u"EUR 0 100.00 -50.00 50.00 50.00 0.00"_s);
    Venue::book(*m_ann, id, 1);
    QCOMPARE(text(rows()[1]), u"EUR 25 25.00 0.00 25.00 20.00 5.00"_s);
    m_venue->organizer.del(u"/api/events/"_s % id);
    QCOMPARE(text(rows()[0]), u"EUR 0 100.00 -100.00 0.00 0.00 0.00"_s);
    QCOMPARE(text(rows()[1]), u"EUR 25 25.00 -25.00 0.00 0.00 0.00"_s);
}

void tst_Tax::looksAtTheDatesAskedFor()
{
    const QString year = timeIn(0ms).left(4);
    const QJsonObject tax = report();
    QCOMPARE(tax[u"from"_s], QString(year % u"-01-01"_s));
    QCOMPARE(tax[u"to"_s], QString(year % u"-12-31"_s));
    QCOMPARE(tax[u"data"_s], QJsonArray());
    QCOMPARE(tax[u"totals"_s], QJsonArray());
    QCOMPARE(report(u"?from=2030-02-01"_s)[u"to"_s], u"2030-12-31"_s);
    QCOMPARE(report(u"?to=2030-02-01"_s)[u"from"_s], u"2030-01-01"_s);
}

void tst_Tax::refusesBadQueries()
{
    for (const QString &query : {u"from=2030-02-30"_s, u"to=yesterday"_s, u"eventId=7"_s,
                                 u"from=2031-01-01&to=2030-01-01"_s}) {
        const Response refused = m_venue->organizer.get(u"/api/analytics/tax?"_s % query);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.code(), u"invalid_query"_s);
    }
    QCOMPARE(m_venue->organizer.get(u"/api/analytics/tax?eventId="_s % m_venue->admin.id).status,
             404);
    QCOMPARE(m_ann->get(u"/api/analytics/tax"_s).status, 403);
}

void tst_Tax::writesCsv()
{
    const QString id = event(R"({"types": [{"name": "A", "price": "99.00", "taxRate": "22"}]})");
    const Response booked = Venue::book(*m_ann, id, 5);
    m_ann->del(bookingPath(booked) % u"?quantity=1"_s);
    const Response csv = m_venue->organizer.get(u"/api/analytics/tax"_s, {{"Accept", "text/csv"}});
    QVERIFY(csv.header("content-type").startsWith("text/csv"));
    QCOMPARE(csv.body,
             "period,currency,taxRate,soldGross,refundedGross,gross,net,tax\r\n"
                     + timeIn(0ms).left(7).toLatin1()
                     + ",EUR,22,495.00,-99.00,396.00,324.59,71.41\r\n");
}

QTEST_GUILESS_MAIN(tst_Tax)
#include "tst_tax.moc"
