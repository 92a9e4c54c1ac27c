// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/coderow.h"

#include "models/values/tickettype.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Evently {

using Effect = DiscountCode::Effect;

QLatin1StringView storedName(Effect effect)
{
    switch (effect) {
    case Effect::Percent: return "percent"_L1;
    case Effect::Amount: return "amount"_L1;
    case Effect::Price: return "price"_L1;
    case Effect::Unlocks: break;
    }
    return "unlocks"_L1;
}

static Effect effectFrom(const QString &name)
{
    for (const Effect effect : {Effect::Percent, Effect::Amount, Effect::Price}) {
        if (name == storedName(effect))
            return effect;
    }
    return Effect::Unlocks;
}

DiscountCode codeFrom(const Rows &rows)
{
    const auto list = [&rows](QLatin1StringView column) {
        return QJsonDocument::fromJson(rows.text(column).toUtf8()).array();
    };
    DiscountCode code{.id = rows.id("id"_L1),
                      .code = rows.text("code"_L1),
                      .effect = effectFrom(rows.text("effect"_L1)),
                      .value = rows.big("value"_L1)};
    for (const QJsonValue &type : list("types"_L1))
        code.types << type.toInt();
    code.channels = channelsFrom(list("channels"_L1));
    if (!rows.isNull("max_bookings"_L1))
        code.maxBookings = rows.integer("max_bookings"_L1);
    code.bookings = rows.integer("bookings"_L1);
    code.used = rows.boolean("used"_L1);
    code.validFrom = rows.instantOrNone("valid_from"_L1);
    code.validUntil = rows.instantOrNone("valid_until"_L1);
    code.createdAt = rows.instant("created_at"_L1);
    return code;
}

} // namespace Evently
