// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/fields.h"

namespace Evently {

/// Why @p password is too easy to guess at the account of @p email, which may be empty: words that
/// follow the field's name. Nothing if it will do. Any thread.
std::optional<QString> weaknessOf(const QString &password, const QString &email);

/// The new password under @p name, for the account of @p email; complains about a weak one.
QString newPasswordIn(Fields &in, const QString &name, const QString &email);

/// Whether both are the same password, however their letters are composed.
bool isSamePassword(const QString &one, const QString &other);

} // namespace Evently
