// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/id.h"
#include "models/values/instant.h"

#include <QJsonValue>

namespace Evently {

// The API writes missing values as null, never as an empty text.

inline QJsonValue orNull(const QUuid &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(toText(id));
}

inline QJsonValue orNull(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(toRfc3339(*instant)) : QJsonValue();
}

inline QJsonValue orNull(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

inline QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace Evently
