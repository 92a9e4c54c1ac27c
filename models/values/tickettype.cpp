// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/tickettype.h"

#include "models/values/money.h"
#include "models/values/taxrate.h"
#include "models/values/wire.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Evently {

using Channel = Booking::Channel;

static constexpr std::initializer_list<Channel> allChannels{Channel::Online, Channel::Desk,
                                                            Channel::Kiosk};

QJsonObject Quota::toJson() const
{
    return {{u"no"_s, no},     {u"name"_s, name}, {u"total"_s, total}, {u"available"_s, available},
            {u"held"_s, held}, {u"sold"_s, sold}};
}

Quota Quota::fromJson(const QJsonObject &json)
{
    return {.no = json[u"no"_s].toInt(1),
            .name = json[u"name"_s].toString(),
            .total = json[u"total"_s].toInt(),
            .available = json[u"available"_s].toInt(),
            .held = json[u"held"_s].toInt(),
            .sold = json[u"sold"_s].toInt()};
}

QLatin1StringView wireName(TicketType::Sales sales)
{
    switch (sales) {
    case TicketType::Sales::Open: return "open"_L1;
    case TicketType::Sales::Waitlist: return "waitlist"_L1;
    case TicketType::Sales::SoldOut: return "sold_out"_L1;
    case TicketType::Sales::NotYet: return "not_yet"_L1;
    case TicketType::Sales::Closed: return "closed"_L1;
    }
    Q_UNREACHABLE();
}

QJsonArray toJson(const QList<Channel> &channels)
{
    QJsonArray names;
    for (const Channel channel : allChannels) {
        if (channels.isEmpty() || channels.contains(channel))
            names << QString(wireName(channel));
    }
    return names;
}

QList<Channel> channelsFrom(const QJsonArray &names)
{
    QList<Channel> channels;
    for (const Channel channel : allChannels) {
        if (names.contains(QString(wireName(channel))))
            channels << channel;
    }
    return channels.size() == qsizetype(allChannels.size()) ? QList<Channel>() : channels;
}

static QJsonArray toJson(const QList<int> &numbers)
{
    QJsonArray json;
    for (const int number : numbers)
        json << number;
    return json;
}

static QList<int> numbersFrom(const QJsonArray &json)
{
    QList<int> numbers;
    for (const QJsonValue &number : json)
        numbers << number.toInt();
    return numbers;
}

bool TicketType::isPlain() const
{
    return definition({})
            == TicketType{.name = plainTypeName(), .priceCents = priceCents}.definition({});
}

QJsonObject TicketType::definition(const QString &currency) const
{
    return {{u"no"_s, no},
            {u"name"_s, name},
            {u"description"_s, description},
            {u"price"_s, toAmount(priceCents, currency)},
            {u"taxRate"_s, toRate(taxRate)},
            {u"admits"_s, admits},
            {u"quotas"_s, Evently::toJson(quotas)},
            {u"channels"_s, Evently::toJson(channels)},
            {u"salesFrom"_s, orNull(salesFrom)},
            {u"salesUntil"_s, orNull(salesUntil)},
            {u"minPerBooking"_s, minPerBooking},
            {u"maxPerBooking"_s, orNull(maxPerBooking)},
            {u"hidden"_s, hidden},
            {u"retired"_s, retired}};
}

static std::optional<Instant> instantIn(const QJsonValue &value)
{
    return value.isString() ? instantFrom(value.toString()) : std::nullopt;
}

TicketType TicketType::fromJson(const QJsonObject &json, const QString &currency)
{
    TicketType type{.no = json[u"no"_s].toInt(1),
                    .name = json[u"name"_s].toString(),
                    .description = json[u"description"_s].toString()};
    type.priceCents = minorUnitsFrom(json[u"price"_s], currency).value_or(0);
    type.taxRate = rateFrom(json[u"taxRate"_s]).value_or(0);
    type.admits = qMax(1, json[u"admits"_s].toInt(1));
    type.quotas = numbersFrom(json[u"quotas"_s].toArray());
    type.channels = channelsFrom(json[u"channels"_s].toArray());
    type.salesFrom = instantIn(json[u"salesFrom"_s]);
    type.salesUntil = instantIn(json[u"salesUntil"_s]);
    type.minPerBooking = json[u"minPerBooking"_s].toInt(1);
    if (const int most = json[u"maxPerBooking"_s].toInt(); most > 0)
        type.maxPerBooking = most;
    type.hidden = json[u"hidden"_s].toBool();
    type.retired = json[u"retired"_s].toBool();
    type.held = json[u"held"_s].toInt();
    type.sold = json[u"sold"_s].toInt();
    return type;
}

static QJsonValue stored(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(qint64(instant->time_since_epoch().count())) : QJsonValue();
}

static std::optional<Instant> instantFromStored(const QJsonValue &value)
{
    if (!value.isDouble())
        return {};
    return Instant(std::chrono::milliseconds(value.toInteger()));
}

QJsonObject TicketType::toStored() const
{
    QJsonObject json{{u"no"_s, no}, {u"name"_s, name}, {u"price"_s, priceCents}};
    const auto unless = [&json](bool isUsual, const QString &member, const QJsonValue &value) {
        if (!isUsual)
            json[member] = value;
    };
    unless(description.isEmpty(), u"description"_s, description);
    unless(taxRate == 0, u"taxRate"_s, taxRate);
    unless(admits == 1, u"admits"_s, admits);
    unless(quotas.isEmpty(), u"quotas"_s, Evently::toJson(quotas));
    unless(channels.isEmpty(), u"channels"_s, Evently::toJson(channels));
    unless(!salesFrom, u"salesFrom"_s, stored(salesFrom));
    unless(!salesUntil, u"salesUntil"_s, stored(salesUntil));
    unless(minPerBooking == 1, u"minPerBooking"_s, minPerBooking);
    unless(!maxPerBooking, u"maxPerBooking"_s, maxPerBooking.value_or(0));
    unless(!hidden, u"hidden"_s, true);
    unless(!retired, u"retired"_s, true);
    return json;
}

TicketType TicketType::fromStored(const QJsonObject &stored)
{
    TicketType type{.no = stored[u"no"_s].toInt(1),
                    .name = stored[u"name"_s].toString(),
                    .description = stored[u"description"_s].toString(),
                    .priceCents = stored[u"price"_s].toInteger(),
                    .taxRate = stored[u"taxRate"_s].toInt(),
                    .admits = stored[u"admits"_s].toInt(1)};
    type.quotas = numbersFrom(stored[u"quotas"_s].toArray());
    type.channels = channelsFrom(stored[u"channels"_s].toArray());
    type.salesFrom = instantFromStored(stored[u"salesFrom"_s]);
    type.salesUntil = instantFromStored(stored[u"salesUntil"_s]);
    type.minPerBooking = stored[u"minPerBooking"_s].toInt(1);
    if (const int most = stored[u"maxPerBooking"_s].toInt(); most > 0)
        type.maxPerBooking = most;
    type.hidden = stored[u"hidden"_s].toBool();
    type.retired = stored[u"retired"_s].toBool();
    return type;
}

} // namespace Evently
