// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/ledgerrow.h"

#include "models/values/fields.h"
#include "models/values/wire.h"

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

std::optional<LedgerRow::Kind> ledgerKindFrom(QStringView name)
{
    for (int kind = 0; kind <= int(Kind::Completed); ++kind) {
        if (name == wireName(Kind(kind)))
            return Kind(kind);
    }
    return {};
}

QJsonObject LedgerRow::toJson() const
{
    return {{u"seq"_s, seq},
            {u"kind"_s, QString(wireName(kind))},
            {u"quantity"_s, quantity},
            {u"bookingId"_s, orNull(bookingId)},
            {u"entryId"_s, orNull(entryId)},
            {u"actorRole"_s, QString(wireName(actor.role))},
            {u"actorId"_s, orNull(actor.id)},
            {u"at"_s, toRfc3339(at)}};
}

Result<LedgerRow> LedgerRow::fromJson(const QJsonObject &json)
{
    constexpr int anyNumber = std::numeric_limits<int>::max();
    Fields in(json);
    LedgerRow row;
    row.seq = in.count(u"seq"_s);
    const QString name = in.line(u"kind"_s, 1, 50);
    if (const auto kind = ledgerKindFrom(name))
        row.kind = *kind;
    else
        in.complain(u"kind"_s, u"is not known"_s);
    row.quantity = in.integer(u"quantity"_s, -anyNumber, anyNumber);
    row.bookingId = in.nullable(u"bookingId"_s, &Fields::id).value_or(QUuid());
    row.entryId = in.nullable(u"entryId"_s, &Fields::id).value_or(QUuid());
    row.actor.role =
            in.choice(u"actorRole"_s, {Role::Anonymous, Role::User, Role::Admin, Role::Kiosk});
    row.actor.id = in.nullable(u"actorId"_s, &Fields::id).value_or(QUuid());
    row.at = in.instant(u"at"_s);
    if (const auto problem = in.problem())
        return *problem;
    return row;
}

} // namespace Evently
