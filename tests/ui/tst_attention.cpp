// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/id.h"
#include "tests/support/sharedtest.h"
#include "ui/charts/trend.h"
#include "ui/organizer/analytics/periods.h"
#include "ui/organizer/overview/attention.h"

#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Reason = Attention::Reason;

Q_DECLARE_METATYPE(Evently::DateRange)

/// Decisions that need no server: what needs attention, and which periods are compared.
class tst_Attention : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void findsWhatWantsAttention_data();
    void findsWhatWantsAttention();
    void leavesTheOthersAlone_data();
    void leavesTheOthersAlone();
    void putsTheMostUrgentFirst();
    void seesThatSomeoneWaitsForASoldOutEvent();
    void seesMoneyAndPaper();
    void saysEachEventOnce();
    void comparesNumbers_data();
    void comparesNumbers();
    void knowsItsPeriods_data();
    void knowsItsPeriods();
    void findsThePeriodBefore_data();
    void findsThePeriodBefore();

private:
    /// On sale for 60 days, 20 days before it starts, @p left of 100 seats left, none held.
    Listing listing(int left = 60) const;
    /// What is found if there is nothing about money and kiosks.
    QList<Attention> urgent(const QList<Listing> &listings,
                            const QHash<QUuid, OpenOffers> &offers) const;

    const Instant m_now = *instantFrom(u"2026-08-20T12:00:00Z");
};

void tst_Attention::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

Listing tst_Attention::listing(int left) const
{
    Event event{.id = newId(), .name = u"Jazz Night"_s};
    event.createdAt = m_now - std::chrono::days(60);
    event.dateTime = event.salesUntil = m_now + std::chrono::days(20);
    event.timeZone = u"Europe/Berlin"_s;
    event.totalCapacity = 100;
    event.availableCapacity = left;
    return {.event = event, .sales = left == 0 ? Event::Sales::SoldOut : Event::Sales::Open};
}

QList<Attention> tst_Attention::urgent(const QList<Listing> &listings,
                                       const QHash<QUuid, OpenOffers> &offers) const
{
    return Attention::of({listings, offers, {}, {}, {}}, m_now);
}

void tst_Attention::findsWhatWantsAttention_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("waitingTickets");
    QTest::addColumn<int>("offerMinutes"); // -1: none
    QTest::addColumn<Attention::Reason>("reason");
    QTest::addColumn<QString>("headline");

    QTest::newRow("a tenth is left")
            << 10 << 0 << -1 << Reason::NearlySoldOut << u"Nearly sold out: 10 left"_s;
    QTest::newRow("a long queue") << 0 << 10 << -1 << Reason::LongWaitlist
                                  << u"Waitlist: 10 tickets wanted"_s;
    QTest::newRow("an offer in its last minutes")
            << 0 << 40 << 12 << Reason::OffersLapsing << u"An offer expires in 12 min"_s;
    QTest::newRow("an offer that is over")
            << 0 << 40 << 0 << Reason::OffersLapsing << u"An offer expires now"_s;
    QTest::newRow("less than half of an even pace")
            << 63 << 0 << -1 << Reason::SlowSeller << u"Selling slowly: 37% sold"_s;
}

void tst_Attention::findsWhatWantsAttention()
{
    QFETCH(int, left);
    QFETCH(int, waitingTickets);
    QFETCH(int, offerMinutes);
    QFETCH(Attention::Reason, reason);
    QFETCH(QString, headline);

    Listing event = listing(left);
    event.event.waitingTickets = waitingTickets;
    QHash<QUuid, OpenOffers> offers;
    if (offerMinutes >= 0)
        offers[event.event.id] = {2, m_now + std::chrono::minutes(offerMinutes)};

    const QList<Attention> found = urgent({event}, offers);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].reason, reason);
    QCOMPARE(found[0].headline(), headline);
    QVERIFY(!found[0].explanation().isEmpty());
}

