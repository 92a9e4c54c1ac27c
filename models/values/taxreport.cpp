// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/taxreport.h"

#include "models/values/fields.h"
#include "models/values/taxrate.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Evently {

MoneySum TaxReport::Line::grossCents() const
{
    MoneySum gross = soldCents;
    gross += refundedCents;
    return gross;
}

MoneySum TaxReport::Line::netCents() const
{
    MoneySum net = grossCents();
    net -= taxCents;
    return net;
}

QList<TaxReport::Line> TaxReport::totals() const
{
    QList<Line> totals;
    for (const Line &line : lines) {
        auto total = std::ranges::find(totals, line.currency, &Line::currency);
        if (total == totals.end()) {
            totals << Line{.currency = line.currency};
            total = totals.end() - 1;
        }
        total->soldCents += line.soldCents;
        total->refundedCents += line.refundedCents;
        total->taxCents += line.taxCents;
    }
    return totals;
}

static QJsonObject toJson(const TaxReport::Line &line)
{
    const auto amount = [&line](const MoneySum &sum) { return toAmount(sum, line.currency); };
    QJsonObject json{{u"currency"_s, line.currency},
                     {u"soldGross"_s, amount(line.soldCents)},
                     {u"refundedGross"_s, amount(line.refundedCents)},
                     {u"gross"_s, amount(line.grossCents())},
                     {u"net"_s, amount(line.netCents())},
                     {u"tax"_s, amount(line.taxCents)}};
    if (!line.month.isNull()) {
        json[u"period"_s] = line.month.toString(u"yyyy-MM"_s);
        json[u"taxRate"_s] = toRate(line.taxRate);
    }
    return json;
}

QJsonObject TaxReport::toJson() const
{
    QJsonArray data;
    for (const Line &line : lines)
        data << Evently::toJson(line);
    QJsonArray sums;
    for (const Line &total : totals())
        sums << Evently::toJson(total);
    return {{u"data"_s, data},
            {u"totals"_s, sums},
            {u"from"_s, from.toString(Qt::ISODate)},
            {u"to"_s, to.toString(Qt::ISODate)}};
}

/// An amount that may be below 0.
static MoneySum signedSum(const QJsonValue &value, const QString &currency)
{
    const QString text = value.toString();
    const bool isNegative = text.startsWith(u'-');
    const qint64 cents = sumFrom(text.mid(isNegative ? 1 : 0), currency).value_or(0);
    return isNegative ? -cents : cents;
}

Result<TaxReport> TaxReport::fromJson(const QJsonObject &json)
{
    Fields in(json);
    TaxReport report;
    report.from = in.date(u"from"_s);
    report.to = in.date(u"to"_s);
    for (const QJsonValue &value : json[u"data"_s].toArray()) {
        Line line{.month = QDate::fromString(value[u"period"_s].toString() % u"-01", Qt::ISODate),
                  .currency = value[u"currency"_s].toString()};
        line.taxRate = rateFrom(value[u"taxRate"_s]).value_or(0);
        line.soldCents = signedSum(value[u"soldGross"_s], line.currency);
        line.refundedCents = signedSum(value[u"refundedGross"_s], line.currency);
        line.taxCents = signedSum(value[u"tax"_s], line.currency);
        report.lines << line;
    }
    if (const auto problem = in.problem())
        return *problem;
    return report;
}

} // namespace Evently
