// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <optional>

namespace Evently {

// A staff PIN: six to twelve digits, which staff know by heart and a kiosk only by its hash.

inline constexpr int pinLengthMin = 6;
inline constexpr int pinLengthMax = 12;

enum class PinFault { Length, NotDigits, TooSimple };

/// What speaks against @p pin: a length or signs that a PIN hasn't, or that it would be among the
/// first ones to be tried (one digit only, or digits that count up or down).
std::optional<PinFault> faultOf(const QString &pin);

// Some 50 ms of work each (Argon2id), so on no thread that draws. Any thread.

/// Empty when there is no memory for it.
QString hashOfPin(const QString &pin);
bool isPinOf(const QString &pin, const QString &hash);

} // namespace Evently
