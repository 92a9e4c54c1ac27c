// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

/// @p text as a cell that no spreadsheet runs: with an apostrophe in front where it would be taken
/// for a formula (OWASP, "CSV Injection"), because it begins with = + - @, a tab or a carriage
/// return. The full-width forms count as well: spreadsheets of East Asia read them like the narrow
/// ones.
QString withoutFormula(const QString &text);

} // namespace Evently
