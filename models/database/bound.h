// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/id.h"
#include "models/values/instant.h"

#include <QVariant>

namespace Evently {

// Converts values for binding: empty or absent values become NULL, times become milliseconds for
// from_ms().

inline QVariant bound(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

inline QVariant bound(const QUuid &id)
{
    return id.isNull() ? QVariant() : QVariant(toText(id));
}

inline QVariant bound(Instant instant)
{
    return qint64(instant.time_since_epoch().count());
}

inline QVariant bound(const std::optional<Instant> &instant)
{
    return instant ? bound(*instant) : QVariant();
}

inline QVariant bound(const std::optional<int> &number)
{
    return number ? QVariant(*number) : QVariant();
}

} // namespace Evently
