// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace Evently {

/// Where a kiosk runs.
enum class Surroundings {
    Session, ///< In the session of packaging/kiosk, which has nothing else to go to.
    Desktop, ///< On somebody's desktop, where the desktop's own ways out stay open.
};

/// What the session of packaging/kiosk says by EVENTLY_KIOSK_SESSION=1 in the environment.
Surroundings surroundings();

} // namespace Evently
