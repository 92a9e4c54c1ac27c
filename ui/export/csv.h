// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/report.h"

namespace Evently {

/// @p table as CSV for spreadsheets: separators and decimals follow the locale; UTF-8 with a byte
/// order mark, without which spreadsheets read it as Latin-1.
///
/// Cells that a spreadsheet would run as a formula are disarmed (withoutFormula()), because names
/// of events and customers are untrusted data.
QByteArray csvOf(const ReportTable &table);

} // namespace Evently
