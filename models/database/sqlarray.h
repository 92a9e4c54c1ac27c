// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/id.h"

#include <QStringList>

#include <set>

namespace Evently {

// QPSQL can't bind arrays, so they are passed as text: '{…,…}', which the statement casts to the
// type it needs.

/// @p ids as the text of a uuid[].
template <typename Ids>
QString sqlArray(const Ids &ids)
{
    QStringList texts;
    for (const QUuid &id : ids)
        texts << toText(id);
    return u'{' % texts.join(u',') % u'}';
}

/// @p numbers as the text of an int[] or bigint[].
template <typename Number>
requires std::is_arithmetic_v<Number> QString sqlArray(const QList<Number> &numbers)
{
    QStringList texts;
    for (const Number number : numbers)
        texts << QString::number(number);
    return u'{' % texts.join(u',') % u'}';
}

/// @p texts as the text of a text[], with any content.
inline QString sqlArray(const QStringList &texts)
{
    QStringList quoted;
    for (QString text : texts) {
        text.replace(QLatin1Char('\\'), QLatin1StringView("\\\\"));
        text.replace(QLatin1Char('"'), QLatin1StringView("\\\""));
        quoted << u'"' % text % u'"';
    }
    return u'{' % quoted.join(u',') % u'}';
}

/// The first ids of @p pairs and the second ids, each as the text of an array.
inline std::pair<QString, QString> sqlArrays(const std::set<std::pair<QUuid, QUuid>> &pairs)
{
    QList<QUuid> first, second;
    for (const auto &[a, b] : pairs) {
        first << a;
        second << b;
    }
    return {sqlArray(first), sqlArray(second)};
}

} // namespace Evently
