// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/lock/surroundings.h"

#include <QByteArray>

namespace Evently {

Surroundings surroundings()
{
    return qgetenv("EVENTLY_KIOSK_SESSION") == "1" ? Surroundings::Session : Surroundings::Desktop;
}

} // namespace Evently
