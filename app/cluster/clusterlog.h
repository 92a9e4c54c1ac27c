// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/datafolder.h"

namespace Evently {

/// Why PostgreSQL did not start (or initdb not finish), as one sentence for a person, from what it
/// wrote last to the folder's logs.
QString whyItFailed(const DataFolder &folder);

/// The same for one text of a log.
QString sentenceFromLog(const QString &log, const DataFolder &folder);

} // namespace Evently