void tst_Attention::leavesTheOthersAlone_data()
{
    QTest::addColumn<Listing>("event");
    QTest::addColumn<int>("offerMinutes");

    QTest::newRow("an even pace") << listing(40) << -1;
    QTest::newRow("more than a tenth is left") << listing(11) << -1;
    QTest::newRow("an offer with time left") << listing(40) << 16;

    Listing fresh = listing(100);
    fresh.event.createdAt = m_now - std::chrono::days(6);
    QTest::newRow("hardly on sale yet") << fresh << -1;
    Listing far = listing(100);
    far.event.dateTime = far.event.salesUntil = m_now + std::chrono::days(31);
    QTest::newRow("still far away") << far << -1;
    Listing short_ = listing(0);
    short_.event.waitingTickets = 9;
    QTest::newRow("a short queue") << short_ << -1;
    Listing closed = listing(5);
    closed.sales = Event::Sales::Closed;
    QTest::newRow("closed") << closed << -1;
    Listing cancelled = listing(5);
    cancelled.event.status = Event::Status::Cancelled;
    QTest::newRow("cancelled") << cancelled << -1;
}

void tst_Attention::leavesTheOthersAlone()
{
    QFETCH(Listing, event);
    QFETCH(int, offerMinutes);

    QHash<QUuid, OpenOffers> offers;
    if (offerMinutes >= 0)
        offers[event.event.id] = {1, m_now + std::chrono::minutes(offerMinutes)};
    QCOMPARE(urgent({event}, offers), QList<Attention>());
}

/// Two people aren't a long waitlist, but no seat is left for them.
void tst_Attention::seesThatSomeoneWaitsForASoldOutEvent()
{
    Listing sourdough = listing(0);
    sourdough.event.waitingCount = 2;
    sourdough.event.waitingTickets = 2;
    const QList<Attention> found = urgent({sourdough}, {});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].reason, Reason::SoldOutWithWaiting);
    QCOMPARE(found[0].amount, 2);
}

void tst_Attention::seesMoneyAndPaper()
{
    const Overview::Open due{.event = newId(),
                             .name = u"Jazz"_s,
                             .dateTime = m_now + 24h,
                             .timeZone = u"UTC"_s,
                             .currency = u"EUR"_s,
                             .cents = 1250};
    const auto kiosk = [this](const QString &printer, std::chrono::hours ago) {
        return Kiosk{.id = newId(),
                     .name = u"Foyer"_s,
                     .pairedAt = m_now - 72h,
                     .lastSeenAt = m_now - ago,
                     .printer = printer};
    };
    const QList<Kiosk> kiosks{kiosk(u"out of paper"_s, 0h), kiosk(u"ready"_s, 0h),
                              kiosk(u"out of paper"_s, 30h)}; // The last one is switched off.
    const QList<Overview::Open> money{due};
    const QList<Listing> none;
    const QHash<QUuid, OpenOffers> offers;
    const QList<Attention> found = Attention::of({none, offers, money, money, kiosks}, m_now);
    QStringList headlines;
    for (const Attention &item : found)
        headlines << item.headline();
    QCOMPARE(headlines,
             (QStringList{u"Kiosk out of paper"_s, u"Refunds due: €12.50"_s, u"Unpaid: €12.50"_s}));
    QVERIFY(found[0].event.isNull());
    QCOMPARE(found[0].name, u"Foyer"_s);
    QCOMPARE(found[1].event, due.event);
}

void tst_Attention::putsTheMostUrgentFirst()
{
    const Listing slow = listing(100);
    const Listing nearly = listing(3);
    Listing sooner = listing(4);
    sooner.event.dateTime -= 24h;
    const Listing offering = listing(0);
    const QList<Attention> found =
            urgent({slow, nearly, sooner, offering}, {{offering.event.id, {1, m_now + 1min}}});
    QList<QUuid> order;
    for (const Attention &item : found)
        order << item.event;
    QCOMPARE(order,
             (QList<QUuid>{offering.event.id, sooner.event.id, nearly.event.id, slow.event.id}));
}

