// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/ledger/command.h"
#include "models/values/fields.h"

namespace Evently::Handlers {

/// What a new event has that the client did not say.
struct EventDefaults
{
    QString currency;
    QString timeZone;
};

/// Reads a new event as a client sends it; complaints are noted in @p in. What depends on the
/// clock or on several members is left to the caller (complaintsAbout()).
Event eventIn(Fields &in, const EventDefaults &defaults);

/// Reads what an organizer wants changed; complaints are noted in @p in.
Edit editIn(Fields &in, const QJsonObject &body);

} // namespace Evently::Handlers
