// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QJsonObject>
#include <QString>

namespace Evently {

/// The person a booking or a waitlist entry is for, as far as it is known. Both fields may be
/// empty: a walk-up sale needs neither.
struct Customer
{
    QString name;
    QString email;

    /// @c {"name": …, "email": …}, with null for empty fields.
    QJsonObject toJson() const;
    static Customer fromJson(const QJsonObject &json);
    bool operator==(const Customer &) const = default;
};

} // namespace Evently