void tst_Attention::saysEachEventOnce()
{
    Listing all = listing(3);
    all.event.waitingTickets = 50;
    const auto found = urgent({all}, {{all.event.id, {1, m_now + 1min}}});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].reason, Reason::OffersLapsing);
}

void tst_Attention::comparesNumbers_data()
{
    QTest::addColumn<qint64>("now");
    QTest::addColumn<qint64>("before");
    QTest::addColumn<QString>("text");

    QTest::newRow("more") << qint64(112) << qint64(100) << u"▲ 12%"_s;
    QTest::newRow("less") << qint64(50) << qint64(100) << u"▼ 50%"_s;
    QTest::newRow("as much") << qint64(7) << qint64(7) << u"± 0%"_s;
    QTest::newRow("a little more") << qint64(1'005) << qint64(1'000) << u"▲ 0.5%"_s;
    QTest::newRow("nothing left") << qint64(0) << qint64(8) << u"▼ 100%"_s;
    QTest::newRow("nothing before") << qint64(8) << qint64(0) << QString();
}

void tst_Attention::comparesNumbers()
{
    QFETCH(qint64, now);
    QFETCH(qint64, before);
    QFETCH(QString, text);

    QCOMPARE(Trend::of(now, before).text, text);
}

void tst_Attention::knowsItsPeriods_data()
{
    QTest::addColumn<Preset>("preset");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");

    const QDate today(2026, 3, 31);
    QTest::newRow("7 days") << Preset::Last7Days << QDate(2026, 3, 25) << today;
    QTest::newRow("30 days") << Preset::Last30Days << QDate(2026, 3, 2) << today;
    QTest::newRow("this month") << Preset::ThisMonth << QDate(2026, 3, 1) << today;
    QTest::newRow("last month") << Preset::LastMonth << QDate(2026, 2, 1) << QDate(2026, 2, 28);
    QTest::newRow("this year") << Preset::ThisYear << QDate(2026, 1, 1) << today;
    QTest::newRow("12 months") << Preset::Last12Months << QDate(2025, 4, 1) << today;
}

void tst_Attention::knowsItsPeriods()
{
    QFETCH(Preset, preset);
    QFETCH(QDate, from);
    QFETCH(QDate, to);

    QCOMPARE(rangeOf(preset, {2026, 3, 31}), std::optional(DateRange{from, to}));
}

void tst_Attention::findsThePeriodBefore_data()
{
    QTest::addColumn<DateRange>("range");
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<DateRange>("before");

    const DateRange week{{2026, 3, 25}, {2026, 3, 31}};
    const DateRange march{{2026, 3, 1}, {2026, 3, 31}};
    QTest::newRow("as many days") << week << Comparison::PeriodBefore
                                  << DateRange{{2026, 3, 18}, {2026, 3, 24}};
    QTest::newRow("a whole month")
            << march << Comparison::PeriodBefore << DateRange{{2026, 2, 1}, {2026, 2, 28}};
    QTest::newRow("whole months") << DateRange{{2026, 1, 1}, {2026, 3, 31}}
                                  << Comparison::PeriodBefore
                                  << DateRange{{2025, 10, 1}, {2025, 12, 31}};
    QTest::newRow("a year before")
            << march << Comparison::YearBefore << DateRange{{2025, 3, 1}, {2025, 3, 31}};
}

void tst_Attention::findsThePeriodBefore()
{
    QFETCH(DateRange, range);
    QFETCH(Comparison, comparison);
    QFETCH(DateRange, before);

    QCOMPARE(rangeBefore(range, comparison), std::optional(before));
    QCOMPARE(rangeBefore(range, Comparison::Nothing), std::nullopt);
}

EVENTLY_SHARED_TEST(tst_Attention)
#include "tst_attention.moc"
