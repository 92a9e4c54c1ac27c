// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/datafolder.h"

namespace Evently {

/// Why PostgreSQL didn't start (or initdb didn't finish), as a sentence for people, from the last
/// lines of the folder's logs.
QString whyItFailed(const DataFolder &folder);

/// The same for the text of one log.
QString sentenceFromLog(const QString &log, const DataFolder &folder);

} // namespace Evently
