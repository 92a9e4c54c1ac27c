// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/fields.h"

namespace Evently {

/// Reads a name from a request: like Fields::line(), but refuses a name that is not empty and yet
/// shows nothing. Can be passed to Fields::optional().
QString readName(Fields &in, const QString &member, int least, int most);

/// "Ada Lovelace", or just "Ada" if there is no last name.
QString fullName(const QString &firstName, const QString &lastName);

} // namespace Evently
