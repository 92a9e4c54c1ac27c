// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QKeyEvent;

namespace Evently {

/// Whether a visitor may press this key. Only text input and navigation between fields are allowed,
/// so unforeseen key combinations are refused too. Any thread.
bool mayPass(const QKeyEvent &event);

} // namespace Evently
