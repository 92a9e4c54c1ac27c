// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/orders/kioskorder.h"

#include "models/values/fields.h"
#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently {

using Stage = KioskOrder::Stage;

QLatin1StringView wireName(Stage stage)
{
    switch (stage) {
    case Stage::Holding: return "holding"_L1;
    case Stage::Held: return "held"_L1;
    case Stage::Confirming: return "confirming"_L1;
    case Stage::Accepting: return "accepting"_L1;
    case Stage::Abandoned: return "abandoned"_L1;
    case Stage::Joining: return "joining"_L1;
    case Stage::Sold: return "sold"_L1;
    case Stage::Printing: return "printing"_L1;
    case Stage::Unprinted: return "unprinted"_L1;
    }
    Q_UNREACHABLE();
}

QString KioskOrder::job() const
{
    return u"evently-"_s % toText(id);
}

QJsonObject KioskOrder::toJson() const
{
    QJsonObject json{{u"id"_s, toText(id)},
                     {u"stage"_s, QString(wireName(stage))},
                     {u"since"_s, toRfc3339(since)},
                     {u"key"_s, QString::fromLatin1(key)}};
    if (order)
        json[u"order"_s] = order->toJson();
    if (!entryReference.isEmpty())
        json[u"entryReference"_s] = entryReference;
    if (booking)
        json[u"booking"_s] = booking->toJson();
    return json;
}

Result<KioskOrder> KioskOrder::fromJson(const QJsonObject &json)
{
    Fields in(json);
    KioskOrder order{.id = in.id(u"id"_s),
                     .stage = in.choice(u"stage"_s,
                                        {Stage::Holding, Stage::Held, Stage::Confirming,
                                         Stage::Accepting, Stage::Abandoned, Stage::Joining,
                                         Stage::Sold, Stage::Printing, Stage::Unprinted}),
                     .since = in.instant(u"since"_s),
                     .key = json[u"key"_s].toString().toLatin1(),
                     .entryReference = json[u"entryReference"_s].toString()};
    if (const auto problem = in.problem())
        return *problem;
    if (json.contains(u"order"_s)) {
        const auto asked = Order::fromJson(json[u"order"_s].toObject());
        if (!asked)
            return asked.error();
        order.order = *asked;
    }
    if (json.contains(u"booking"_s)) {
        const auto booking = Booking::fromJson(json[u"booking"_s].toObject());
        if (!booking)
            return booking.error();
        order.booking = *booking;
    }
    return order;
}

} // namespace Evently
