// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/desk/batch/bulk.h"
#include "models/ledger/eventstate.h"

namespace Evently {

/// The uses of codes that a batch counted, for all its events.
class CodeBulk
{
public:
    void gather(const EventState &state);
    void write(Transaction &tx);

private:
    Bulk m_changed;
};

} // namespace Evently
