// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/sentences.h"

#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "models/words/linewords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

/// The translation context of this file.
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

static QString labelOf(const QString &field)
{
    if (field == u"password"_s)
        return Sentences::tr("Password");
    if (field == u"email"_s || field == u"customerEmail"_s)
        return Sentences::tr("Email address");
    if (field == u"firstName"_s)
        return Sentences::tr("First name");
    if (field == u"lastName"_s)
        return Sentences::tr("Last name");
    if (field == u"name"_s || field == u"customerName"_s)
        return Sentences::tr("Name");
    return field;
}

/// The server's own text about each field, because only it knows the rule.
static QString fieldsOf(const Problem &problem)
{
    QStringList lines;
    for (const Problem::Field &field : problem.fields)
        lines << labelOf(field.field) % u' ' % field.message % u'.';
    return lines.join(u'\n');
}

static QString patienceFor(const Problem &problem)
{
    return problem.retryAfterSeconds > 0
            ? Sentences::tr("Please try again in %1 s.", "seconds").arg(problem.retryAfterSeconds)
            : Sentences::tr("Please try again in a moment.");
}

/// Whether a quota is short of seats, and not the whole event.
static bool isOfQuota(const Problem &problem)
{
    return problem.wall.isDouble() && !problem.wallName.isEmpty();
}

QString sentenceFor(const Problem &problem)
{
    using Code = Problem::Code;
    switch (problem.code) {
    case Code::Invalid:
        return problem.fields.size() == 1 ? fieldsOf(problem)
                                          : Sentences::tr("Some of what you entered isn't valid.")
                        % u'\n' % fieldsOf(problem);
    case Code::Unauthenticated:
    case Code::TokenExpired: return Sentences::tr("Please sign in again.");
    case Code::InvalidCredentials: return Sentences::tr("Incorrect email address or password.");
    case Code::Forbidden:
        return Sentences::tr(
                "This isn't an organizer account. Ask an administrator to change that.");
    case Code::BadAdminToken:
        return Sentences::tr("That isn't the server's admin token. The server shows where to find "
                             "it when it starts.");
    case Code::BadPairingCode:
        return Sentences::tr("This pairing code is wrong, already used or expired.");
    case Code::BadToken:
        return Sentences::tr("This link no longer works: it was used, replaced or has expired. Ask "
                             "an administrator for a new one.");
    case Code::NotFound: return Sentences::tr("This no longer exists.");
    case Code::EmailTaken: return Sentences::tr("An account with this address already exists.");
    case Code::SoldOut:
        return isOfQuota(problem)
                ? Sentences::tr("Sold out: %1.", "a kind of seats").arg(problem.wallName)
                : Sentences::tr("Sorry, the last tickets have just been taken.");
    case Code::NotEnoughLeft:
        return isOfQuota(problem)
                ? Sentences::tr("There aren't that many seats left: %1.", "a kind of seats")
                          .arg(problem.wallName)
                : Sentences::tr("There aren't that many tickets left.");
    case Code::WaitlistAhead:
        return Sentences::tr("People on the waitlist come first for this event.");
    case Code::SalesClosed: return Sentences::tr("Sales for this event are closed.");
    case Code::LimitPerBooking:
        return Sentences::tr("That's more than one booking can have for this event.");
    case Code::LimitPerUser:
        return Sentences::tr("That's more than one person can have for this event.");
    case Code::LimitPerType:
        return Sentences::tr("This ticket type can't be booked in that number.");
    case Code::TypeNotOnSale: return Sentences::tr("This ticket type isn't on sale right now.");
    case Code::WhichType: return Sentences::tr("Choose the ticket type to return.");
    case Code::UnknownCode: return Sentences::tr("There is no such code. Please check it.");
    case Code::CodeUsedUp: return Sentences::tr("This code has been used up.");
    case Code::CodeExpired: return Sentences::tr("This code has expired.");
    case Code::CodeNotYet: return Sentences::tr("This code isn't valid yet.");
    case Code::CodeNotForThis: return Sentences::tr("This code isn't valid for these tickets.");
    case Code::CodeInUse:
        return Sentences::tr("This code has been used, so it can't be deleted. End it instead.");
    case Code::CodeTaken: return Sentences::tr("The event already has this code.");
    case Code::TypeInUse:
        return Sentences::tr("Tickets of this type have been booked or waited for.");
    case Code::QuotaInUse:
        return Sentences::tr("Tickets of this quota have been booked or waited for.");
    case Code::QuotaBelowSold:
        return Sentences::tr("More seats of this quota than that are already sold or held.");
    case Code::TooManyHolds:
        return Sentences::tr("That's more than one person can hold at a time for this event.");
    case Code::HoldExpired: return Sentences::tr("Your reservation has run out.");
    case Code::BookingCancelled: return Sentences::tr("This booking is cancelled.");
    case Code::MoreThanDue:
        return Sentences::tr("That's more than the refund due for this booking.");
    case Code::TooLate: return Sentences::tr("It's too late to cancel this booking.");
    case Code::AlreadyWaiting: return Sentences::tr("Already on this event's waitlist.");
    case Code::TicketsAvailable:
        return Sentences::tr("Tickets are still available, so there's no need to wait.");
    case Code::LargerThanEvent:
        return Sentences::tr("The group is larger than the event's capacity.");
    case Code::NoOffer: return Sentences::tr("There is no open offer.");
    case Code::OfferExpired: return Sentences::tr("The offer wasn't accepted in time.");
    case Code::CapacityBelowSold:
        return Sentences::tr("More tickets than that are already sold or held.");
    case Code::HasBookings: return Sentences::tr("This event has bookings.");
    case Code::EventCancelled: return Sentences::tr("This event is cancelled.");
    case Code::EventOver: return Sentences::tr("This event is over.");
    case Code::CurrencyFixed:
        return Sentences::tr("There are bookings in the old currency, so it can't be changed.");
    case Code::LastAdmin: return Sentences::tr("Evently needs at least one administrator.");
    case Code::NotEmpty: return Sentences::tr("There are already events.");
    case Code::PreconditionFailed:
        return Sentences::tr("Someone else changed this. Please check it and try again.");
    case Code::IdempotencyMismatch:
        return Sentences::tr("This was already used for another request. Please start again.");
    case Code::RateLimited:
        return Sentences::tr("Too many attempts.") % u' ' % patienceFor(problem);
    case Code::Overloaded:
        return Sentences::tr("The server is busy.") % u' ' % patienceFor(problem);
    case Code::DatabaseUnavailable:
        return Sentences::tr("The server's database isn't available.") % u' '
                % patienceFor(problem);
    case Code::OutcomeUnknown:
        return Sentences::tr(
                "We couldn't confirm whether this was done. Try again: it won't be done "
                "twice.");
    case Code::Unreachable: return Sentences::tr("The server can't be reached.");
    case Code::Internal:
        return Sentences::tr("Something went wrong on the server, or it isn't an Evently server.");
    case Code::InvalidQuery:
    case Code::BadRequest:
    case Code::MethodNotAllowed:
    case Code::RequestTimeout:
    case Code::PayloadTooLarge:
    case Code::UriTooLong:
    case Code::UnsupportedMediaType:
    case Code::ExpectationFailed:
    case Code::HeadersTooLarge:
    case Code::NotImplemented:
    case Code::HttpVersion:
        return Sentences::tr("The server didn't understand this request. Are the server and this "
                             "window the same version?");
    }
    Q_UNREACHABLE();
}

