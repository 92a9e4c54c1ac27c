// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"
#include "models/values/result.h"

#include <QJsonObject>
#include <QUuid>

namespace Evently {

/// A device that sells to walk-up customers, paired or waiting to be.
struct Kiosk
{
    QUuid id;
    QString name;
    std::optional<Instant> pairedAt{};
    std::optional<Instant> lastSeenAt{};
    QString version{}; ///< The version of its program, as last reported.
    QString printer{}; ///< The state of its printer, as last reported.
    Instant createdAt{};

    QJsonObject toJson() const;
    static Result<Kiosk> fromJson(const QJsonObject &json);
    bool operator==(const Kiosk &) const = default;
};

} // namespace Evently
