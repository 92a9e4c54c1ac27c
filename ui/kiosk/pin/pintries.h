// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"

#include <QString>

namespace Evently {

/// Counts consecutive wrong PINs and says when the next try is allowed. Stored as text, so that
/// switching the kiosk off and on gives no extra tries.
struct PinTries
{
    static constexpr int free = 5; ///< Tries before the first wait.
    static constexpr std::chrono::seconds firstWait{30}; ///< Doubles with each further wrong try.
    static constexpr std::chrono::seconds longestWait{3600};

    int wrong = 0;
    Instant last{}; ///< Time of the last wrong try.

    /// The wait after the current number of wrong tries.
    std::chrono::seconds waitAfterLast() const;
    /// The part of the wait that remains at @p now; zero: a try is allowed. Setting the clock back
    /// never makes the wait longer than waitAfterLast().
    std::chrono::seconds waitAt(Instant now) const;
    int triesLeft() const { return wrong < free ? free - wrong : 0; } ///< Before the next wait.

    QString toText() const;
    /// Unreadable text counts as all tries used at @p now, because someone tampered with it.
    static PinTries fromText(const QString &text, Instant now);
    bool operator==(const PinTries &) const = default;
};

} // namespace Evently