QString sentenceFor(const Listing &listing)
{
    const Event &event = listing.event;
    return Sentences::tr("%1, %2, %3. %4. %5.", "event, place, time. availability. price.")
            .arg(event.name, event.venue, dateText(event.dateTime, event.timeZone),
                 availabilityOf(listing), fromPriceText(listing));
}

QString availabilityOf(const Listing &listing)
{
    const QLocale locale;
    const QString left = Sentences::tr("%1 of %2 left")
                                 .arg(locale.toString(listing.event.availableCapacity),
                                      locale.toString(listing.event.totalCapacity));
    switch (listing.sales) {
    case Event::Sales::Open: return left;
    case Event::Sales::Waitlist: return Sentences::tr("Waitlist first");
    case Event::Sales::SoldOut: return Sentences::tr("Sold out");
    case Event::Sales::Closed:
        return listing.event.status == Event::Status::Draft ? Sentences::tr("Not on sale yet")
                                                            : Sentences::tr("Sales are closed");
    }
    Q_UNREACHABLE();
}

QString fromPriceText(const Listing &listing)
{
    qint64 least = listing.event.priceCents;
    qint64 most = least;
    bool isFirst = true;
    for (const TypeListing &each : listing.types) {
        if (each.type.retired || each.type.hidden)
            continue;
        least = isFirst ? each.priceCents : std::min(least, each.priceCents);
        most = isFirst ? each.priceCents : std::max(most, each.priceCents);
        isFirst = false;
    }
    const QString &currency = listing.event.currency;
    if (least == most)
        return priceText(least, currency);
    return least == 0
            ? Sentences::tr("up to %1", "the highest price; others are free")
                      .arg(amountText(most, currency))
            : Sentences::tr("from %1", "the lowest price").arg(amountText(least, currency));
}

static QString ticketsText(int quantity, const QList<TicketLine> &lines)
{
    return lines.isEmpty() ? Sentences::tr("%n tickets", nullptr, quantity) : linesText(lines);
}

QString ticketsText(const Booking &booking)
{
    return ticketsText(booking.quantity, booking.lines);
}

QString ticketsText(const WaitlistEntry &entry)
{
    return ticketsText(entry.quantity, entry.lines);
}

} // namespace Evently
