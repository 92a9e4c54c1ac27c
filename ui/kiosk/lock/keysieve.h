// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QKeyEvent;

namespace Evently {

/// Whether a visitor may press this. Only what writes and what moves between fields passes, so a
/// combination that nobody thought of is refused too. Any thread.
bool mayPass(const QKeyEvent &event);

} // namespace Evently
