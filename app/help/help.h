// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

/// The page of @p command, or of the program itself when that is empty.
QString helpText(const QString &command);

} // namespace Evently
