// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

namespace Evently {

/// Reads a JSON object according to RFC 8259. Refuses whatever other parsers might understand
/// differently: duplicate names, NUL in a text, lone surrogates, bytes that are not UTF-8, numbers
/// too large for a double, more than 16 levels, and anything after the object. A leading byte order
/// mark is ignored, as section 8.1 allows, because PowerShell sends one.
/// @return the object, or Invalid with a sentence that says what is wrong and where.
Result<QJsonObject> strictObjectFrom(QByteArrayView bytes);

} // namespace Evently
