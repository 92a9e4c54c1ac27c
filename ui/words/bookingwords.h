// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/event.h"
#include "models/values/waitlistentry.h"
#include "ui/look/theme.h"

namespace Evently {

// Words for single facts of a booking or a place in a waitlist. All plain text: names are data.

/// The name, or the address, or that there is neither.
QString nameOf(const Customer &customer);

/// "cash", "card", as money changes hands.
QString methodText(Booking::PaymentMethod method);

/// More of the money than moneyText() says: how it was paid, how much is due or was given back;
/// empty where there is no more.
QString moneyDetail(const Booking &booking);

/// "van der Berg, Ada" of "Ada van der Berg", as lists are sorted; as it is where there is one
/// word, or a comma already.
QString lastNameFirst(const QString &name);

QString statusText(Booking::Status status);
Theme::Colour toneOf(Booking::Status status);
/// Where it was booked: "online", "at the desk", "at a kiosk".
QString sourceText(const Booking &booking);
/// Whether it is paid, or a refund is due.
QString moneyText(const Booking &booking);
Theme::Colour moneyTone(const Booking &booking);

QString statusText(WaitlistEntry::Status status);
/// Why @p entry waits, or what it has, as of @p event: "Needs 4 seats, 2 are free".
QString reasonOf(const WaitlistEntry &entry, const Event &event);

} // namespace Evently
