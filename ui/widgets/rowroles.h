// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/theme.h"

#include <Qt>

namespace Evently {

/// What a RowDelegate asks a model for besides the text of a cell.
enum RowRole {
    DetailRole = Qt::UserRole + 100, ///< QString: a second line, in smaller type.
    ToneRole, ///< Theme::Colour of the first line; none: that of text.
    IsStrongRole, ///< bool: the first line is what the row is about.
    SeatsRole, ///< Listing: draw how full it is.
};

/// @p text as a tool tip that shows it as it is: Qt takes a tool tip that looks like markup for
/// markup.
QString plainToolTip(const QString &text);

} // namespace Evently
