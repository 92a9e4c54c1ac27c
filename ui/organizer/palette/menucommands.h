// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/palette/commandpalette.h"

class QMenuBar;

namespace Evently {

/// All that the menus of @p bar offer just now, as commands: what is disabled or hidden is not
/// among them, and an entry of a submenu has its name in front ("Appearance: Dark").
QList<CommandPalette::Command> commandsOf(const QMenuBar &bar);

/// What @p page, which is not shown, could do at once if it were: what needs a row of it can't be
/// done before there is one. Each command goes to the page by @p open first. Its name begins with
/// the page's, and where it has no picture it gets @p picture.
QList<CommandPalette::Command> commandsElsewhere(const QWidget &page, const QString &pageName,
                                                 const QIcon &picture,
                                                 const std::function<void()> &open);

} // namespace Evently
