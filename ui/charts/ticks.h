// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>

namespace Evently {

/// The round numbers on an axis that begins at 0.
struct Ticks
{
    enum class Numbers { Whole, Any };

    double step = 1;
    int count = 1; ///< The number of steps; the axis ends at end().

    double end() const { return step * count; }
    QList<double> values() const; ///< From 0 to end(), both included.

    /// Steps of 1, 2 or 5 times a power of ten that reach @p most, about @p wanted of them. If
    /// @p numbers are whole, no step is below 1; if @p most is 0, the axis reaches 1.
    static Ticks upTo(double most, int wanted, Numbers numbers);
};

} // namespace Evently
