// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

/// Whether @p password is among the thousands that everybody tries first, in any case. Any thread.
bool isCommonPassword(const QString &password);

} // namespace Evently
