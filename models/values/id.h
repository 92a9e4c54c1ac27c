// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QUuid>

namespace Evently {

/// A new UUIDv7 (RFC 9562, section 5.7): ordered by the millisecond it was created in, then
/// randomly. Any thread.
QUuid newId();

/// The 36 characters of a UUID, in lower case.
QString toText(const QUuid &id);

/// Reads exactly the 36 characters that toText() writes, in any case; null for anything else,
/// including braces and "urn:".
QUuid idFrom(QStringView text);

} // namespace Evently
