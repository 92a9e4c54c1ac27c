// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch/deskrequest.h"

namespace Evently {

/// Compresses @p answer for the table of idempotency keys, usually to a fifth of its size, because
/// what all answers have in common is not stored.
QByteArray packed(const Answer &answer);

/// The answer that was compressed to @p bytes, byte for byte.
/// @throws std::runtime_error if they are damaged.
Answer unpacked(QByteArrayView bytes);

} // namespace Evently
