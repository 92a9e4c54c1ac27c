// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/sales.h"
#include "ui/export/report.h"

namespace Evently {

class EventSalesModel;

/// Each period and currency of @p revenue, for reports and CSV files.
ReportTable tableOf(const Revenue &revenue);

/// The events loaded by @p events so far, in its order.
ReportTable tableOf(const EventSalesModel &events);

} // namespace Evently
