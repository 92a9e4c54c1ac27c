// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/overview/attention.h"

#include "models/words/amounts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace std::chrono_literals;

namespace Evently {

/// The translation context of this file.
struct AttentionText
{
    Q_DECLARE_TR_FUNCTIONS(AttentionText)
};

/// Offers that expire later aren't mentioned yet.
static constexpr auto lapsesSoon = 15min;
/// At most a tenth of the seats are left.
static constexpr double nearlyGone = 0.1;
/// A waitlist is long if it wants at least this share of the capacity, and at least this many
/// tickets.
static constexpr double longWaitShare = 0.05;
static constexpr int longWaitTicketsMin = 10;
/// Before this, it isn't clear yet how an event sells; after it, there is still time to act.
static constexpr auto onSaleMin = std::chrono::days(7);
static constexpr auto beginsSoon = std::chrono::days(30);
/// Slow: it sold less than half of what an even pace would have sold by now.
static constexpr double slowPace = 0.5;

static double sharePassed(const Event &event, Instant now)
{
    const auto whole = std::chrono::duration<double>(event.salesUntil - event.createdAt);
    return whole.count() > 0
            ? std::clamp(std::chrono::duration<double>(now - event.createdAt) / whole, 0.0, 1.0)
            : 1.0;
}

static bool isSlow(const Listing &listing, Instant now)
{
    const Event &event = listing.event;
    const double sold = double(event.totalCapacity - event.availableCapacity) / event.totalCapacity;
    return listing.sales == Event::Sales::Open && now - event.createdAt >= onSaleMin
            && event.dateTime - now <= beginsSoon && sold < slowPace * sharePassed(event, now);
}

static std::optional<Attention> attentionFor(const Listing &listing, const OpenOffers &offers,
                                             Instant now)
{
    using Reason = Attention::Reason;
    const Event &event = listing.event;
    if (event.statusAt(now) != Event::Status::Published || listing.sales == Event::Sales::Closed)
        return {};
    Attention item{.event = event.id,
                   .name = event.name,
                   .starts = event.dateTime,
                   .timeZone = event.timeZone};
    if (offers.count > 0 && offers.firstEndsAt - now <= lapsesSoon) {
        item.reason = Reason::OffersLapsing;
        item.amount = offers.count;
        item.minutesLeft = int(
                std::max(0min, std::chrono::ceil<std::chrono::minutes>(offers.firstEndsAt - now))
                        .count());
        return item;
    }
    if (event.waitingTickets
        >= std::max(longWaitTicketsMin, int(event.totalCapacity * longWaitShare))) {
        item.reason = Reason::LongWaitlist;
        item.amount = event.waitingTickets;
        return item;
    }
    if (event.waitingCount > 0
        && (listing.sales == Event::Sales::SoldOut || listing.sales == Event::Sales::Waitlist)) {
        item.reason = Reason::SoldOutWithWaiting;
        item.amount = event.waitingCount;
        return item;
    }
    if (event.availableCapacity > 0
        && event.availableCapacity <= event.totalCapacity * nearlyGone) {
        item.reason = Reason::NearlySoldOut;
        item.amount = event.availableCapacity;
        return item;
    }
    if (isSlow(listing, now)) {
        item.reason = Reason::SlowSeller;
        item.amount =
                int(100.0 * (event.totalCapacity - event.availableCapacity) / event.totalCapacity);
        return item;
    }
    return {};
}

static Attention attentionFor(Attention::Reason reason, const Overview::Open &open)
{
    return {.reason = reason,
            .event = open.event,
            .name = open.name,
            .starts = open.dateTime,
            .timeZone = open.timeZone,
            .cents = open.cents,
            .currency = open.currency};
}

/// A paired kiosk that was seen today and reports that its printer needs someone.
static bool needsPaper(const Kiosk &kiosk, Instant now)
{
    return kiosk.pairedAt && kiosk.lastSeenAt && now - *kiosk.lastSeenAt < std::chrono::days(1)
            && kiosk.printer == QStringLiteral("out of paper");
}

QList<Attention> Attention::of(const Known &known, Instant now)
{
    QList<Attention> items;
    for (const Listing &listing : known.listings) {
        if (const auto item = attentionFor(listing, known.offers.value(listing.event.id), now))
            items << *item;
    }
    for (const Overview::Open &open : known.refundsDue)
        items << attentionFor(Reason::RefundsDue, open);
    for (const Overview::Open &open : known.unpaid)
        items << attentionFor(Reason::Unpaid, open);
    for (const Kiosk &kiosk : known.kiosks) {
        if (needsPaper(kiosk, now))
            items << Attention{.reason = Reason::KioskWithoutPaper, .name = kiosk.name};
    }
    std::ranges::stable_sort(
            items, {}, [](const Attention &item) { return std::pair(item.reason, item.starts); });
    return items;
}

QString Attention::headline() const
{
    const QLocale locale;
    switch (reason) {
    case Reason::OffersLapsing:
        return minutesLeft == 0 ? AttentionText::tr("An offer expires now")
                                : AttentionText::tr("An offer expires in %1 min").arg(minutesLeft);
    case Reason::KioskWithoutPaper: return AttentionText::tr("Kiosk out of paper");
    case Reason::RefundsDue:
        return AttentionText::tr("Refunds due: %1").arg(amountText(cents, currency));
    case Reason::SoldOutWithWaiting:
        return AttentionText::tr("Sold out, %n people waiting", nullptr, amount);
    case Reason::Unpaid: return AttentionText::tr("Unpaid: %1").arg(amountText(cents, currency));
    case Reason::LongWaitlist:
        return AttentionText::tr("Waitlist: %n tickets wanted", nullptr, amount);
    case Reason::NearlySoldOut:
        return AttentionText::tr("Nearly sold out: %1 left").arg(locale.toString(amount));
    case Reason::SlowSeller:
        return AttentionText::tr("Selling slowly: %1 sold", "a percentage")
                .arg(percentText(amount));
    }
    Q_UNREACHABLE();
}

QString Attention::explanation() const
{
    switch (reason) {
    case Reason::OffersLapsing: return AttentionText::tr("Open waitlist offers: %1.").arg(amount);
    case Reason::KioskWithoutPaper:
        return AttentionText::tr("It can't print tickets until paper is added.");
    case Reason::RefundsDue:
        return AttentionText::tr("Customers returned seats they had paid for.");
    case Reason::SoldOutWithWaiting:
        return AttentionText::tr("Add seats or a second date to reach them.");
    case Reason::Unpaid:
        return AttentionText::tr("Confirmed bookings whose payment isn't recorded.");
    case Reason::LongWaitlist:
        return AttentionText::tr("More tickets are wanted than seats are left.");
    case Reason::NearlySoldOut:
        return AttentionText::tr("No more than a tenth of the seats are left.");
    case Reason::SlowSeller:
        return AttentionText::tr("Less than half the sales expected by now at an even pace.");
    }
    Q_UNREACHABLE();
}

} // namespace Evently
