// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/commandpalette.h"

class QMenuBar;

namespace Evently {

/// All that the menus of @p bar offer just now, as commands: what is disabled or hidden is not
/// among them, and an entry of a submenu has its name in front ("Appearance: Dark").
QList<CommandPalette::Command> commandsOf(const QMenuBar &bar);

} // namespace Evently
