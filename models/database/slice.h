// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QJsonArray>
#include <QString>
#include <QUuid>

namespace Evently {

/// Which part of a sorted list to return. Lists return one row more than @c limit if there are
/// more.
struct Slice
{
    int limit = 20;
    int skip = 0; ///< Rows to skip, for numbered pages.
    QJsonArray after{}; ///< The key of the last row already seen; empty at the start.
};

/// A row of a list with its sort key, from which the next part continues.
template <typename Value>
struct Keyed
{
    Value value;
    QJsonArray key;
};

// Start keys for when no row has been seen yet: before or after every possible key.
constexpr qint64 beforeAll = -1;
constexpr qint64 behindAll =
        253'402'300'800'000'000; ///< The year 10000 in µs; larger than any price.

inline qint64 numberIn(const QJsonArray &key, qint64 otherwise)
{
    return key.isEmpty() ? otherwise : key[0].toInteger();
}

/// The id at the end of @p key, for SQL; at the start, an id before or after all others.
inline QString idIn(const QJsonArray &key, bool descending)
{
    return key.isEmpty()
            ? QString(descending ? QStringLiteral("ffffffff-ffff-ffff-ffff-ffffffffffff")
                                 : QStringLiteral("00000000-0000-0000-0000-000000000000"))
            : key.last().toString();
}

/// An ILIKE pattern that finds @p text anywhere, with % and _ taken literally.
QString patternFor(const QString &text);

} // namespace Evently
