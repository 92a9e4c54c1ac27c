// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/confirm/consequences.h"

#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "ui/words/salewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace Evently {

/// The translation context of this file.
struct ConsequenceWords
{
    Q_DECLARE_TR_FUNCTIONS(ConsequenceWords)

public:
    static QString number(qint64 value) { return QLocale().toString(value); }
    static QString bookings(qint64 count) { return tr("%n bookings", nullptr, int(count)); }
    static QString tickets(qint64 count) { return tr("%n tickets", nullptr, int(count)); }
    static QString people(qint64 count) { return tr("%n people", nullptr, int(count)); }
};

static bool wasUsed(const EventFacts &facts)
{
    return facts.confirmed > 0 || facts.held > 0 || facts.listing.event.waitingCount > 0;
}

static bool isFree(const Event &event)
{
    return std::ranges::all_of(event.ticketTypes(),
                               [](const TicketType &type) { return type.priceCents == 0; });
}

static Consequences ofPublishing(const EventFacts &facts)
{
    const Event &event = facts.listing.event;
    Consequences consequences{.question = ConsequenceWords::tr("Publish “%1”?").arg(event.name),
                              .button = ConsequenceWords::tr("&Publish")};
    consequences.sentences
            << ConsequenceWords::tr("Everyone can see and book it from now on: %Ln seats, %1.",
                                    "seats, price", event.totalCapacity)
                       .arg(isFree(event) ? ConsequenceWords::tr("free of charge")
                                          : pricesText(event))
            << ConsequenceWords::tr("It begins on %1.")
                       .arg(dateText(event.dateTime, event.timeZone))
            << ConsequenceWords::tr("Until the first booking, it can be turned back into a draft.");
    return consequences;
}

static Consequences ofDrafting(const EventFacts &facts)
{
    const Event &event = facts.listing.event;
    Consequences consequences{
            .question = ConsequenceWords::tr("Turn “%1” back into a draft?").arg(event.name),
            .button = ConsequenceWords::tr("Turn into a &draft")};
    consequences.isPossible = !wasUsed(facts);
    if (consequences.isPossible)
        consequences.sentences << ConsequenceWords::tr(
                "Only organizers will see it, and no one can book it until it is published again.");
    else
        consequences.sentences << ConsequenceWords::tr(
                "There are bookings or people waiting, so it can only be cancelled.");
    return consequences;
}

static Consequences ofCancelling(const EventFacts &facts)
{
    const Event &event = facts.listing.event;
    if (event.status == Event::Status::Draft || !wasUsed(facts)) {
        return {.question = ConsequenceWords::tr("Delete “%1”?").arg(event.name),
                .sentences = {ConsequenceWords::tr(
                                      "No one has booked it, so it will be permanently deleted."),
                              ConsequenceWords::tr(
                                      "If it had bookings that have since been cancelled, it is "
                                      "kept and shown as cancelled.")},
                .button = ConsequenceWords::tr("&Delete the event"),
                .keepButton = ConsequenceWords::tr("&Keep the event"),
                .isDangerous = true};
    }
    Consequences consequences{.question = ConsequenceWords::tr("Cancel “%1”?").arg(event.name),
                              .button = ConsequenceWords::tr("&Cancel the event"),
                              .keepButton = ConsequenceWords::tr("&Keep the event"),
                              .isDangerous = true};
    QStringList &sentences = consequences.sentences;
    if (facts.confirmed > 0)
        sentences << ConsequenceWords::tr("%1 with %2 will be cancelled.", "bookings, tickets")
                             .arg(ConsequenceWords::bookings(facts.confirmed),
                                  ConsequenceWords::tickets(event.confirmedCapacity));
    if (facts.held > 0)
        sentences << ConsequenceWords::tr("%n holds will be released.", nullptr, int(facts.held));
    if (event.waitingCount > 0)
        sentences << ConsequenceWords::tr(
                "%n people on the waitlist will be told the event is cancelled.", nullptr,
                event.waitingCount);
    if (facts.confirmed > 0 && !isFree(event))
        sentences << ConsequenceWords::tr(
                "Paid bookings will be marked as due for a refund. Evently doesn't process "
                "payments: refund the customers yourself.");
    sentences << ConsequenceWords::tr("This can't be undone: a cancelled event stays cancelled.");
    if (facts.confirmed > 0)
        consequences.secondButton =
                ConsequenceWords::tr("Yes, &cancel %n bookings", nullptr, int(facts.confirmed));
    return consequences;
}

Consequences consequencesOf(Action action, const EventFacts &facts)
{
    switch (action) {
    case Action::Publish: return ofPublishing(facts);
    case Action::BackToDraft: return ofDrafting(facts);
    case Action::Cancel: return ofCancelling(facts);
    }
    Q_UNREACHABLE();
}

/// Whether @p wanted differs so much from @p before that it may be a typing error: by more than a
/// fifth.
static bool isBigChange(const Event &before, int wanted)
{
    return qint64(std::abs(wanted - before.totalCapacity)) * 5 > before.totalCapacity;
}

static const Quota *findQuota(const Event &event, int no)
{
    const auto found = std::ranges::find(event.quotas, no, &Quota::no);
    return found == event.quotas.end() ? nullptr : &*found;
}

