// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <optional>

namespace Evently {

// A staff PIN has six to twelve digits. The kiosk stores only its hash.

inline constexpr int pinLengthMin = 6;
inline constexpr int pinLengthMax = 12;

enum class PinFault { Length, NotDigits, TooSimple };

/// What is wrong with @p pin: its length, characters other than digits, or being too easy to guess
/// (repeated or consecutive digits). Nothing if it is acceptable.
std::optional<PinFault> faultOf(const QString &pin);

// These take about 50 ms of work each (Argon2id), so don't call them on the GUI thread. Any thread.

/// Empty if there isn't enough memory.
QString hashOfPin(const QString &pin);
bool isPinOf(const QString &pin, const QString &hash);

} // namespace Evently
