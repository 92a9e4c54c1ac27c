// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHostAddress>

namespace Evently {

/// What counts as one client: an IPv4 address, also inside an IPv6 address, or the /64 of an IPv6
/// address, because a client can use any address in it.
QHostAddress networkOf(const QHostAddress &address);

/// Converts an IPv4 address that came in through an IPv6 socket to plain IPv4.
QHostAddress plainAddress(const QHostAddress &address);

} // namespace Evently
