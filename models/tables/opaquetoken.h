// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

namespace Evently {

/// A random secret that means something only to the side that stored its hash: 256 bits from the
/// system's random generator, as 43 characters that need no escaping anywhere. Any thread.
QByteArray newOpaqueToken();

/// The stored form of @p token: its SHA-256. A slower hash isn't needed, because 256 random bits
/// can't be guessed.
QByteArray opaqueTokenHash(const QByteArray &token);

} // namespace Evently
