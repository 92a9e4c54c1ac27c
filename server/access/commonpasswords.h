// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

/// Whether @p password is among the thousands that attackers try first, ignoring case. Any thread.
bool isCommonPassword(const QString &password);

} // namespace Evently
