// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QJsonObject>

#include <optional>

namespace Evently {

/// How far the making of a demo season is; organizers hear it on /api/live.
struct DemoStep
{
    int done = 0; ///< Events.
    int total = 0; ///< When as many are done, all of it is there to be read.
    bool hasFailed = false; ///< It ended without a trace.

    bool isDone() const { return !hasFailed && done == total; }

    QByteArray toJson() const;
    /// Nothing for messages of another type.
    static std::optional<DemoStep> fromJson(const QJsonObject &json);
    bool operator==(const DemoStep &) const = default;
};

} // namespace Evently
