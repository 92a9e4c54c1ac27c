// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <optional>

namespace Evently {

/// Secrets we are given, not those we make, have to have this many bytes.
inline constexpr qsizetype SecretBytesMin = 32;

/// Why @p secret protects nothing: "is shorter than 32 characters", "is one everybody knows"; the
/// end of a sentence that names the setting. @return nothing for one that may do.
std::optional<QString> weaknessOf(const QString &secret);

} // namespace Evently
