// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

/// Whether a reader of @p text would see anything of it: more than blanks, fillers, marks without a
/// letter and characters that only tell how others are shown.
bool showsSomething(QStringView text);

/// Whether @p text has characters that nobody sees, such as a soft hyphen.
bool hidesSomething(QStringView text);

/// @p text without the characters that only set a direction. They are of use within a document, but
/// in a list or on paper one name could turn round what stands beside it.
QString withoutBidiControls(QString text);

} // namespace Evently
