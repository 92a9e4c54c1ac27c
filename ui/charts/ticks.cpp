// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/ticks.h"

#include <algorithm>
#include <cmath>

namespace Evently {

QList<double> Ticks::values() const
{
    QList<double> values;
    for (int i = 0; i <= count; ++i)
        values << i * step;
    return values;
}

Ticks Ticks::upTo(double most, int wanted, Numbers numbers)
{
    if (!(most > 0))
        return {};
    const double rough = most / std::max(wanted, 1);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    Ticks ticks;
    for (const double digit : {1, 2, 5, 10}) {
        ticks.step = power * digit;
        if (numbers == Numbers::Whole)
            ticks.step = std::max(ticks.step, 1.0);
        // Tolerates rounding errors: 0.30000000000000004 is 0.3.
        ticks.count = std::max(1, int(std::ceil(most / ticks.step - 1e-9)));
        if (ticks.count <= wanted + 1)
            break;
    }
    return ticks;
}

} // namespace Evently
