// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

/// Whether @p text shows anything at all: more than blanks, fillers, marks without a base letter
/// and characters that only affect how others are shown.
bool showsSomething(QStringView text);

/// Whether @p text contains invisible characters, such as a soft hyphen.
bool hidesSomething(QStringView text);

/// @p text without the characters that set a direction. They are useful within a document, but in a
/// list or on paper such a name could reverse the text next to it.
QString withoutBidiControls(QString text);

} // namespace Evently
