// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

namespace Evently {

/// Reads a JSON object as RFC 8259 writes it, refusing what other readers would understand
/// differently: the same name twice, NUL in a text, lone surrogates, bytes that are not UTF-8,
/// numbers too large for a double, more than 16 levels, anything behind the object. One byte order
/// mark in front is passed over, as section 8.1 allows: PowerShell likes to send it.
/// @return the object, or Invalid with a sentence that says what is wrong and where.
Result<QJsonObject> strictObjectFrom(QByteArrayView bytes);

} // namespace Evently
