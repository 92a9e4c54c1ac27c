// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace Evently {

/// Where a kiosk runs.
enum class Surroundings {
    Session, ///< In the session of packaging/kiosk, in which nothing else runs.
    Desktop, ///< On an ordinary desktop, whose own ways out stay available.
};

/// Session if packaging/kiosk has set EVENTLY_KIOSK_SESSION=1 in the environment, else Desktop.
Surroundings surroundings();

} // namespace Evently
