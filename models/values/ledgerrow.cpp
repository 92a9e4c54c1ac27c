// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/ledgerrow.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Evently {

using Kind = LedgerRow::Kind;
using Role = Principal::Role;

QLatin1StringView wireName(LedgerRow::Kind kind)
{
    switch (kind) {
    case Kind::Created: return "created"_L1;
    case Kind::Edited: return "edited"_L1;
    case Kind::CapacityChanged: return "capacity_changed"_L1;
    case Kind::Booked: return "booked"_L1;
    case Kind::Held: return "held"_L1;
    case Kind::Confirmed: return "confirmed"_L1;
    case Kind::HoldReleased: return "hold_released"_L1;
    case Kind::HoldExpired: return "hold_expired"_L1;
    case Kind::Cancelled: return "cancelled"_L1;
    case Kind::GivenBack: return "given_back"_L1;
    case Kind::Joined: return "joined"_L1;
    case Kind::Offered: return "offered"_L1;
    case Kind::OfferedByStaff: return "offered_by_staff"_L1;
    case Kind::Accepted: return "accepted"_L1;
    case Kind::OfferDeclined: return "offer_declined"_L1;
    case Kind::OfferExpired: return "offer_expired"_L1;
    case Kind::Left: return "left"_L1;
    case Kind::EntryExpired: return "entry_expired"_L1;
    case Kind::Paid: return "paid"_L1;
    case Kind::Refunded: return "refunded"_L1;
    case Kind::EventCancelled: return "event_cancelled"_L1;
    case Kind::Completed: return "completed"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView wireName(Principal::Role role)
{
    switch (role) {
    case Role::Anonymous: return "system"_L1;
    case Role::User: return "user"_L1;
    case Role::Admin: return "admin"_L1;
    case Role::Kiosk: return "kiosk"_L1;
    }
    Q_UNREACHABLE();
}

QJsonArray toJson(const QList<LedgerSeats> &seats)
{
    QJsonArray json;
    for (const LedgerSeats &each : seats) {
        QJsonArray quotas;
        for (const int quota : each.quotas)
            quotas << quota;
        json << QJsonObject{{u"type"_s, each.type},        {u"quantity"_s, each.quantity},
                            {u"admits"_s, each.admits},    {u"quotas"_s, quotas},
                            {u"gross"_s, each.grossCents}, {u"taxRate"_s, each.taxRate},
                            {u"tax"_s, each.taxCents}};
    }
    return json;
}

QList<LedgerSeats> ledgerSeatsFrom(const QJsonArray &json)
{
    QList<LedgerSeats> seats;
    for (const QJsonValue &value : json) {
        LedgerSeats each{.type = value[u"type"_s].toInt(1),
                         .quantity = value[u"quantity"_s].toInt(),
                         .admits = value[u"admits"_s].toInt(1)};
        for (const QJsonValue &quota : value[u"quotas"_s].toArray())
            each.quotas << quota.toInt();
        each.grossCents = value[u"gross"_s].toInteger();
        each.taxRate = value[u"taxRate"_s].toInt();
        each.taxCents = value[u"tax"_s].toInteger();
        seats << each;
    }
    return seats;
}

std::optional<LedgerRow::Kind> ledgerKindFrom(QStringView name)
{
    for (int kind = 0; kind <= int(Kind::Completed); ++kind) {
        if (name == wireName(Kind(kind)))
            return Kind(kind);
    }
    return {};
}

} // namespace Evently
