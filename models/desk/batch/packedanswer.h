// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch/deskrequest.h"

namespace Evently {

/// @p answer for the table of idempotency keys: a fifth of its size as a rule, because what all
/// answers have in common is not stored with each.
QByteArray packed(const Answer &answer);

/// The answer that @p bytes were made of, byte for byte.
/// @throws std::runtime_error when they are damaged.
Answer unpacked(QByteArrayView bytes);

} // namespace Evently
