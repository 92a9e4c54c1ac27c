// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/ledger/command.h"
#include "models/values/fields.h"
#include "server/api/call.h"

namespace Evently::Handlers {

// Readers of what is sold, in requests. Complaints are added to the reader.

/// `lines`, or `quantity` of the default type.
struct Wishes
{
    QList<LineWish> lines{};
    int quantity = 0;
    QString code{};
};
Wishes wishesIn(Fields &in);

QList<QuotaEdit> quotasIn(Fields &in);
QList<TypeEdit> ticketTypesIn(Fields &in);

/// How @p caller sees events.
EventViewer viewerOf(const Principal &caller);

} // namespace Evently::Handlers
