// SPDX-License-Identifier: GPL-3.0-only
#include "models/demo/playbill.h"

#include "models/values/zone.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

using Fate = Show::Fate;
using Policy = Event::WaitlistPolicy;

namespace {

struct House
{
    QString name;
    QString zone;
    QString currency;
};

struct Production
{
    QString name;
    QString description;
    House house;
    QString category;
    qint64 priceCents;
    int capacity;
    double demand;
    QTime begins;
    int minutes;
    int daysOnSale;
    QList<int> days; ///< Days of its shows, relative to today.
    Fate fate = Fate::Normal; ///< Of the last show.
    Event::Status status = Event::Status::Published;
    int maxPerBooking = 10;
    std::optional<int> maxPerUser{};
    Policy policy = Policy::Fill;
};

QList<Production> productions()
{
    const House lindenhof{u"Lindenhof Concert Hall"_s, u"Europe/Berlin"_s, u"EUR"_s};
    const House ufer{u"Theater am Ufer"_s, u"Europe/Berlin"_s, u"EUR"_s};
    const House kessel{u"Kesselhaus"_s, u"Europe/Berlin"_s, u"EUR"_s};
    const House pavilion{u"Garden Pavilion"_s, u"Europe/Berlin"_s, u"EUR"_s};
    const House foundry{u"The Old Foundry"_s, u"Europe/London"_s, u"GBP"_s};
    const House aurora{u"Sala Aurora"_s, u"Europe/Lisbon"_s, u"EUR"_s};
    const QTime evening(20, 0);
    const QTime early(19, 0);
    const QTime afternoon(15, 0);

    return {
            {u"Winter Lights Gala"_s,
             u"The city orchestra, a choir of eighty and a hall full of candles."_s,
             lindenhof,
             u"concert"_s,
             4800,
             420,
             1.55,
             early,
             150,
             95,
             {-312}},
            {u"Beethoven: The Ninth"_s,
             u"The symphony with the city choir. Introductory talk in the foyer an hour before."_s,
             lindenhof,
             u"concert"_s,
             4200,
             420,
             0.92,
             evening,
             110,
             100,
             {-262, -118, 34}},
            {u"Brahms for Breakfast"_s,
             u"Chamber music at eleven, with coffee and croissants."_s,
             lindenhof,
             u"concert"_s,
             2200,
             160,
             0.8,
             QTime(11, 0),
             75,
             60,
             {-201, -66, 20}},
            {u"A Midsummer Night's Dream"_s,
             u"Shakespeare's lovers lost in a forest of umbrellas. In English with surtitles."_s,
             ufer,
             u"theatre"_s,
             2800,
             240,
             0.95,
             early,
             140,
             80,
             {-190, -183, 12}},
            {u"Die Zauberflöte for Children"_s,
             u"Mozart's opera in an hour, with puppets. For ages five and up."_s,
             ufer,
             u"family"_s,
             1400,
             240,
             1.25,
             afternoon,
             65,
             70,
             {-240, -61, 26},
             Fate::Enlarged},
            {u"The Glass Menagerie"_s,
             u"Tennessee Williams' memory play, directed by Ines Varga."_s,
             ufer,
             u"theatre"_s,
             2600,
             240,
             0.7,
             evening,
             130,
             75,
             {-97, 41},
             Fate::Repriced},
            {u"Improv Thursday"_s,
             u"Four actors, no script, and your worst ideas."_s,
             kessel,
             u"comedy"_s,
             1200,
             90,
             0.85,
             evening,
             100,
             35,
             {-152, -87, -31, 4}},
            {u"Street Food & Vinyl"_s,
             u"Thirty stalls, twelve crates of records, one courtyard."_s,
             kessel,
             u"festival"_s,
             800,
             600,
             0.62,
             QTime(14, 0),
             480,
             90,
             {-214, 58}},
            {u"Synthwave Night"_s,
             u"Three bands, a wall of synthesizers and a lot of fog."_s,
             kessel,
             u"concert"_s,
             1900,
             350,
             0.75,
             QTime(21, 0),
             240,
             65,
             {-29, 92},
             Fate::Normal},
            {u"Poetry Slam: The Final"_s,
             u"Eight poets, six minutes each, and you are the jury."_s,
             kessel,
             u"comedy"_s,
             900,
             180,
             0.94,
             evening,
             120,
             40,
             {0}},
            {u"Nocturnes by Candlelight"_s,
             u"Chopin and Satie on the old Bechstein."_s,
             pavilion,
             u"concert"_s,
             2400,
             80,
             2.4,
             QTime(21, 0),
             80,
             60,
             {-158, -95, -11, 18}},
            {u"Jazz in the Garden"_s,
             u"The Lena Okafor Quartet under the plane trees."_s,
             pavilion,
             u"concert"_s,
             1800,
             160,
             0.88,
             early,
             130,
             60,
             {-131, -102, 47}},
            {u"Sourdough from Scratch"_s,
             u"A Saturday at the oven; you take your loaf home."_s,
             pavilion,
             u"workshop"_s,
             6500,
             16,
             2.6,
             QTime(10, 0),
             300,
             50,
             {-39, 6, 44},
             Fate::Normal,
             Event::Status::Published,
             2,
             2,
             Policy::Strict},
            {u"Why We Sleep Badly"_s,
             u"A talk by Prof. Amara Lindqvist, with time for questions."_s,
             ufer,
             u"talk"_s,
             1000,
             240,
             0.6,
             early,
             90,
             40,
             {-22, 15}},
            {u"Open Rehearsal"_s,
             u"Watch the orchestra argue. Free, but please book."_s,
             lindenhof,
             u"concert"_s,
             0,
             150,
             1.05,
             QTime(17, 0),
             90,
             30,
             {-17, 2}},
            {u"Metropolis with Live Score"_s,
             u"Fritz Lang's 1927 film with a live band."_s,
             lindenhof,
             u"film"_s,
             2600,
             240,
             1.35,
             evening,
             155,
             75,
             {-5, 53}},
            {u"The Foundry Sessions: Mara Quill"_s,
             u"Songs from the new album, and the old ones."_s,
             foundry,
             u"concert"_s,
             2200,
             180,
             1.9,
             evening,
             120,
             60,
             {-75, 9}},
            {u"London Laughs"_s,
             u"Five comedians try out their new television material."_s,
             foundry,
             u"comedy"_s,
             1600,
             180,
             0.72,
             evening,
             120,
             45,
             {-146, -46, 23}},
            {u"Fado ao Luar"_s,
             u"Three voices, two guitars, no microphones."_s,
             aurora,
             u"concert"_s,
             2000,
             120,
             1.5,
             QTime(21, 30),
             90,
             55,
             {-54, 30}},
            {u"Quartet on the Harbour"_s,
             u"Two hours on the water with Haydn and a glass of wine."_s,
             aurora,
             u"concert"_s,
             3900,
             100,
             0.9,
             early,
             120,
             60,
             {25},
             Fate::Cancelled},
            {u"Masked Ball"_s,
             u"Dinner, a dance band and a midnight you will not forget."_s,
             lindenhof,
             u"party"_s,
             9500,
             300,
             0.82,
             evening,
             300,
             110,
             {-332, 76}},
            {u"Members' Evening"_s,
             u"The new season, presented by the people who planned it."_s,
             ufer,
             u"talk"_s,
             0,
             200,
             0,
             early,
             90,
             20,
             {110},
             Fate::Normal,
             Event::Status::Draft},
            {u"Spring Opera Workshop"_s,
             u"Sing in the chorus for a week; no experience needed."_s,
             ufer,
             u"workshop"_s,
             12000,
             40,
             0,
             QTime(10, 0),
             360,
             20,
             {139},
             Fate::Normal,
             Event::Status::Draft,
             2},
    };
}

/// What some productions sell instead of one kind of ticket.
struct SalePlan
{
    QList<TicketType> types{};
    QList<Quota> quotas{};
    QList<DiscountCode> codes{};
};

SalePlan salePlanFor(const QString &production)
{
    using Effect = DiscountCode::Effect;
    constexpr int reducedRate = 7'000; // Germany's rates, in thousandths of a percent.
    constexpr int fullRate = 19'000;
    if (production == u"A Midsummer Night's Dream"_s)
        return {.types = {{.no = 1,
                           .name = u"Stalls"_s,
                           .priceCents = 2800,
                           .taxRate = reducedRate,
                           .quotas = {1}},
                          {.no = 2,
                           .name = u"Stalls, reduced"_s,
                           .description = u"Pupils, students and pensioners"_s,
                           .priceCents = 1900,
                           .taxRate = reducedRate,
                           .quotas = {1}},
                          {.no = 3,
                           .name = u"Balcony"_s,
                           .priceCents = 1800,
                           .taxRate = reducedRate,
                           .quotas = {2}},
                          {.no = 4,
                           .name = u"Family"_s,
                           .description = u"Two adults and two children"_s,
                           .priceCents = 6400,
                           .taxRate = reducedRate,
                           .admits = 4,
                           .quotas = {1},
                           .maxPerBooking = 2}},
                .quotas = {{.no = 1, .name = u"Stalls"_s, .total = 180},
                           {.no = 2, .name = u"Balcony"_s, .total = 60}}};
    if (production == u"Die Zauberflöte for Children"_s)
        return {.types = {{.no = 1, .name = u"Adult"_s, .priceCents = 1400, .taxRate = reducedRate},
                          {.no = 2,
                           .name = u"Child"_s,
                           .description = u"Up to 14 years"_s,
                           .priceCents = 800,
                           .taxRate = reducedRate},
                          {.no = 3,
                           .name = u"Family"_s,
                           .description = u"Two adults and two children"_s,
                           .priceCents = 3800,
                           .taxRate = reducedRate,
                           .admits = 4}}};
    if (production == u"Synthwave Night"_s)
        return {.types = {{.no = 1,
                           .name = u"Early bird"_s,
                           .priceCents = 1400,
                           .taxRate = fullRate,
                           .quotas = {1}},
                          {.no = 2, .name = u"Regular"_s, .priceCents = 1900, .taxRate = fullRate},
                          {.no = 3,
                           .name = u"Guest list"_s,
                           .priceCents = 0,
                           .maxPerBooking = 2,
                           .hidden = true}},
                .quotas = {{.no = 1, .name = u"Early birds"_s, .total = 60}},
                .codes = {{.id = {},
                           .code = u"GUESTLIST"_s,
                           .effect = Effect::Unlocks,
                           .types = {3},
                           .maxBookings = 20},
                          {.id = {},
                           .code = u"SYNTH20"_s,
                           .effect = Effect::Percent,
                           .value = 2'000,
                           .types = {2},
                           .maxBookings = 40}}};
    if (production == u"Jazz in the Garden"_s)
        return {.types = {{.no = 1, .name = u"Adult"_s, .priceCents = 1800, .taxRate = reducedRate},
                          {.no = 2,
                           .name = u"Reduced"_s,
                           .priceCents = 1200,
                           .taxRate = reducedRate}},
                .codes = {{.id = {},
                           .code = u"GARDEN-FRIENDS"_s,
                           .effect = Effect::Amount,
                           .value = 500,
                           .maxBookings = 30}}};
    if (production == u"Street Food & Vinyl"_s)
        return {.types = {
                        {.no = 1, .name = u"Day ticket"_s, .priceCents = 800, .taxRate = fullRate},
                        {.no = 2, .name = u"Reduced"_s, .priceCents = 500, .taxRate = fullRate},
                        {.no = 3,
                         .name = u"Child"_s,
                         .description = u"Up to 12 years"_s,
                         .priceCents = 0}}};
    if (production == u"Masked Ball"_s)
        return {.types = {{.no = 1,
                           .name = u"Dinner and ball"_s,
                           .priceCents = 9500,
                           .taxRate = fullRate,
                           .quotas = {1}},
                          {.no = 2,
                           .name = u"Ball only"_s,
                           .priceCents = 4500,
                           .taxRate = fullRate}},
                .quotas = {{.no = 1, .name = u"Dinner tables"_s, .total = 180}}};
    return {};
}

Show showOf(const Production &production, int day, bool isLast, Chance &chance, Instant now)
{
    const QString &zone = production.house.zone;
    const QDate today = localDate(now, zone);
    Event event{.id = {},
                .name = production.name,
                .description = production.description,
                .venue = production.house.name,
                .category = production.category,
                .dateTime = instantAt(today.addDays(day), production.begins, zone),
                .timeZone = zone,
                .currency = production.house.currency,
                .priceCents = production.priceCents,
                .totalCapacity = production.capacity,
                .status = production.status,
                .maxPerBooking = production.maxPerBooking,
                .maxPerUser = production.maxPerUser,
                .waitlistPolicy = production.policy};
    if (day == 0) // Tonight, but always a while from now.
        event.dateTime =
                std::max<Instant>(event.dateTime, std::chrono::ceil<std::chrono::hours>(now) + 2h);
    event.endsAt = event.dateTime + std::chrono::minutes(production.minutes);
    event.salesUntil = event.dateTime;
    event.cancelUntil = event.dateTime - 24h;
    const QDate onSale =
            localDate(event.dateTime, zone).addDays(-production.daysOnSale - chance.between(0, 6));
    event.createdAt = event.updatedAt =
            std::min(instantAt(onSale, QTime(10, 0), zone), now - chance.within(72h) - 2h);
    event.id = chance.id(event.createdAt);
    event.availableCapacity = event.totalCapacity;
    event.version = event.revision = 1;
    SalePlan plan = salePlanFor(production.name);
    for (Quota &quota : plan.quotas)
        quota.available = quota.total;
    for (DiscountCode &code : plan.codes) {
        code.id = chance.id(event.createdAt);
        code.createdAt = event.createdAt;
    }
    event.types = plan.types;
    event.quotas = plan.quotas;
    return {.event = event,
            .codes = plan.codes,
            .demand = production.demand * (0.93 + 0.14 * chance.unit()),
            .isRushed = production.demand > 1.15,
            .fate = isLast ? production.fate : Fate::Normal};
}

} // namespace

Instant instantAt(QDate date, QTime time, const QString &zone)
{
    const QDateTime clock(date, time, QTimeZone(zone.toLatin1()));
    return Instant(std::chrono::milliseconds(clock.toMSecsSinceEpoch()));
}

QList<Show> playbill(Chance &chance, Instant now)
{
    QList<Show> shows;
    for (const Production &production : productions()) {
        for (const int day : production.days) {
            const bool isLast = day == production.days.last();
            shows << showOf(production, day, isLast, chance, now);
        }
    }
    std::ranges::stable_sort(shows, {}, [](const Show &show) { return show.event.createdAt; });
    return shows;
}

} // namespace Evently
