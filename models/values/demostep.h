// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QJsonObject>

#include <optional>

namespace Evently {

/// Progress of creating a demo season; sent to organizers on /api/live.
struct DemoStep
{
    int done = 0; ///< Events created so far.
    int total = 0; ///< When @c done reaches this, the whole season can be loaded.
    bool hasFailed = false; ///< Creation failed and was rolled back.

    bool isDone() const { return !hasFailed && done == total; }

    QByteArray toJson() const;
    /// Returns nothing for messages of another type.
    static std::optional<DemoStep> fromJson(const QJsonObject &json);
    bool operator==(const DemoStep &) const = default;
};

} // namespace Evently
