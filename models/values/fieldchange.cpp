// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/fieldchange.h"

#include "models/values/visible.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Evently {

QJsonArray toJson(const QList<FieldChange> &changes)
{
    QJsonArray json;
    for (const FieldChange &change : changes)
        json << QJsonObject{
                {u"field"_s, change.field}, {u"from"_s, change.from}, {u"to"_s, change.to}};
    return json;
}

/// Values stored by versions that still allowed direction marks must not reverse the text around
/// them.
static QJsonValue shown(const QJsonValue &value)
{
    return value.isString() ? QJsonValue(withoutBidiControls(value.toString())) : value;
}

QList<FieldChange> fieldChangesFrom(const QJsonArray &json)
{
    QList<FieldChange> changes;
    for (const QJsonValue &each : json) {
        const QString field = each[u"field"_s].toString();
        if (!field.isEmpty())
            changes << FieldChange{field, shown(each[u"from"_s]), shown(each[u"to"_s])};
    }
    return changes;
}

} // namespace Evently