/// Whether it gets smaller although tickets of it are sold, or changes by more than a fifth.
static bool isRisky(const Quota &before, int wanted)
{
    return (wanted < before.total && before.sold + before.held > 0)
            || qint64(std::abs(wanted - before.total)) * 5 > before.total;
}

static QStringList retiredBy(const Event &before, const Event &wanted)
{
    QStringList names;
    for (const TicketType &type : before.types) {
        const TicketType *after = wanted.findType(type.no);
        if (after && after->retired && !type.retired)
            names << type.name;
    }
    return names;
}

bool isRisky(const Event &before, const Event &wanted)
{
    if (isBigChange(before, wanted.totalCapacity))
        return true;
    if (before.waitingCount > 0 && !retiredBy(before, wanted).isEmpty())
        return true;
    return std::ranges::any_of(wanted.quotas, [&](const Quota &quota) {
        const Quota *old = findQuota(before, quota.no);
        return old && isRisky(*old, quota.total);
    });
}

/// Adds what the new sizes of quotas do.
static void addQuotas(Consequences &consequences, const Event &now, const Event &wanted)
{
    for (const Quota &quota : wanted.quotas) {
        const Quota *old = findQuota(now, quota.no);
        if (!old || !isRisky(*old, quota.total))
            continue;
        consequences.sentences << ConsequenceWords::tr(
                                          "%1: was %2, will be %3 seats. %4 are sold and %5 held.",
                                          "a quota's name, numbers")
                                          .arg(old->name, ConsequenceWords::number(old->total),
                                               ConsequenceWords::number(quota.total),
                                               ConsequenceWords::number(old->sold),
                                               ConsequenceWords::number(old->held));
        const int missing = old->sold + old->held - quota.total;
        if (missing > 0) {
            consequences.sentences << ConsequenceWords::tr(
                    "That is %n seats too few: cancel bookings first.", nullptr, missing);
            consequences.isPossible = false;
        } else if (quota.total < old->total && now.waitingCount > 0) {
            consequences.sentences << ConsequenceWords::tr(
                    "Groups on the waitlist that are larger than the quota will be removed from "
                    "it.");
        }
    }
}

static Consequences consequencesOfCapacity(const EventFacts &facts, int wanted)
{
    const Event &event = facts.listing.event;
    const int taken = event.confirmedCapacity + event.heldCapacity;
    const int difference = wanted - event.totalCapacity;
    const int percent = int(std::lround(100.0 * difference / event.totalCapacity));
    const QString change =
            ConsequenceWords::tr("From %1 to %2: %3 seats (%4).", "seats")
                    .arg(ConsequenceWords::number(event.totalCapacity),
                         ConsequenceWords::number(wanted),
                         (difference > 0 ? QStringLiteral("+") : QString())
                                 + ConsequenceWords::number(difference),
                         (percent > 0 ? QStringLiteral("+") : QString()) + percentText(percent));
    Consequences consequences{
            .question = ConsequenceWords::tr("Change the capacity of “%1”?").arg(event.name),
            .sentences = {change,
                          ConsequenceWords::tr("%Ln seats are sold and %1 held.", nullptr,
                                               event.confirmedCapacity)
                                  .arg(ConsequenceWords::number(event.heldCapacity))},
            .button =
                    ConsequenceWords::tr("&Change it to %1").arg(ConsequenceWords::number(wanted)),
            .secondButton = ConsequenceWords::tr("&Yes, change to %Ln seats", nullptr, wanted)};
    if (wanted < taken) {
        consequences.sentences << ConsequenceWords::tr(
                "That is %n seats too few: cancel bookings first.", nullptr, taken - wanted);
        consequences.isPossible = false;
        return consequences;
    }
    const int free = wanted - taken;
    const int offered = std::min(free, event.waitingTickets);
    if (event.waitingCount > 0 && difference > 0)
        consequences.sentences << ConsequenceWords::tr("Wanted by %1 on the waitlist: %2; up to %3 "
                                                       "of these will be offered immediately.",
                                                       "people, tickets, a number")
                                          .arg(ConsequenceWords::people(event.waitingCount),
                                               ConsequenceWords::tickets(event.waitingTickets),
                                               ConsequenceWords::number(offered));
    else
        consequences.sentences << ConsequenceWords::tr("%n seats will be free.", nullptr, free);
    return consequences;
}

Consequences consequencesOfEdit(const EventFacts &facts, const Event &wanted)
{
    const Event &now = facts.listing.event;
    Consequences consequences = isBigChange(now, wanted.totalCapacity)
            ? consequencesOfCapacity(facts, wanted.totalCapacity)
            : Consequences{
                    .question = ConsequenceWords::tr("Change the tickets of “%1”?").arg(now.name),
                    .sentences = {},
                    .button = ConsequenceWords::tr("&Save changes")};
    addQuotas(consequences, now, wanted);
    if (now.waitingCount > 0) {
        for (const QString &name : retiredBy(now, wanted))
            consequences.sentences
                    << ConsequenceWords::tr("“%1” will no longer be sold. People who wait for it "
                                            "will be removed from the waitlist; bookings stay "
                                            "valid.")
                               .arg(name);
    }
    return consequences;
}

} // namespace Evently
