// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/jsonwriter.h"

#include "models/values/id.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <limits>

namespace Evently {

class JsonWriter::Impl
{
public:
    void key(QStringView name) { writer.Key(name.utf16(), rapidjson::SizeType(name.size())); }
    void string(QStringView value)
    {
        if (value.isValidUtf16())
            writer.String(value.utf16(), rapidjson::SizeType(value.size()));
        else // RapidJSON would stop at a lone surrogate and leave the text incomplete.
            string(QString::fromUtf8(value.toUtf8()));
    }

    /// Writer::RawValue() would be shorter, but RapidJSON 1.1 keeps only the low byte of each
    /// UTF-16 unit there.
    void value(const QJsonValue &value)
    {
        switch (value.type()) {
        case QJsonValue::Array:
            writer.StartArray();
            for (const QJsonValue &each : value.toArray())
                this->value(each);
            writer.EndArray();
            break;
        case QJsonValue::Object: {
            const QJsonObject object = value.toObject();
            writer.StartObject();
            for (auto each = object.begin(); each != object.end(); ++each) {
                key(each.key());
                this->value(each.value());
            }
            writer.EndObject();
            break;
        }
        case QJsonValue::String: string(value.toString()); break;
        case QJsonValue::Bool: writer.Bool(value.toBool()); break;
        case QJsonValue::Double: number(value); break;
        case QJsonValue::Null:
        case QJsonValue::Undefined: writer.Null(); break;
        }
    }

    void number(const QJsonValue &value)
    {
        const qint64 whole = value.toInteger(std::numeric_limits<qint64>::min());
        if (whole != std::numeric_limits<qint64>::min())
            writer.Int64(whole);
        else
            writer.Double(value.toDouble());
    }

    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF16<char16_t>> writer{buffer};
};

JsonWriter::JsonWriter()
    : m_impl(std::make_unique<Impl>())
{
}

JsonWriter::~JsonWriter() = default;

void JsonWriter::startArray()
{
    m_impl->writer.StartArray();
}

void JsonWriter::endArray()
{
    m_impl->writer.EndArray();
}

void JsonWriter::startObject()
{
    m_impl->writer.StartObject();
}

void JsonWriter::startObject(QStringView name)
{
    m_impl->key(name);
    m_impl->writer.StartObject();
}

void JsonWriter::startArray(QStringView name)
{
    m_impl->key(name);
    m_impl->writer.StartArray();
}

void JsonWriter::endObject()
{
    m_impl->writer.EndObject();
}

void JsonWriter::member(QStringView name, QStringView value)
{
    m_impl->key(name);
    m_impl->string(value);
}

void JsonWriter::member(QStringView name, QLatin1StringView value)
{
    char16_t wide[64];
    Q_ASSERT(value.size() <= qsizetype(std::size(wide)));
    std::copy(value.begin(), value.end(), wide);
    member(name, QStringView(wide, value.size()));
}

void JsonWriter::member(QStringView name, int value)
{
    m_impl->key(name);
    m_impl->writer.Int(value);
}

void JsonWriter::member(QStringView name, qint64 value)
{
    m_impl->key(name);
    m_impl->writer.Int64(value);
}

void JsonWriter::member(QStringView name, bool value)
{
    m_impl->key(name);
    m_impl->writer.Bool(value);
}

void JsonWriter::member(QStringView name, const QUuid &value)
{
    if (value.isNull())
        null(name);
    else
        member(name, QStringView(toText(value)));
}

void JsonWriter::json(QStringView name, const QJsonValue &value)
{
    m_impl->key(name);
    m_impl->value(value);
}

void JsonWriter::null(QStringView name)
{
    m_impl->key(name);
    m_impl->writer.Null();
}

QByteArray JsonWriter::text() const
{
    return QByteArray(m_impl->buffer.GetString(), qsizetype(m_impl->buffer.GetSize()));
}

} // namespace Evently
