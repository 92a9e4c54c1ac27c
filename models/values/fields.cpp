// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/fields.h"

#include "models/values/currency.h"
#include "models/values/id.h"
#include "models/values/reference.h"
#include "models/values/taxrate.h"
#include "models/values/visible.h"
#include "models/values/zone.h"

using namespace Qt::StringLiterals;

namespace Evently {

Fields::Fields(const QJsonObject &json)
    : Fields(json, {}, std::make_shared<QList<Problem::Field>>())
{
}

Fields::Fields(const QJsonObject &json, const QString &prefix, Complaints complaints)
    : m_json(json)
    , m_prefix(prefix)
    , m_complaints(std::move(complaints))
{
}

bool Fields::has(const QString &name) const
{
    return m_json.contains(name);
}

bool Fields::isNull(const QString &name) const
{
    return m_json.value(name).isNull();
}

int Fields::integer(const QString &name, int least, int most)
{
    const QJsonValue value = required(name);
    if (value.isUndefined())
        return 0;
    // toInteger() returns its default if the value is not a whole number. Two different defaults
    // show whether it did.
    const qint64 number = value.toInteger(0);
    if (!value.isDouble() || number != value.toInteger(1))
        complain(name, u"must be a whole number"_s);
    else if (number < least || number > most)
        complain(name, u"must be from %1 to %2"_s.arg(least).arg(most));
    else
        return int(number);
    return 0;
}

qint64 Fields::count(const QString &name)
{
    const QJsonValue value = required(name);
    const qint64 number = value.toInteger(-1);
    if (number < 0 && !value.isUndefined())
        complain(name, u"must be a whole number, 0 or more"_s);
    return std::max<qint64>(number, 0);
}

double Fields::real(const QString &name, double least, double most)
{
    const QJsonValue value = required(name);
    if (value.isUndefined())
        return least;
    const double number = value.toDouble(least - 1);
    if (number >= least && number <= most)
        return number;
    complain(name, u"must be a number from %1 to %2"_s.arg(least).arg(most));
    return least;
}

bool Fields::flag(const QString &name)
{
    const QJsonValue value = required(name);
    if (!value.isBool() && !value.isUndefined())
        complain(name, u"must be true or false"_s);
    return value.toBool();
}

std::optional<QJsonValue> Fields::amountAsSent(const QString &name)
{
    if (!has(name))
        return {};
    const QJsonValue amount = m_json[name];
    if (!amount.isString() && !amount.isDouble())
        complain(name, u"must be an amount such as \"25.00\""_s);
    return amount;
}

int Fields::taxRate(const QString &name)
{
    const QJsonValue value = required(name);
    const auto rate = rateFrom(value);
    if (!rate && !value.isUndefined())
        complain(name, u"must be a percentage from \"0\" to \"100\", such as \"7.7\""_s);
    return rate.value_or(0);
}

QList<int> Fields::integers(const QString &name, int least, int most)
{
    const QJsonValue value = required(name);
    QList<int> numbers;
    for (const QJsonValue &item : value.toArray()) {
        const int number = item.toInt(least - 1);
        if (number < least || number > most || numbers.contains(number)) {
            complain(name, u"must be different whole numbers from %1 to %2"_s.arg(least).arg(most));
            return {};
        }
        numbers << number;
    }
    if (!value.isArray() && !value.isUndefined())
        complain(name, u"must be a list of whole numbers"_s);
    return numbers;
}

std::optional<QStringList> Fields::strings(const QString &name)
{
    const QJsonValue value = required(name);
    if (value.isUndefined())
        return {};
    QStringList texts;
    for (const QJsonValue &item : value.toArray())
        texts << item.toString();
    if (value.isArray())
        return texts;
    complain(name, u"must be a list"_s);
    return {};
}

std::optional<QString> Fields::string(const QString &name)
{
    const QJsonValue value = required(name);
    if (value.isString())
        return value.toString();
    if (!value.isUndefined())
        complain(name, u"must be a string"_s);
    return {};
}

bool Fields::complainAboutLength(const QString &name, const QString &value, int least, int most)
{
    const qsizetype count = characterCount(value);
    if (count >= least && count <= most)
        return false;
    if (count == 0)
        complain(name, u"must not be empty"_s);
    else
        complain(name, u"must have %1 to %2 characters, not %3"_s.arg(least).arg(most).arg(count));
    return true;
}

QString Fields::cleanText(const QString &name, int least, int most, Lines lines)
{
    const QString value = withoutBidiControls(string(name).value_or(QString())).trimmed();
    if (!m_json.value(name).isString() || complainAboutLength(name, value, least, most))
        return {};
    if (isClean(value, lines))
        return value;
    complain(name, u"contains a control character"_s);
    return {};
}

QString Fields::line(const QString &name, int least, int most)
{
    return cleanText(name, least, most, Lines::One);
}

QString Fields::text(const QString &name, int least, int most)
{
    return cleanText(name, least, most, Lines::Many);
}

QString Fields::secret(const QString &name, int least, int most)
{
    const auto value = string(name);
    return !value || complainAboutLength(name, *value, least, most) ? QString() : *value;
}

QString Fields::email(const QString &name)
{
    const auto value = string(name);
    if (!value)
        return {};
    const QString email = value->trimmed().normalized(QString::NormalizationForm_C);
    if (isEmail(email))
        return email;
    complain(name, u"must be an email address"_s);
    return {};
}

QUuid Fields::id(const QString &name)
{
    const auto value = string(name);
    const QUuid id = idFrom(value.value_or(QString()));
    if (value && id.isNull())
        complain(name, u"must be a UUID"_s);
    return id;
}

Instant Fields::instant(const QString &name)
{
    const auto value = string(name);
    if (!value)
        return {};
    const auto instant = instantFrom(*value);
    if (!instant)
        complain(name, u"must be a time such as 2026-05-01T20:00:00+02:00"_s);
    return instant.value_or(Instant{});
}

QDate Fields::date(const QString &name)
{
    const auto value = string(name);
    if (!value)
        return {};
    const QDate date = QDate::fromString(*value, Qt::ISODate);
    if (!date.isValid())
        complain(name, u"must be a date such as 2026-05-01"_s);
    return date;
}

QString Fields::zone(const QString &name)
{
    const auto value = string(name);
    if (!value || isZone(*value))
        return value.value_or(QString());
    complain(name, u"must be a time zone such as Europe/Berlin"_s);
    return {};
}

QString Fields::currency(const QString &name)
{
    const auto value = string(name);
    if (!value || currencyDigits(*value))
        return value.value_or(QString());
    complain(name, u"must be a currency such as EUR"_s);
    return {};
}

qint64 Fields::money(const QString &name, const QString &currency)
{
    const QJsonValue value = required(name);
    if (value.isUndefined())
        return 0;
    const auto minorUnits = minorUnitsFrom(value, currency);
    if (minorUnits && *minorUnits <= minorUnitsMax)
        return *minorUnits;
    complain(name,
             u"must be an amount in %1 such as \"%2\", up to %3"_s.arg(
                     currency, toAmount(2500, currency), toAmount(minorUnitsMax, currency)));
    return 0;
}

qint64 Fields::sum(const QString &name, const QString &currency)
{
    const QJsonValue value = required(name);
    const auto minorUnits = sumFrom(value, currency);
    if (!minorUnits && !value.isUndefined())
        complain(name, u"must be an amount in %1"_s.arg(currency));
    return minorUnits.value_or(0);
}

QString Fields::reference(const QString &name)
{
    const auto value = string(name);
    const auto reference = referenceFrom(value.value_or(QString()));
    if (value && !reference)
        complain(name, u"is not a reference; check for a misread letter"_s);
    return reference.value_or(QString());
}

Fields Fields::within(const QString &name)
{
    const QJsonValue value = required(name);
    if (!value.isObject() && !value.isUndefined())
        complain(name, u"must be an object"_s);
    return Fields(value.toObject(), m_prefix % name % u'.', m_complaints);
}

std::vector<Fields> Fields::items(const QString &name)
{
    const QJsonValue value = required(name);
    if (!value.isArray() && !value.isUndefined())
        complain(name, u"must be an array"_s);
    std::vector<Fields> items;
    for (const QJsonValue item : value.toArray()) {
        const QString place = u"%1[%2]"_s.arg(name).arg(items.size());
        if (!item.isObject())
            complain(place, u"must be an object"_s);
        items.push_back(Fields(item.toObject(), m_prefix % place % u'.', m_complaints));
    }
    return items;
}

void Fields::complain(const QString &name, const QString &message)
{
    m_complaints->append({m_prefix % name, message});
}

std::optional<Problem> Fields::problem() const
{
    if (m_complaints->isEmpty())
        return {};
    return Problem::invalid(*m_complaints);
}

QJsonValue Fields::required(const QString &name)
{
    const QJsonValue value = m_json.value(name);
    if (value.isUndefined())
        complain(name, u"is required"_s);
    return value;
}

} // namespace Evently
