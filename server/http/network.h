// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHostAddress>

namespace Evently {

/// What counts as one client: an IPv4 address, also one inside an IPv6 address; of IPv6 the /64,
/// which has more addresses to choose from than anyone could count.
QHostAddress networkOf(const QHostAddress &address);

/// An IPv4 address that came in through an IPv6 socket, as what it is.
QHostAddress plainAddress(const QHostAddress &address);

} // namespace Evently
