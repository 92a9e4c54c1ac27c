// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/palette/commandpalette.h"

class QMenuBar;

namespace Evently {

/// All actions currently available in the menus of @p bar, as commands. Disabled and hidden ones
/// are excluded; an entry of a submenu is prefixed with its name ("Appearance: Dark").
QList<CommandPalette::Command> commandsOf(const QMenuBar &bar);

/// The actions that @p page, which isn't shown, would offer right after opening; actions on a
/// selected row aren't included. Each command opens the page with @p open first. Its name begins
/// with the page's name, and @p picture is used if it has no icon.
QList<CommandPalette::Command> commandsElsewhere(const QWidget &page, const QString &pageName,
                                                 const QIcon &picture,
                                                 const std::function<void()> &open);

} // namespace Evently
