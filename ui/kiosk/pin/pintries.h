// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"

#include <QString>

namespace Evently {

/// How often in a row a wrong PIN was tried, and until when nobody may try again. Kept as text, so
/// that switching the kiosk off and on gives nobody new tries.
struct PinTries
{
    static constexpr int free = 5; ///< Tries before the first wait.
    static constexpr std::chrono::seconds firstWait{30}; ///< Doubles with each wrong try more.
    static constexpr std::chrono::seconds longestWait{3600};

    int wrong = 0;
    Instant last{}; ///< When the last wrong one was.

    /// How long is to be waited after so many wrong ones.
    std::chrono::seconds waitAfterLast() const;
    /// What of it is left at @p now; zero: one may try. A clock that was set back lengthens
    /// nothing beyond waitAfterLast().
    std::chrono::seconds waitAt(Instant now) const;
    int triesLeft() const { return wrong < free ? free - wrong : 0; } ///< Before the next wait.

    QString toText() const;
    /// What can't be read counts as all tries used just @p now: somebody touched it.
    static PinTries fromText(const QString &text, Instant now);
    bool operator==(const PinTries &) const = default;
};

} // namespace Evently
