// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

namespace Evently {

/// A secret that means something only to whoever stored its hash: 256 bits from the system's
/// generator in 43 characters that need no escaping anywhere. Any thread.
QByteArray newOpaqueToken();

/// What is stored of @p token: its SHA-256. Nothing slower is needed, nobody guesses 256 bits.
QByteArray opaqueTokenHash(const QByteArray &token);

} // namespace Evently
