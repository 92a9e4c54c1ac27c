// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <optional>

namespace Evently {

/// The least number of bytes of a configured secret. Doesn't apply to those we generate.
inline constexpr qsizetype SecretBytesMin = 32;

/// Why @p secret protects nothing, as the end of a sentence that begins with the setting's name:
/// "is shorter than 32 characters", "is publicly known". @return nothing if it is acceptable.
std::optional<QString> weaknessOf(const QString &secret);

} // namespace Evently
