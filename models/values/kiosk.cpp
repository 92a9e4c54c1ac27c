// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/kiosk.h"

#include "models/values/fields.h"
#include "models/values/wire.h"

using namespace Qt::StringLiterals;

namespace Evently {

QJsonObject Kiosk::toJson() const
{
    return {{u"id"_s, toText(id)},
            {u"name"_s, name},
            {u"pairedAt"_s, orNull(pairedAt)},
            {u"lastSeenAt"_s, orNull(lastSeenAt)},
            {u"version"_s, orNull(version)},
            {u"printer"_s, orNull(printer)},
            {u"createdAt"_s, toRfc3339(createdAt)}};
}

Result<Kiosk> Kiosk::fromJson(const QJsonObject &json)
{
    Fields in(json);
    Kiosk kiosk;
    kiosk.id = in.id(u"id"_s);
    kiosk.name = in.line(u"name"_s, 0, 200);
    kiosk.pairedAt = in.nullable(u"pairedAt"_s, &Fields::instant);
    kiosk.lastSeenAt = in.nullable(u"lastSeenAt"_s, &Fields::instant);
    kiosk.version = in.nullable(u"version"_s, &Fields::line, 0, 200).value_or(QString());
    kiosk.printer = in.nullable(u"printer"_s, &Fields::line, 0, 200).value_or(QString());
    kiosk.createdAt = in.instant(u"createdAt"_s);
    if (const auto problem = in.problem())
        return *problem;
    return kiosk;
}

} // namespace Evently
