// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/fields.h"

namespace Evently {

/// Why @p password is too easy to guess for the account of @p email, which may be empty. The text
/// follows the field's name. Nothing if the password is acceptable. Any thread.
std::optional<QString> weaknessOf(const QString &password, const QString &email);

/// Reads the new password under @p name, for the account of @p email; complains if it is weak.
QString newPasswordIn(Fields &in, const QString &name, const QString &email);

/// Whether both are the same password in Unicode terms: composed and decomposed letters are equal.
bool isSamePassword(const QString &one, const QString &other);

} // namespace Evently
