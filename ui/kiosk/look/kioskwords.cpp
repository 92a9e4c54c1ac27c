// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/look/kioskwords.h"

#include "models/values/zone.h"
#include "models/words/dates.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Evently {

namespace {

/// The translation context of this file.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KioskWords)
};

constexpr int fewSeats = 10;

} // namespace

QString whenText(const Event &event)
{
    return whenText(event.dateTime, event.timeZone);
}

QString whenText(Instant instant, const QString &zone)
{
    const QDate today = localDate(systemNow(), zone);
    const QDate date = localDate(instant, zone);
    const QString time = QLocale().toString(QTime::fromString(localTime(instant, zone), u"HH:mm"_s),
                                            QLocale::ShortFormat);
    if (date == today)
        return Words::tr("Today, %1", "a time").arg(time);
    if (date == today.addDays(1))
        return Words::tr("Tomorrow, %1", "a time").arg(time);
    return dateText(instant, zone);
}

QString seatsText(const Listing &listing)
{
    const int seats = listing.event.availableCapacity;
    switch (listing.sales) {
    case Event::Sales::Open:
        return seats <= fewSeats ? Words::tr("Last %n seat(s)", nullptr, seats)
                                 : Words::tr("%n seat(s) left", nullptr, seats);
    case Event::Sales::Waitlist: return Words::tr("Waitlist");
    case Event::Sales::SoldOut: return Words::tr("Sold out · waitlist");
    case Event::Sales::Closed: return Words::tr("Sales are closed");
    }
    Q_UNREACHABLE();
}

QString repricedText()
{
    return Words::tr("The price has just changed. Please check it.");
}

Message messageFor(const Problem &problem)
{
    using Code = Problem::Code;
    using Colour = Theme::Colour;
    const QString startOver = Words::tr("Start over");
    const QString others = Words::tr("Other events");
    switch (problem.code) {
    case Code::Unreachable:
        return {u"wifi-off"_s,
                Colour::Warning,
                Words::tr("One moment, please"),
                Words::tr("We've lost the connection to the box office. Nothing is sold twice, and "
                          "we'll continue automatically when it's back."),
                Words::tr("Try now"),
                startOver};
    case Code::Overloaded:
    case Code::RateLimited:
    case Code::DatabaseUnavailable:
    case Code::RequestTimeout:
        return {u"people-fill"_s,
                Colour::Accent,
                Words::tr("It's very busy right now"),
                Words::tr("We'll keep trying every few seconds. You don't need to do anything."),
                Words::tr("Try now"),
                startOver};
    case Code::OutcomeUnknown:
    case Code::Internal:
        return {u"hourglass-split"_s,
                Colour::Accent,
                Words::tr("One moment, please"),
                Words::tr("We're making sure your order went through. It won't be placed twice."),
                Words::tr("Try now"),
                startOver};
    case Code::HoldExpired:
    case Code::BookingCancelled:
        return {u"clock-history"_s,
                Colour::Warning,
                Words::tr("Time's up"),
                Words::tr("Your reservation has run out. Nothing was sold, and you can choose "
                          "again."),
                others,
                startOver};
    case Code::OfferExpired:
    case Code::NoOffer:
        return {u"people-fill"_s,
                Colour::Warning,
                Words::tr("There's no offer right now"),
                Words::tr("The seats went to the next in line, or it isn't your turn yet."),
                others,
                startOver};
    case Code::SalesClosed:
    case Code::EventCancelled:
    case Code::EventOver:
    case Code::NotFound:
        return {u"calendar-x"_s,
                Colour::Warning,
                Words::tr("No longer on sale"),
                Words::tr("This event can no longer be booked. How about another one?"),
                others,
                startOver};
    case Code::Unauthenticated:
    case Code::Forbidden:
        return {u"slash-circle"_s,
                Colour::Danger,
                Words::tr("This kiosk isn't selling right now"),
                Words::tr("Please go to the box office for help."),
                {},
                startOver};
    case Code::Invalid:
        return {u"pencil"_s,
                Colour::Accent,
                Words::tr("Something needs your attention"),
                Words::tr("Please check the name."),
                Words::tr("Back"),
                startOver};
    default:
        return {u"exclamation-triangle"_s,
                Colour::Warning,
                Words::tr("That didn't work"),
                Words::tr("Nothing was sold. Please try again, or go to the box office."),
                others,
                startOver};
    }
}

Message ticketMessage(const std::optional<Booking> &booking)
{
    const bool isCancelled = booking && booking->status != Booking::Status::Confirmed
            && booking->status != Booking::Status::Held;
    if (isCancelled) {
        return {u"slash-circle"_s,
                Theme::Colour::Warning,
                Words::tr("This ticket is no longer valid"),
                Words::tr("Its booking was cancelled. The box office can tell you more."),
                Words::tr("Other events"),
                Words::tr("Start over")};
    }
    const QString lead = booking
            ? Words::tr("%1, %2. Please show it at the entrance.", "an event's name, its time")
                      .arg(booking->event.name,
                           whenText(booking->event.dateTime, booking->event.timeZone))
            : Words::tr("Please show it at the entrance. If something is wrong with it, the box "
                        "office can help.");
    return {u"ticket-perforated"_s,    Theme::Colour::Success, Words::tr("This is a ticket"), lead,
            Words::tr("Other events"), Words::tr("Start over")};
}

} // namespace Evently
