// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/ledgerline.h"

#include "models/values/fields.h"
#include "models/values/money.h"
#include "models/values/visible.h"
#include "models/values/wire.h"

using namespace Qt::StringLiterals;

namespace Evently {

using Kind = LedgerRow::Kind;
using Role = Principal::Role;

static QJsonValue amountOf(const LedgerLine &line)
{
    return line.row.amountCents == 0 ? QJsonValue()
                                     : QJsonValue(toAmount(line.row.amountCents, line.currency));
}

static QJsonValue methodOf(const LedgerRow &row)
{
    return row.paymentMethod ? QJsonValue(QString(wireName(*row.paymentMethod))) : QJsonValue();
}

QJsonObject LedgerLine::toJson() const
{
    return {{u"seq"_s, row.seq},
            {u"kind"_s, QString(wireName(row.kind))},
            {u"quantity"_s, row.quantity},
            {u"bookingId"_s, orNull(row.bookingId)},
            {u"entryId"_s, orNull(row.entryId)},
            {u"reference"_s, orNull(reference)},
            {u"customerName"_s, orNull(customerName)},
            {u"amount"_s, amountOf(*this)},
            {u"currency"_s, currency},
            {u"paymentMethod"_s, methodOf(row)},
            {u"changes"_s,
             row.changes.isEmpty() ? QJsonValue() : QJsonValue(Evently::toJson(row.changes))},
            {u"actorRole"_s, QString(wireName(row.actor.role))},
            {u"actorId"_s, orNull(row.actor.id)},
            {u"at"_s, toRfc3339(row.at)}};
}

Result<LedgerLine> LedgerLine::fromJson(const QJsonObject &json)
{
    constexpr int anyNumber = std::numeric_limits<int>::max();
    Fields in(json);
    LedgerLine line;
    LedgerRow &row = line.row;
    row.seq = in.count(u"seq"_s);
    const QString name = in.line(u"kind"_s, 1, 50);
    if (const auto kind = ledgerKindFrom(name))
        row.kind = *kind;
    else
        in.complain(u"kind"_s, u"is not known"_s);
    row.quantity = in.integer(u"quantity"_s, -anyNumber, anyNumber);
    row.bookingId = in.nullable(u"bookingId"_s, &Fields::id).value_or(QUuid());
    row.entryId = in.nullable(u"entryId"_s, &Fields::id).value_or(QUuid());
    line.reference = in.nullable(u"reference"_s, &Fields::reference).value_or(QString());
    line.customerName = withoutBidiControls(json[u"customerName"_s].toString());
    line.currency = in.currency(u"currency"_s);
    row.amountCents = in.nullable(u"amount"_s, &Fields::sum, line.currency).value_or(0);
    if (in.has(u"paymentMethod"_s) && !in.isNull(u"paymentMethod"_s))
        row.paymentMethod = in.choice(u"paymentMethod"_s, paymentMethods);
    row.changes = fieldChangesFrom(json[u"changes"_s].toArray());
    row.actor.role =
            in.choice(u"actorRole"_s, {Role::Anonymous, Role::User, Role::Admin, Role::Kiosk});
    row.actor.id = in.nullable(u"actorId"_s, &Fields::id).value_or(QUuid());
    row.at = in.instant(u"at"_s);
    if (const auto problem = in.problem())
        return *problem;
    return line;
}

} // namespace Evently
