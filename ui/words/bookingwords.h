// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/event.h"
#include "models/values/waitlistentry.h"
#include "ui/look/theme.h"

namespace Evently {

// Texts for single facts of a booking or waitlist entry. All plain text: names are data.

/// The name, else the email address, else a text saying that there is neither.
QString nameOf(const Customer &customer);

/// "cash" or "card".
QString methodText(Booking::PaymentMethod method);

/// More details than moneyText(): how it was paid, how much is due or was refunded; empty if there
/// are none.
QString moneyDetail(const Booking &booking);

/// "van der Berg, Ada" for "Ada van der Berg", for sorted lists; unchanged if it is a single word
/// or has a comma already.
QString lastNameFirst(const QString &name);

QString statusText(Booking::Status status);
Theme::Colour toneOf(Booking::Status status);
/// Where it was booked: "online", "at the desk", "at a kiosk".
QString sourceText(const Booking &booking);
/// Whether it is paid, or a refund is due.
QString moneyText(const Booking &booking);
Theme::Colour moneyTone(const Booking &booking);

QString statusText(WaitlistEntry::Status status);
/// Why @p entry is waiting, or what it was offered, given @p event: "Needs 4 seats, 2 are free".
QString reasonOf(const WaitlistEntry &entry, const Event &event);

} // namespace Evently
