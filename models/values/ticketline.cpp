// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/ticketline.h"

#include "models/values/fields.h"
#include "models/values/jsonwriter.h"
#include "models/values/money.h"
#include "models/values/taxrate.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <numeric>

using namespace Qt::StringLiterals;

namespace Evently {

qint64 TicketLine::taxCents() const
{
    return taxIn(totalCents(), taxRate);
}

QString plainTypeName()
{
    return u"Ticket"_s;
}

void writeLines(JsonWriter &json, const QList<TicketLine> &lines, const QString &currency)
{
    json.startArray(u"lines");
    for (const TicketLine &line : lines) {
        json.startObject();
        json.member(u"type", line.type);
        json.member(u"name", line.name);
        json.member(u"quantity", line.quantity);
        json.member(u"admits", line.admits);
        json.member(u"unitPrice", toAmount(line.unitPriceCents, currency));
        json.member(u"discount", toAmount(line.discountCents(), currency));
        json.member(u"totalAmount", toAmount(line.totalCents(), currency));
        json.member(u"taxRate", toRate(line.taxRate));
        json.member(u"taxAmount", toAmount(line.taxCents(), currency));
        json.member(u"firstTicket", line.firstTicket);
        json.endObject();
    }
    json.endArray();
}

QJsonArray toJson(const QList<TicketLine> &lines, const QString &currency)
{
    JsonWriter json;
    json.startObject();
    writeLines(json, lines, currency);
    json.endObject();
    return QJsonDocument::fromJson(json.text())[u"lines"_s].toArray();
}

TicketLine TicketLine::fromJson(const QJsonObject &json, const QString &currency)
{
    TicketLine line{.type = json[u"type"_s].toInt(1),
                    .name = json[u"name"_s].toString(),
                    .quantity = qBound(0, json[u"quantity"_s].toInt(), 1000),
                    .admits = qBound(1, json[u"admits"_s].toInt(1), 100)};
    line.unitPriceCents = minorUnitsFrom(json[u"unitPrice"_s], currency).value_or(0);
    const qint64 discount = minorUnitsFrom(json[u"discount"_s], currency).value_or(0);
    line.unitDiscountCents = line.quantity > 0 ? discount / line.quantity : 0;
    line.taxRate = rateFrom(json[u"taxRate"_s]).value_or(0);
    line.firstTicket = json[u"firstTicket"_s].toInt(1);
    return line;
}

QList<TicketLine> linesFrom(const QJsonObject &json, const QString &currency)
{
    QList<TicketLine> lines;
    for (const QJsonValue &line : json[u"lines"_s].toArray())
        lines << TicketLine::fromJson(line.toObject(), currency);
    if (lines.size() != 1)
        return lines;
    const TicketLine &only = lines.first();
    const TicketLine plain{.name = plainTypeName(),
                           .quantity = only.quantity,
                           .unitPriceCents = only.unitPriceCents};
    return only == plain ? QList<TicketLine>() : lines;
}

int unitsOf(const QList<TicketLine> &lines)
{
    return std::accumulate(lines.begin(), lines.end(), 0,
                           [](int sum, const TicketLine &line) { return sum + line.quantity; });
}

int peopleOf(const QList<TicketLine> &lines)
{
    return std::accumulate(lines.begin(), lines.end(), 0,
                           [](int sum, const TicketLine &line) { return sum + line.people(); });
}

QJsonArray toStored(const QList<TicketLine> &lines)
{
    QJsonArray stored;
    for (const TicketLine &line : lines) {
        QJsonObject json{{u"type"_s, line.type},
                         {u"name"_s, line.name},
                         {u"quantity"_s, line.quantity},
                         {u"price"_s, line.unitPriceCents}};
        const auto unlessDefault = [&json](const QString &name, qint64 value, qint64 usual) {
            if (value != usual)
                json[name] = value;
        };
        unlessDefault(u"admits"_s, line.admits, 1);
        unlessDefault(u"discount"_s, line.unitDiscountCents, 0);
        unlessDefault(u"taxRate"_s, line.taxRate, 0);
        unlessDefault(u"firstTicket"_s, line.firstTicket, 1);
        stored << json;
    }
    return stored;
}

QList<TicketLine> linesFromStored(const QJsonArray &stored)
{
    QList<TicketLine> lines;
    for (const QJsonValue &value : stored) {
        const QJsonObject json = value.toObject();
        lines << TicketLine{.type = json[u"type"_s].toInt(),
                            .name = json[u"name"_s].toString(),
                            .quantity = json[u"quantity"_s].toInt(),
                            .admits = json[u"admits"_s].toInt(1),
                            .unitPriceCents = json[u"price"_s].toInteger(),
                            .unitDiscountCents = json[u"discount"_s].toInteger(),
                            .taxRate = json[u"taxRate"_s].toInt(),
                            .firstTicket = json[u"firstTicket"_s].toInt(1)};
    }
    return lines;
}

} // namespace Evently
