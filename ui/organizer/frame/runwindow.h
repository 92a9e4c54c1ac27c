// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/frame/windowsettings.h"

class QApplication;

namespace Evently {

/// Opens the organizer's window and runs @p app until it is closed. Call it on the main thread,
/// with the server at @c settings.server in another thread or process; it need not be ready yet.
/// @return the exit code of the event loop.
int runWindow(QApplication &app, const WindowSettings &settings);

} // namespace Evently
