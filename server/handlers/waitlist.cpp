// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/waitlist.h"

#include "models/tables/bookings.h"
#include "models/values/reference.h"
#include "models/values/typedcode.h"
#include "models/values/wire.h"
#include "server/api/codeguesses.h"
#include "server/handlers/answers.h"
#include "server/handlers/handlers.h"
#include "server/handlers/ticketfields.h"

using namespace Qt::StringLiterals;

namespace Evently::Handlers {

Result<DeskWork> joinWaitlist(Call &call)
{
    Fields in = call.fields();
    const QUuid eventId = in.id(u"eventId"_s);
    Join join{.entryId = newId(), .reference = newReference()};
    const Wishes wishes = wishesIn(in);
    if (const auto wait = waitForCode(call, wishes.code))
        return *wait;
    join.quantity = wishes.quantity;
    join.lines = wishes.lines;
    join.code = wishes.code;
    const Beneficiary whom = beneficiaryIn(in, call);
    if (const auto problem = in.problem())
        return *problem;

    join.userId = whom.userId;
    return DeskWork{.target = Target::event(eventId),
                    .beneficiary = whom.toLookUp,
                    .command =
                            [join, whom](const Found &found) {
                                Join named = join;
                                named.customer = whom.customer.value_or(found.beneficiary);
                                return named;
                            },
                    .write = answerFor(call.caller, 201, 201)};
}

/// Work on the caller's own entry for the event in the path.
template <typename Wish>
static Result<DeskWork> aboutOwnPlace(const Call &call)
{
    const QUuid userId = call.caller.id;
    return DeskWork{.target = Target::event(call.id()),
                    .command = [userId](const Found &) { return Wish{{.userId = userId}}; },
                    .write = answerFor(call.caller)};
}

Result<DeskWork> acceptOffer(Call &call)
{
    return aboutOwnPlace<AcceptOffer>(call);
}

Result<DeskWork> declineOffer(Call &call)
{
    return aboutOwnPlace<DeclineOffer>(call);
}

Result<DeskWork> leaveWaitlist(Call &call)
{
    return aboutOwnPlace<Leave>(call);
}

/// Work on the entry that the path names by id or reference.
template <typename Wish>
static Result<DeskWork> aboutEntry(const Call &call)
{
    const bool byReference = call.id().isNull();
    return DeskWork{
            .target = Target::entryNamed(call.pathValue()),
            .command =
                    [byReference](const Found &found) {
                        return Wish{{.entryId = found.subject, .shownByReference = byReference}};
                    },
            .write = answerFor(call.caller)};
}

Result<DeskWork> acceptOfferOfEntry(Call &call)
{
    return aboutEntry<AcceptOffer>(call);
}

Result<DeskWork> declineOfferOfEntry(Call &call)
{
    return aboutEntry<DeclineOffer>(call);
}

Result<DeskWork> endEntry(Call &call)
{
    return aboutEntry<Leave>(call);
}

Result<DeskWork> offerOutOfTurn(Call &call)
{
    return DeskWork{.target = Target::entryNamed(call.pathValue()),
                    .command = [](const Found &found) { return OfferByStaff{found.subject}; },
                    .write = answerFor(call.caller)};
}

Result<Reply> listEntries(Call &call, Transaction &tx)
{
    const Part part = partAskedFor(call);
    if (const auto problem = call.query.problem())
        return *problem;

    ListReply list(call, part);
    for (const auto &row : Waitlist(tx).listOf(call.caller, sliceOf(part)))
        list.add(row.value.toJson(), row.key);
    return list.reply();
}

Result<Reply> showPosition(Call &call, Transaction &tx)
{
    const auto standing = Waitlist(tx).standingOf(call.caller.id, call.id());
    if (!standing)
        return standing.error();
    const WaitlistEntry &entry = standing->entry;
    QJsonObject json{{u"position"_s, orNull(entry.position)},
                     {u"peopleAhead"_s, standing->peopleAhead},
                     {u"ticketsAhead"_s, standing->ticketsAhead},
                     {u"quantity"_s, entry.quantity},
                     {u"status"_s, QString(wireName(entry.status))}};
    if (entry.status == WaitlistEntry::Status::Notified) {
        json[u"offerExpiresAt"_s] = orNull(entry.offerExpiresAt);
        json[u"bookingId"_s] = orNull(entry.bookingId);
    }
    return Reply::json(json);
}

/// Why no entry matches what was typed, for callers who may know.
static QString whyNoEntry(const TypedCode &code, const Call &call, Transaction &tx)
{
    for (const QString &reference : code.references) {
        if (Bookings(tx).findByReference(reference, call.caller))
            return u"%1 is the reference of a booking."_s.arg(reference);
    }
    return whyUnread(code);
}

Result<Reply> showEntry(Call &call, Transaction &tx)
{
    const auto find = [&]() -> Result<WaitlistEntry> {
        if (const QUuid id = call.id(); !id.isNull())
            return Waitlist(tx).find(id, call.caller);
        const TypedCode code = readCode(call.pathValue());
        for (const QString &reference : code.references) {
            if (const auto entry = Waitlist(tx).findByReference(reference, call.caller))
                return entry;
        }
        Problem problem = Problem::notFound(u"waitlist entry"_s);
        problem.details = whyNoEntry(code, call, tx);
        return problem;
    };
    return find().transform([](const WaitlistEntry &entry) { return Reply::json(entry.toJson()); });
}

} // namespace Evently::Handlers
