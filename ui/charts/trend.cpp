// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/trend.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Evently {

/// The context of the translations here.
struct TrendText
{
    Q_DECLARE_TR_FUNCTIONS(TrendText)
};

Trend Trend::of(qint64 now, qint64 before)
{
    if (before <= 0)
        return {};
    const double percent = 100.0 * double(now - before) / double(before);
    const double shown = std::abs(percent);
    const QString number = QLocale().toString(shown, 'f', shown > 0 && shown < 1 ? 1 : 0);
    if (shown < 0.05)
        return {.way = Way::Same, .text = TrendText::tr("± 0 %")};
    return percent > 0 ? Trend{.way = Way::Up, .text = TrendText::tr("▲ %1 %").arg(number)}
                       : Trend{.way = Way::Down, .text = TrendText::tr("▼ %1 %").arg(number)};
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
