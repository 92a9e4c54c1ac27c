// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QJsonArray>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace Evently {

/// A changed field of an event: its JSON name and its value on the wire, before and after.
struct FieldChange
{
    QString field;
    QJsonValue from;
    QJsonValue to;

    bool operator==(const FieldChange &) const = default;
};

/// `[{"field": …, "from": …, "to": …}]`
QJsonArray toJson(const QList<FieldChange> &changes);
/// Reads the changes in @p json; anything else in it is ignored.
QList<FieldChange> fieldChangesFrom(const QJsonArray &json);

} // namespace Evently
