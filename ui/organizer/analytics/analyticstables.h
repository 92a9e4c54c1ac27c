// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/sales.h"
#include "ui/export/report.h"

namespace Evently {

class EventSalesModel;

/// Each period and currency of @p revenue, as a report or a CSV file has it.
ReportTable tableOf(const Revenue &revenue);

/// The events that @p events has read so far, in its order.
ReportTable tableOf(const EventSalesModel &events);

} // namespace Evently
