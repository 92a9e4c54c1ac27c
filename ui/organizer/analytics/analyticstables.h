// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/sales.h"
#include "models/values/taxreport.h"
#include "ui/export/report.h"

namespace Evently {

class EventSalesModel;

/// Each period and currency of @p revenue, for reports and CSV files.
ReportTable tableOf(const Revenue &revenue);

/// Each month, currency and rate of @p tax, and its totals if it has more than one row. The column
/// of the tax is the last.
ReportTable tableOf(const TaxReport &tax);

/// The events loaded by @p events so far, in its order.
ReportTable tableOf(const EventSalesModel &events);

} // namespace Evently
