// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"

#include <QByteArray>

namespace Evently {

/// @p booking as it goes over the wire. Every booking is written so before its commit, and a
/// document in between would cost ten times as much; Booking::toJson() is read from this.
QByteArray wireText(const Booking &booking);

} // namespace Evently
