// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"

namespace Evently {

/// Used by RowsModel.
inline QUuid rowKey(const Listing &listing)
{
    return listing.event.id;
}

} // namespace Evently
