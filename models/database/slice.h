// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QJsonArray>
#include <QString>
#include <QUuid>

namespace Evently {

/// Which part of a sorted list is asked for. Lists return one row more than @c limit when there
/// are more.
struct Slice
{
    int limit = 20;
    int skip = 0; ///< Rows to leave out, where pages are counted.
    QJsonArray after{}; ///< The key of the last row already seen; empty at the start.
};

/// A row of a list with its sort key, by which the next part goes on after it.
template <typename Value>
struct Keyed
{
    Value value;
    QJsonArray key;
};

// Where a list begins when no row was seen yet: before or behind every key there can be.
constexpr qint64 beforeAll = -1;
constexpr qint64 behindAll =
        253'402'300'800'000'000; ///< The year 10000 in µs; no price is as high.

inline qint64 numberIn(const QJsonArray &key, qint64 otherwise)
{
    return key.isEmpty() ? otherwise : key[0].toInteger();
}

/// The id that ends @p key, as SQL takes it; the one before or behind all ids at the start.
inline QString idIn(const QJsonArray &key, bool descending)
{
    return key.isEmpty()
            ? QString(descending ? QStringLiteral("ffffffff-ffff-ffff-ffff-ffffffffffff")
                                 : QStringLiteral("00000000-0000-0000-0000-000000000000"))
            : key.last().toString();
}

/// A pattern for ILIKE that finds @p text anywhere, where % and _ mean themselves.
QString patternFor(const QString &text);

} // namespace Evently
