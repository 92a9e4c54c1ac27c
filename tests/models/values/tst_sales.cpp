// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/saleshistory.h"

#include "models/values/id.h"
#include "models/values/ledgerline.h"
#include "models/values/reference.h"
#include "tests/support/sharedtest.h"

#include <QJsonArray>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

/// The windows can read the sales that the server writes.
class tst_Sales : public QObject
{
    Q_OBJECT

private slots:
    void readsTheOverviewItWrote();
    void readsTheRevenueItWrote();
    void readsTheEventItWrote();
    void readsTheHistoryItWrote();
    void readsEveryRowOfTheLedger();
    void saysWhereItIsWrong();
};

static const Takings euros{.currency = u"EUR"_s,
                           .revenueCents = 9'000'000'000'000,
                           .unpaidCents = 2550,
                           .bookings = 12,
                           .tickets = 31,
                           .cancelled = 2};
static const Takings yen{.currency = u"JPY"_s, .revenueCents = 2500, .bookings = 1, .tickets = 2};

void tst_Sales::readsTheOverviewItWrote()
{
    using Channel = Booking::Channel;
    const Overview overview{.users = 17,
                            .events = 4,
                            .upcomingEvents = 3,
                            .waiting = 5,
                            .occupancy = 0.25,
                            .newUsers = 6,
                            .ever = SalesSums::of({euros, yen}),
                            .today = {},
                            .last30Days = SalesSums::of({yen}),
                            .channels = {{Channel::Online, 10, 25}, {Channel::Desk, 3, 8}}};

    QCOMPARE(overview.ever.tickets, 33);
    const auto read = Overview::fromJson(overview.toJson());
    QVERIFY(read);
    QVERIFY(*read == overview);
}

void tst_Sales::readsTheRevenueItWrote()
{
    const Revenue revenue{.periods = {{QDate(2026, 3, 28), euros}, {QDate(2026, 3, 29), yen}},
                          .totals = {euros, yen},
                          .from = QDate(2026, 3, 28),
                          .to = QDate(2026, 3, 29),
                          .interval = Interval::Week,
                          .timeZone = u"Europe/Berlin"_s};

    const auto read = Revenue::fromJson(revenue.toJson());
    QVERIFY(read);
    QVERIFY(*read == revenue);
}

void tst_Sales::readsTheEventItWrote()
{
    EventSales event{.eventId = newId(),
                     .name = u"Die Zauberflöte"_s,
                     .venue = u"Opera"_s,
                     .dateTime = *instantFrom(u"2026-05-01T18:00:00.000Z"),
                     .timeZone = u"Asia/Tokyo"_s,
                     .status = Event::Status::Completed,
                     .totalCapacity = 400,
                     .waiting = 3,
                     .takings = euros};
    event.takings.unpaidCents = 0;

    const auto read = EventSales::fromJson(event.toJson());
    QVERIFY(read);
    QVERIFY(*read == event);
}

void tst_Sales::readsTheHistoryItWrote()
{
    SalesHistory sales{.eventId = newId(),
                       .dateTime = *instantFrom(u"2026-05-01T18:00:00.000Z"),
                       .timeZone = u"Europe/Berlin"_s,
                       .currency = u"JPY"_s,
                       .sellThrough = {{*instantFrom(u"2026-04-01T18:00:00.000Z"), 30, 5, 2, 10},
                                       {*instantFrom(u"2026-05-02T06:00:00.000Z"), -0.5, 9, 0, 12}},
                       .byDay = {{QDate(2026, 4, 1), 2, 5, 2500, 0}},
                       .byChannel = {{Booking::Channel::Kiosk, 2, 5, 2500}}};
    sales.byHour[6][23] = 5;

    const auto read = SalesHistory::fromJson(sales.toJson());
    QVERIFY(read);
    QVERIFY(*read == sales);

    QJsonObject cut = sales.toJson();
    cut[u"byHour"_s] = QJsonArray{QJsonArray{1, 2}};
    QVERIFY(!SalesHistory::fromJson(cut));
}

void tst_Sales::readsEveryRowOfTheLedger()
{
    for (int kind = 0; kind <= int(LedgerRow::Kind::Completed); ++kind) {
        LedgerLine line{.row = {.seq = 1 + kind,
                                .kind = LedgerRow::Kind(kind),
                                .quantity = 3 - kind,
                                .bookingId = kind % 2 ? newId() : QUuid(),
                                .entryId = kind % 3 ? newId() : QUuid(),
                                .actor = {Principal::Role(kind % 4), kind % 4 ? newId() : QUuid()},
                                .at = *instantFrom(u"2026-05-01T18:00:00.123Z"),
                                .amountCents = kind % 2 ? 1250 * kind : 0},
                        .reference = kind % 2 ? newReference() : QString(),
                        .currency = u"EUR"_s,
                        .customerName = kind % 4 ? u"Zoë <b>Müller</b>"_s : QString()};
        if (line.row.kind == LedgerRow::Kind::Edited)
            line.row.changes = {{u"maxPerUser"_s, QJsonValue(), 4},
                                {u"name"_s, u"Jazz"_s, u"Blues"_s}};
        if (line.row.kind == LedgerRow::Kind::Paid)
            line.row.paymentMethod = Booking::PaymentMethod::Cash;
        const auto read = LedgerLine::fromJson(line.toJson());
        QVERIFY2(read, qPrintable(line.toJson()[u"kind"_s].toString()));
        QVERIFY(*read == line);
    }
}

void tst_Sales::saysWhereItIsWrong()
{
    QJsonObject json = Revenue{.periods = {{QDate(2026, 3, 28), euros}},
                               .from = QDate(2026, 3, 28),
                               .to = QDate(2026, 3, 29),
                               .timeZone = u"UTC"_s}
                               .toJson();
    QJsonObject period = json[u"data"_s][0].toObject();
    period[u"period"_s] = u"28.3.2026"_s;
    period[u"revenue"_s] = -1;
    period[u"bookings"_s] = 2.5;
    json[u"data"_s] = QJsonArray{period};

    const auto read = Revenue::fromJson(json);
    QVERIFY(!read);
    QStringList where;
    for (const Problem::Field &field : read.error().fields)
        where << field.field;
    QCOMPARE(where,
             (QStringList{u"data[0].period"_s, u"data[0].revenue"_s, u"data[0].bookings"_s}));
}

EVENTLY_SHARED_TEST(tst_Sales)
#include "tst_sales.moc"
