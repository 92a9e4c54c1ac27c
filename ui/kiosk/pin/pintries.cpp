// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pin/pintries.h"

#include <QStringList>

#include <algorithm>

namespace Evently {

std::chrono::seconds PinTries::waitAfterLast() const
{
    if (wrong < free)
        return {};
    const int doublings = std::min(wrong - free, 16);
    return std::min(firstWait * (1 << doublings), longestWait);
}

std::chrono::seconds PinTries::waitAt(Instant now) const
{
    const std::chrono::seconds whole = waitAfterLast();
    const auto left = std::chrono::ceil<std::chrono::seconds>(last + whole - now);
    return std::clamp(left, std::chrono::seconds(0), whole);
}

QString PinTries::toText() const
{
    return QStringLiteral("%1 %2").arg(wrong).arg(last.time_since_epoch().count());
}

PinTries PinTries::fromText(const QString &text, Instant now)
{
    const QStringList parts = text.split(u' ');
    bool isCount = false;
    bool isTime = false;
    const int wrong = parts.value(0).toInt(&isCount);
    const qint64 last = parts.value(1).toLongLong(&isTime);
    if (parts.size() != 2 || !isCount || !isTime || wrong < 0)
        return {.wrong = free, .last = now};
    return {.wrong = wrong, .last = Instant(std::chrono::milliseconds(last))};
}

} // namespace Evently
