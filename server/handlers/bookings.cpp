// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/bookings.h"

#include "models/tables/waitlist.h"
#include "models/values/reference.h"
#include "models/values/typedcode.h"
#include "models/values/wiretext.h"
#include "server/api/codeguesses.h"
#include "server/handlers/answers.h"
#include "server/handlers/handlers.h"
#include "server/handlers/listsource.h"
#include "server/handlers/ticketfields.h"

using namespace Qt::StringLiterals;

namespace Evently {

static QLatin1StringView wireName(Book::OnSoldOut onSoldOut)
{
    return onSoldOut == Book::OnSoldOut::Fail ? "fail"_L1 : "waitlist"_L1;
}

namespace Handlers {

using Role = Principal::Role;
using Status = Booking::Status;

Result<DeskWork> placeBooking(Call &call)
{
    Fields in = call.fields();
    const QUuid eventId = in.id(u"eventId"_s);
    Book book{.bookingId = newId(), .reference = newReference()};
    const Wishes wishes = wishesIn(in);
    if (const auto wait = waitForCode(call, wishes.code))
        return *wait;
    book.quantity = wishes.quantity;
    book.lines = wishes.lines;
    book.code = wishes.code;
    book.hold = in.optional(u"hold"_s, &Fields::flag).value_or(false);
    if (in.has(u"onSoldOut"_s))
        book.onSoldOut =
                in.choice(u"onSoldOut"_s, {Book::OnSoldOut::Fail, Book::OnSoldOut::Waitlist});
    const Beneficiary whom = beneficiaryIn(in, call);
    if (const auto problem = in.problem())
        return *problem;

    book.userId = whom.userId;
    book.customerIsOfAccount = whom.isOfAccount;
    if (book.onSoldOut == Book::OnSoldOut::Waitlist) {
        book.entryId = newId();
        book.entryReference = newReference();
    }
    return DeskWork{.target = Target::event(eventId),
                    .beneficiary = whom.toLookUp,
                    .command =
                            [book, whom](const Found &found) {
                                Book named = book;
                                named.customer = whom.customer.value_or(found.beneficiary);
                                return named;
                            },
                    .write = answerFor(call.caller, 201, 202)};
}

Result<DeskWork> confirmBooking(Call &call)
{
    return DeskWork{.target = Target::booking(call.id()),
                    .command = [](const Found &found) { return Confirm{found.subject}; },
                    .write = answerFor(call.caller)};
}

Result<DeskWork> cancelBooking(Call &call)
{
    const auto quantity = call.query.integer(u"quantity"_s, 1, 100);
    const auto type = call.query.integer(u"type"_s, 1, TicketType::NoMax);
    if (const auto problem = call.query.problem())
        return *problem;
    return DeskWork{.target = Target::booking(call.id()),
                    .command =
                            [quantity, type](const Found &found) {
                                return Cancel{found.subject, quantity, type};
                            },
                    .write = answerFor(call.caller)};
}

Result<DeskWork> markPaid(Call &call)
{
    Fields in = call.fields();
    std::optional<Booking::PaymentMethod> method;
    if (in.has(u"method"_s) && !in.isNull(u"method"_s))
        method = in.choice(u"method"_s, paymentMethods);
    if (const auto problem = in.problem())
        return *problem;
    return DeskWork{.target = Target::booking(call.id()),
                    .command =
                            [method](const Found &found) {
                                return MarkPaid{found.subject, method};
                            },
                    .write = answerFor(call.caller)};
}

Result<DeskWork> markRefunded(Call &call)
{
    MarkRefunded refunded;
    if (call.body.contains(u"amount"_s))
        refunded.amount = call.body[u"amount"_s];
    // Without a key, a request that is repeated because its answer was lost would count twice.
    if (refunded.amount && call.idempotencyKey.isEmpty())
        return Problem::invalid(u"Idempotency-Key"_s, u"is required with an amount"_s);
    return DeskWork{.target = Target::booking(call.id()),
                    .command =
                            [refunded](const Found &found) {
                                MarkRefunded named = refunded;
                                named.bookingId = found.subject;
                                return named;
                            },
                    .write = answerFor(call.caller)};
}

/// The caller's own bookings or, for organizers with `?all=true`, everyone's.
static Result<BookingScope> scopeOf(Call &call)
{
    if (call.query.flag(u"all"_s).value_or(false)) {
        if (!call.caller.isAdmin())
            return forbidden(u"Only administrators can see everyone's bookings."_s);
        return BookingScope{};
    }
    if (call.caller.role == Role::Kiosk)
        return BookingScope{BookingScope::Of::Kiosk, call.caller.id};
    return BookingScope{BookingScope::Of::User, call.caller.id};
}

Result<Reply> listBookings(Call &call, Transaction &tx)
{
    const Part part = partAskedFor(call, Pages::Allowed);
    const BookingFilter filter{.status = call.query.choice(u"status"_s,
                                                           {Status::Held, Status::Confirmed,
                                                            Status::Cancelled, Status::Expired}),
                               .eventId = call.query.id(u"eventId"_s).value_or(QUuid()),
                               .search = call.caller.isAdmin() ? call.query.search() : QString()};
    const auto scope = scopeOf(call);
    if (const auto problem = call.query.problem())
        return *problem;
    if (!scope)
        return scope.error();

    const auto rows = [=, whose = *scope, reader = call.caller](Transaction &at,
                                                                const Slice &slice) {
        return written(Bookings(at).list(whose, filter, slice, reader));
    };
    const auto total = [=, whose = *scope](Transaction &at) {
        return Bookings(at).count(whose, filter);
    };
    return listed(
            call, tx, part,
            {.rows = rows, .columns = bookingColumns(), .name = u"bookings"_s, .total = total});
}

Result<Reply> showBooking(Call &call, Transaction &tx)
{
    return Bookings(tx).find(call.id(), call.caller).transform([](const Booking &booking) {
        return Reply{.body = wireText(booking)};
    });
}

/// Why no booking matches what was typed, for callers who may know.
static QString whyNoBooking(const TypedCode &code, const Call &call, Transaction &tx)
{
    for (const QString &reference : code.references) {
        if (Waitlist(tx).findByReference(reference, call.caller))
            return u"%1 is the reference of a waitlist entry."_s.arg(reference);
    }
    return whyUnread(code);
}

Result<Reply> findBooking(Call &call, Transaction &tx)
{
    const TypedCode code = readCode(call.pathValue());
    for (const QString &reference : code.references) {
        if (const auto booking = Bookings(tx).findByReference(reference, call.caller))
            return Reply{.body = wireText(*booking)};
    }
    Problem problem = Problem::notFound(u"booking"_s);
    problem.details = whyNoBooking(code, call, tx);
    return problem;
}

} // namespace Handlers
} // namespace Evently
