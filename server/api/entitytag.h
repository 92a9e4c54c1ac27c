// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

#include <QByteArray>

#include <optional>

namespace Evently {

/// An event's ETag: its revision, which edits increase, its version, which sales increase too, and
/// what else the answer depends on.
struct EntityTag
{
    qint64 revision = 0;
    qint64 version = 0;
    QByteArray rest{}; ///< Letters, digits and hyphens.

    QByteArray toHeader() const; ///< "3.17", in quotes, with a hyphen before the rest.
    bool operator==(const EntityTag &) const = default;
};

/// Whether If-None-Match shows that the client already has @p current (304), by weak comparison.
bool isKnown(const QByteArray &ifNoneMatch, const EntityTag &current);

/// The revision that If-Match requires, by strong comparison: nothing if there is no header or it
/// is "*". Of several tags the highest counts, because revisions only increase. -1, which no event
/// has, if none of them can match.
std::optional<qint64> revisionAskedFor(const QByteArray &ifMatch);

} // namespace Evently
