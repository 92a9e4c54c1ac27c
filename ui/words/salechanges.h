// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/fieldchange.h"

#include <QStringList>

namespace Evently {

/// What an edit changed in an event's ticket types or quotas, one change per line: "Added ticket
/// type “Child” for €8.00". @p change is of the field "ticketTypes" or "quotas"; times are in
/// @p timeZone.
QStringList saleChangesText(const FieldChange &change, const QString &currency,
                            const QString &timeZone);

} // namespace Evently
