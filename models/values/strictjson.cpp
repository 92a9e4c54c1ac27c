// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/strictjson.h"

#include <QJsonArray>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Evently {
namespace {

constexpr qsizetype depthMax = 16;

Problem notAnObject(const QString &details)
{
    return {.code = Problem::Code::Invalid,
            .error = u"The body must be one JSON object."_s,
            .details = details};
}

QString stoppedAt(quint64 position)
{
    return u"Parsing stopped at byte %1."_s.arg(position);
}

/// Whether @p number, in the grammar of RFC 8259, is a whole number: "1", "1.0" and "15e1" are,
/// "15e-1" isn't.
bool isWhole(std::string_view number)
{
    const size_t mark = number.find_first_of("eE");
    std::string digits(number.substr(0, mark));
    qint64 behindPoint = 0;
    if (const size_t point = digits.find('.'); point != std::string::npos) {
        behindPoint = qint64(digits.size() - point) - 1;
        digits.erase(point, 1);
    }
    if (mark != std::string_view::npos) {
        bool isShort = false;
        const QByteArrayView exponent = number.substr(mark + 1);
        const int shift = exponent.toByteArray().toInt(&isShort);
        const int most = std::numeric_limits<int>::max();
        behindPoint -= isShort ? shift : exponent.startsWith('-') ? -most : most;
    }
    const auto last = digits.size() - size_t(std::clamp<qint64>(behindPoint, 0, digits.size()));
    return digits.find_first_of("123456789", last) == std::string::npos;
}

/// Builds Qt's values from nlohmann's SAX events; returning false from an event stops the parser.
class Builder : public nlohmann::json_sax<nlohmann::json>
{
public:
    const QJsonObject &object() const { return m_object; }
    const Problem &problem() const { return m_problem; }

    bool null() override { return add(QJsonValue()); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(qint64(value)); }
    bool number_unsigned(number_unsigned_t value) override
    {
        return value <= quint64(std::numeric_limits<qint64>::max()) ? add(qint64(value))
                                                                    : add(double(value));
    }
    bool number_float(number_float_t value, const string_t &text) override
    {
        // As a double, 0.99999999999999999999999 is 1 and would be accepted as one seat.
        if (value == std::floor(value) && !isWhole(text))
            return refuseField(path(), u"has more digits than can be stored"_s);
        return add(value);
    }
    bool binary(binary_t &) override { return false; }

    bool string(string_t &value) override
    {
        if (value.find('\0') != std::string::npos)
            return refuseField(path(), u"contains the character NUL"_s);
        return add(QString::fromStdString(value));
    }

    bool start_object(std::size_t) override { return open({}); }
    bool start_array(std::size_t) override { return open({.isArray = true}); }

    bool key(string_t &value) override
    {
        Level &level = m_levels.last();
        level.key = QString::fromStdString(value);
        if (level.key.contains(QChar(u'\0')))
            return refuse(u"A name in it contains the character NUL."_s);
        if (level.object.contains(level.key))
            return refuseField(path(), u"appears twice"_s);
        return true;
    }

    bool end_object() override
    {
        const QJsonObject object = m_levels.takeLast().object;
        if (!m_levels.isEmpty())
            return add(object);
        m_object = object;
        return true;
    }

    bool end_array() override
    {
        const QJsonArray array = m_levels.takeLast().array;
        return add(array);
    }

    bool parse_error(std::size_t position, const std::string &,
                     const nlohmann::detail::exception &error) override
    {
        if (error.id == 406)
            return refuse(u"A number near byte %1 is too large."_s.arg(position));
        return refuse(stoppedAt(position));
    }

private:
    struct Level
    {
        bool isArray = false;
        QString key{}; ///< The name of the member being read.
        QJsonObject object{};
        QJsonArray array{};
    };

    bool open(const Level &level)
    {
        if (m_levels.isEmpty() && level.isArray)
            return refuse(u"It is an array."_s);
        if (m_levels.size() == depthMax)
            return refuse(u"It is nested more than %1 levels deep."_s.arg(depthMax));
        m_levels << level;
        return true;
    }

    bool add(const QJsonValue &value)
    {
        if (m_levels.isEmpty())
            return refuse(u"It is a single value."_s);
        Level &level = m_levels.last();
        if (level.isArray)
            level.array << value;
        else
            level.object.insert(level.key, value);
        return true;
    }

    QString path() const
    {
        QStringList names;
        for (const Level &level : m_levels)
            names << (level.isArray ? QString::number(level.array.size()) : level.key);
        return names.join(u'.');
    }

    bool refuse(const QString &details)
    {
        m_problem = notAnObject(details);
        return false;
    }

    bool refuseField(const QString &field, const QString &message)
    {
        m_problem = Problem::invalid(field, message);
        return false;
    }

    QList<Level> m_levels;
    QJsonObject m_object;
    Problem m_problem;
};

} // namespace

Result<QJsonObject> strictObjectFrom(QByteArrayView bytes)
{
    Builder builder;
    // The parser takes NUL for the end and would ignore what follows.
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0)
        return notAnObject(stoppedAt(nul + 1));
    if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder))
        return builder.problem();
    return builder.object();
}

} // namespace Evently
