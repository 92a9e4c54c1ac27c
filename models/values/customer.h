// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QJsonObject>
#include <QString>

namespace Evently {

/// Who a booking or a place in a waitlist is for, as far as anybody said. Both may be empty: a
/// walk-up needs neither.
struct Customer
{
    QString name;
    QString email;

    /// @c {"name": …, "email": …}, null for what is empty.
    QJsonObject toJson() const;
    static Customer fromJson(const QJsonObject &json);
    bool operator==(const Customer &) const = default;
};

} // namespace Evently
