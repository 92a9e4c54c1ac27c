// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/ledgerrow.h"

#include <QHash>

namespace Evently {

/// Who is known by name, by id: organizers and kiosks.
using Names = QHash<QUuid, QString>;

/// Who did what @p row tells: "Ada Lovelace", "A customer", "Evently".
QString actorText(const LedgerRow &row, const Names &names);

/// What happened, as a sentence without who: "2 tickets sold".
QString sentenceFor(const LedgerRow &row);

} // namespace Evently
