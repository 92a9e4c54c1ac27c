// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"

#include <QByteArray>

namespace Evently {

/// @p booking in the form sent to clients. This runs for every booking before its commit, and
/// building a document first would cost ten times as much. Booking::toJson() parses the result.
QByteArray wireText(const Booking &booking);

} // namespace Evently
