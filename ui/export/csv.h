// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/report.h"

namespace Evently {

/// @p table as a spreadsheet takes it where the reader lives: separators and decimals are the
/// locale's, in UTF-8 with a byte order mark, without which spreadsheets mistake it for Latin-1.
///
/// What a spreadsheet would run as a formula is disarmed (withoutFormula()): names of events and
/// customers are data.
QByteArray csvOf(const ReportTable &table);

} // namespace Evently
