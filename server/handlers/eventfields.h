// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/ledger/command.h"
#include "models/values/fields.h"

namespace Evently::Handlers {

/// Defaults for what the client leaves out of a new event.
struct EventDefaults
{
    QString currency;
    QString timeZone;
};

/// Reads a new event from a request; complaints are added to @p in. What depends on the clock or on
/// several members is left to the caller (complaintsAbout()).
Event eventIn(Fields &in, const EventDefaults &defaults);

/// Reads an organizer's changes; complaints are added to @p in.
Edit editIn(Fields &in);

/// The ticket types and quotas of a new event, for applySalePlan(); complaints are added to @p in.
Edit salePlanIn(Fields &in);

} // namespace Evently::Handlers
