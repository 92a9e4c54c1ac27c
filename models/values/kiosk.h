// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"
#include "models/values/result.h"

#include <QJsonObject>
#include <QUuid>

namespace Evently {

/// A device that sells walk-ups, paired or about to be.
struct Kiosk
{
    QUuid id;
    QString name;
    std::optional<Instant> pairedAt{};
    std::optional<Instant> lastSeenAt{};
    QString version{}; ///< Of the program on it, as it last said.
    QString printer{}; ///< The state of its printer, as it last said.
    Instant createdAt{};

    QJsonObject toJson() const;
    static Result<Kiosk> fromJson(const QJsonObject &json);
    bool operator==(const Kiosk &) const = default;
};

} // namespace Evently
