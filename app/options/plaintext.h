// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QUrl>

namespace Evently {

/// Whether what a window says to @p server crosses a network where others can read it.
bool isReadableByOthers(const QUrl &server);

/// Says so on standard error, if it is.
void warnOfPlainText(const QUrl &server);

} // namespace Evently
