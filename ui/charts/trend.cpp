// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/trend.h"

#include "models/words/amounts.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace Evently {

Trend Trend::of(qint64 now, qint64 before)
{
    if (before <= 0)
        return {};
    const double percent = 100.0 * double(now - before) / double(before);
    const double shown = std::abs(percent);
    if (shown < 0.05)
        return {.way = Way::Same, .text = u"± "_s % percentText(0)};
    const QString number = percentText(shown, shown < 1 ? 1 : 0);
    return percent > 0 ? Trend{.way = Way::Up, .text = u"▲ "_s % number}
                       : Trend{.way = Way::Down, .text = u"▼ "_s % number};
}

QString Trend::tone() const
{
    switch (way) {
    case Way::Up: return u"success"_s;
    case Way::Down: return u"warning"_s;
    case Way::Same:
    case Way::Unknown: return u"muted"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Evently
