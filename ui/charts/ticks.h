// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>

namespace Evently {

/// The round numbers that an axis from 0 on is marked with.
struct Ticks
{
    enum class Numbers { Whole, Any };

    double step = 1;
    int count = 1; ///< Of steps; the axis ends at end().

    double end() const { return step * count; }
    QList<double> values() const; ///< From 0 to end(), both included.

    /// Steps of 1, 2 or 5 times a power of ten that reach @p most, about @p wanted of them. An axis
    /// of whole numbers has no step below 1, and one of nothing at all reaches 1.
    static Ticks upTo(double most, int wanted, Numbers numbers);
};

} // namespace Evently
