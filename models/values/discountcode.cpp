// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/discountcode.h"

#include "models/values/money.h"
#include "models/values/tickettype.h"
#include "models/values/wire.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Evently {

using Effect = DiscountCode::Effect;

qint64 DiscountCode::discountOn(int type, qint64 priceCents) const
{
    if (!covers(type))
        return 0;
    switch (effect) {
    case Effect::Percent: return (priceCents * value + 5000) / 10'000;
    case Effect::Amount: return std::min(value, priceCents);
    case Effect::Price: return std::max<qint64>(priceCents - value, 0);
    case Effect::Unlocks: break;
    }
    return 0;
}

static QJsonObject effectToJson(const DiscountCode &code, const QString &currency)
{
    switch (code.effect) {
    case Effect::Percent: {
        QString percent = toAmount(code.value, u"EUR"_s); // Two decimals.
        while (percent.endsWith(u'0'))
            percent.chop(1);
        if (percent.endsWith(u'.'))
            percent.chop(1);
        return {{u"percent"_s, percent}};
    }
    case Effect::Amount: return {{u"amount"_s, toAmount(code.value, currency)}};
    case Effect::Price: return {{u"price"_s, toAmount(code.value, currency)}};
    case Effect::Unlocks: break;
    }
    return {{u"unlocks"_s, true}};
}

QJsonObject DiscountCode::toJson(const QString &currency) const
{
    QJsonArray numbers;
    for (const int type : types)
        numbers << type;
    return {{u"id"_s, toText(id)},
            {u"code"_s, code},
            {u"effect"_s, effectToJson(*this, currency)},
            {u"types"_s, numbers},
            {u"maxBookings"_s, orNull(maxBookings)},
            {u"bookings"_s, bookings},
            {u"channels"_s, Evently::toJson(channels)},
            {u"validFrom"_s, orNull(validFrom)},
            {u"validUntil"_s, orNull(validUntil)},
            {u"createdAt"_s, toRfc3339(createdAt)}};
}

DiscountCode DiscountCode::fromJson(const QJsonObject &json, const QString &currency)
{
    DiscountCode code{.id = idFrom(json[u"id"_s].toString()), .code = json[u"code"_s].toString()};
    const QJsonObject effect = json[u"effect"_s].toObject();
    const auto take = [&](const QString &member, Effect kind, const QString &digits) {
        if (!effect.contains(member))
            return;
        code.effect = kind;
        code.value = minorUnitsFrom(effect[member], digits).value_or(0);
    };
    take(u"percent"_s, Effect::Percent, u"EUR"_s);
    take(u"amount"_s, Effect::Amount, currency);
    take(u"price"_s, Effect::Price, currency);
    if (effect.contains(u"unlocks"_s))
        code.effect = Effect::Unlocks;
    for (const QJsonValue &type : json[u"types"_s].toArray())
        code.types << type.toInt();
    if (json[u"maxBookings"_s].isDouble())
        code.maxBookings = json[u"maxBookings"_s].toInt();
    code.bookings = json[u"bookings"_s].toInt();
    code.channels = channelsFrom(json[u"channels"_s].toArray());
    code.validFrom = instantFrom(json[u"validFrom"_s].toString());
    code.validUntil = instantFrom(json[u"validUntil"_s].toString());
    code.createdAt = instantFrom(json[u"createdAt"_s].toString()).value_or(Instant());
    return code;
}

QString codeKey(QStringView text)
{
    const QStringView code = text.trimmed();
    const auto isAllowed = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
                || c == u'-';
    };
    if (code.size() < DiscountCode::LengthMin || code.size() > DiscountCode::LengthMax
        || !std::ranges::all_of(code, isAllowed))
        return {};
    return code.toString().toUpper();
}

} // namespace Evently
