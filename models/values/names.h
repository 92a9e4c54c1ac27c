// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/fields.h"

namespace Evently {

/// Reads a name as somebody sends it: Fields::line(), refused where it is not empty and shows
/// nothing. For use with Fields::optional() as well.
QString readName(Fields &in, const QString &member, int least, int most);

/// "Ada Lovelace", and "Ada" where there is no second name.
QString fullName(const QString &firstName, const QString &lastName);

} // namespace Evently
