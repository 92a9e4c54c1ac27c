// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QUrl>

namespace Evently {

/// Whether connections to @p server cross a network where others can read them.
bool isReadableByOthers(const QUrl &server);

/// Warns about it on standard error.
void warnOfPlainText(const QUrl &server);

} // namespace Evently
