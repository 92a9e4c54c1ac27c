// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/theme.h"

#include <Qt>

namespace Evently {

/// The roles that a RowDelegate uses besides the cell's text.
enum RowRole {
    DetailRole = Qt::UserRole + 100, ///< QString: a second line, in smaller type.
    ToneRole, ///< Theme::Colour of the first line; none: the text colour.
    IsStrongRole, ///< bool: the first line is the row's subject.
    SeatsRole, ///< Listing: shows its seats as a bar.
};

/// @p text as a tool tip that shows it literally: Qt would interpret text that looks like markup.
QString plainToolTip(const QString &text);

} // namespace Evently
