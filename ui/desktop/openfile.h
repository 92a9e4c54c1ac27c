// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

/// Shows @p path with the program that the desktop has for such files.
void openFile(const QString &path);

} // namespace Evently
