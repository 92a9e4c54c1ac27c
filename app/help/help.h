// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

/// The help page of @p command, or of the program itself if that is empty.
QString helpText(const QString &command);

} // namespace Evently
