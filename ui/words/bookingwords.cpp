// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/bookingwords.h"

#include "models/words/amounts.h"
#include "ui/words/eventwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Evently {

/// The translation context of this file.
struct BookingWords
{
    Q_DECLARE_TR_FUNCTIONS(BookingWords)
};

using Colour = Theme::Colour;

QString nameOf(const Customer &customer)
{
    if (!customer.name.isEmpty())
        return customer.name;
    return customer.email.isEmpty() ? BookingWords::tr("no name") : customer.email;
}

/// Particles before a last name belong to it.
static bool isParticle(const QString &word)
{
    static const QStringList particles{u"von"_s, u"van"_s, u"zu"_s,  u"der"_s, u"den"_s, u"de"_s,
                                       u"del"_s, u"da"_s,  u"di"_s,  u"du"_s,  u"la"_s,  u"le"_s,
                                       u"el"_s,  u"al"_s,  u"ter"_s, u"ten"_s, u"dos"_s, u"bin"_s};
    return particles.contains(word);
}

QString lastNameFirst(const QString &name)
{
    const QStringList words = name.simplified().split(u' ');
    if (words.size() < 2 || name.contains(u','))
        return name.simplified();
    static const QStringList suffixes{u"jr"_s, u"jr."_s, u"sr"_s, u"sr."_s, u"ii"_s, u"iii"_s};
    qsizetype last = words.size() - 1;
    if (last > 1 && suffixes.contains(words[last].toLower()))
        --last;
    while (last > 0 && isParticle(words[last - 1]))
        --last;
    if (last == 0)
        return words.join(u' ');
    return words.sliced(last).join(u' ') % u", "_s % words.first(last).join(u' ');
}

QString statusText(Booking::Status status)
{
    switch (status) {
    case Booking::Status::Held: return BookingWords::tr("Held");
    case Booking::Status::Confirmed: return BookingWords::tr("Confirmed");
    case Booking::Status::Cancelled: return BookingWords::tr("Cancelled");
    case Booking::Status::Expired: return BookingWords::tr("Expired");
    }
    Q_UNREACHABLE();
}

Colour toneOf(Booking::Status status)
{
    switch (status) {
    case Booking::Status::Held: return Colour::Warning;
    case Booking::Status::Confirmed: return Colour::Success;
    case Booking::Status::Cancelled: return Colour::Danger;
    case Booking::Status::Expired: return Colour::Muted;
    }
    Q_UNREACHABLE();
}

QString sourceText(const Booking &booking)
{
    switch (booking.channel) {
    case Booking::Channel::Online: return BookingWords::tr("online");
    case Booking::Channel::Desk: return BookingWords::tr("at the desk");
    case Booking::Channel::Kiosk: return BookingWords::tr("at a kiosk");
    }
    Q_UNREACHABLE();
}

QString moneyText(const Booking &booking)
{
    if (booking.refundDue())
        return BookingWords::tr("Refund due");
    if (booking.totalCents() == 0)
        return BookingWords::tr("Free");
    if (booking.paidAt)
        return booking.isLive() ? BookingWords::tr("Paid") : BookingWords::tr("Refunded");
    return booking.status == Booking::Status::Confirmed ? BookingWords::tr("Unpaid")
                                                        : BookingWords::tr("–");
}

QString methodText(Booking::PaymentMethod method)
{
    using Method = Booking::PaymentMethod;
    switch (method) {
    case Method::Cash: return BookingWords::tr("Cash");
    case Method::Card: return BookingWords::tr("Card");
    case Method::Transfer: return BookingWords::tr("Bank transfer");
    case Method::Other: return BookingWords::tr("Other");
    }
    Q_UNREACHABLE();
}

QString moneyDetail(const Booking &booking)
{
    if (booking.refundDueCents > 0)
        return amountText(booking.refundDueCents, booking.currency);
    if (booking.refundedCents > 0)
        return booking.isLive() ? BookingWords::tr("%1 refunded", "an amount")
                                          .arg(amountText(booking.refundedCents, booking.currency))
                                : amountText(booking.refundedCents, booking.currency);
    return booking.paidAt && booking.paymentMethod ? methodText(*booking.paymentMethod) : QString();
}

Colour moneyTone(const Booking &booking)
{
    if (booking.refundDue())
        return Colour::Danger;
    const bool isOwed = !booking.paidAt && booking.totalCents() > 0
            && booking.status == Booking::Status::Confirmed;
    return isOwed ? Colour::Warning : Colour::Muted;
}

QString statusText(WaitlistEntry::Status status)
{
    switch (status) {
    case WaitlistEntry::Status::Active: return BookingWords::tr("Waiting");
    case WaitlistEntry::Status::Notified: return BookingWords::tr("Has an offer");
    case WaitlistEntry::Status::Converted: return BookingWords::tr("Has booked");
    case WaitlistEntry::Status::Expired: return BookingWords::tr("Expired");
    case WaitlistEntry::Status::Left: return BookingWords::tr("Left");
    }
    Q_UNREACHABLE();
}

static QString reasonToWait(const WaitlistEntry &entry, const Event &event)
{
    const QLocale locale;
    if (event.salesAt(systemNow()) == Event::Sales::Closed)
        return BookingWords::tr("Sales have ended: there will be no more offers.");
    const QString needs = BookingWords::tr("needs %n seats", nullptr, entry.quantity);
    const QString free = BookingWords::tr("%n are free", nullptr, event.availableCapacity);
    const bool isHead = entry.position == 1;
    if (event.waitlistPolicy == Event::WaitlistPolicy::Strict)
        return isHead ? BookingWords::tr("Next in line: %1, %2 and set aside for this group.",
                                         "needs 4 seats, 2 are free")
                                .arg(needs, free)
                      : BookingWords::tr("%n ahead.", nullptr, entry.position.value_or(1) - 1);
    return isHead ? BookingWords::tr("Next in line: %1, %2.", "needs 4 seats, 2 are free")
                            .arg(needs, free)
                  : BookingWords::tr("%n ahead: %1, %2.", "needs 4 seats, 2 are free",
                                     entry.position.value_or(1) - 1)
                            .arg(needs, free);
}

QString reasonOf(const WaitlistEntry &entry, const Event &event)
{
    switch (entry.status) {
    case WaitlistEntry::Status::Active: return reasonToWait(entry, event);
    case WaitlistEntry::Status::Notified:
        return entry.offerExpiresAt
                ? BookingWords::tr("Seats are held for them until %1.", "a time")
                          .arg(timeText(*entry.offerExpiresAt, event.timeZone))
                : BookingWords::tr("Seats are held for them.");
    case WaitlistEntry::Status::Converted: return BookingWords::tr("Accepted the offer.");
    case WaitlistEntry::Status::Expired:
        return entry.bookingId.isNull()
                ? BookingWords::tr("The event is too small for the group or was cancelled.")
                : BookingWords::tr("Let the offer expire.");
    case WaitlistEntry::Status::Left: return BookingWords::tr("No longer wants to wait.");
    }
    Q_UNREACHABLE();
}

} // namespace Evently
