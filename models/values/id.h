// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QUuid>

namespace Evently {

/// A new UUIDv7 (RFC 9562, section 5.7): sorts by the millisecond it was made, then by chance.
/// Any thread.
QUuid newId();

/// The 36 characters of a UUID, lower case.
QString toText(const QUuid &id);

/// Reads exactly the 36 characters that toText() writes (in any case); null for anything else,
/// braces and urn: included.
QUuid idFrom(QStringView text);

} // namespace Evently
