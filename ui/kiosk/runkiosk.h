// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QApplication;

namespace Evently {

class KioskSecrets;
struct KioskSettings;

/// Opens the kiosk and runs @p app until staff end it or a signal arrives. Call it on the main
/// thread, with the server at @c settings.server in another thread or process; it need not be ready
/// yet.
/// @return the exit code of the event loop: one of KioskEnd if staff ended it.
int runKioskWindow(QApplication &app, const KioskSettings &settings, KioskSecrets &secrets);

} // namespace Evently
