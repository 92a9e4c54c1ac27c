// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

/// Opens @p path with the desktop's program for such files.
void openFile(const QString &path);

} // namespace Evently
