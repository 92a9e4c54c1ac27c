// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/ticketline.h"

namespace Evently {

/// "2 × Adult, 1 × Family", in the user's language. Plain text.
QString linesText(const QList<TicketLine> &lines);

} // namespace Evently
