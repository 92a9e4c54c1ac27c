// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

/// @p text as a cell that spreadsheets don't evaluate: with an apostrophe in front if it begins
/// with = + - @, a tab or a carriage return, and so could be taken for a formula (OWASP, "CSV
/// Injection"). Numbers below 0 stay as they are, so that they can be added up. The full-width
/// forms count as well: East Asian spreadsheets treat them like the ASCII ones.
QString withoutFormula(const QString &text);

} // namespace Evently
