// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

#include <QByteArray>

#include <optional>

namespace Evently {

/// An event's ETag: what organizers edited and what was sold since.
struct EntityTag
{
    qint64 revision = 0;
    qint64 version = 0;

    QByteArray toHeader() const; ///< "3.17", in quotes.
    bool operator==(const EntityTag &) const = default;
};

/// Whether If-None-Match says that the client has @p current already (304), by weak comparison.
bool isKnown(const QByteArray &ifNoneMatch, const EntityTag &current);

/// The revision that If-Match asks for, by strong comparison: nothing when there is no header or
/// it is "*". Of several tags the highest counts, because revisions only rise; -1, which no event
/// has, when none of them can match.
std::optional<qint64> revisionAskedFor(const QByteArray &ifMatch);

} // namespace Evently
