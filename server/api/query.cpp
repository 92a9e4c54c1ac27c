// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/query.h"

#include "models/values/id.h"
#include "models/values/text.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace Evently {

static bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Whether each percent sign begins a valid escape. QByteArray::fromPercentEncoding() accepts
/// invalid ones.
static bool hasWholeEscapes(const QByteArray &encoded)
{
    for (qsizetype at = encoded.indexOf('%'); at >= 0; at = encoded.indexOf('%', at + 1)) {
        if (at + 2 >= encoded.size() || !isHexDigit(encoded[at + 1])
            || !isHexDigit(encoded[at + 2]))
            return false;
    }
    return true;
}

/// Decodes a name or a value; nothing if it isn't UTF-8.
static std::optional<QString> decoded(QByteArray encoded)
{
    if (!hasWholeEscapes(encoded))
        return {};
    const QByteArray bytes = QByteArray::fromPercentEncoding(encoded.replace('+', ' '));
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(bytes);
    return utf8.hasError() ? std::nullopt : std::optional(text);
}

static std::optional<QString> cleaned(const std::optional<QString> &text)
{
    return text && isClean(*text, Lines::Many) ? text : std::nullopt;
}

Query::Query(const QByteArray &encoded)
{
    if (encoded.isEmpty())
        return;
    for (const QByteArray &part : encoded.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const auto name = cleaned(decoded(equals < 0 ? part : part.first(equals)));
        auto value = decoded(equals < 0 ? QByteArray() : part.sliced(equals + 1));
        if (value && name == u"search"_s) // Perhaps it was scanned.
            value = withoutScannerFrame(*value);
        value = cleaned(value);
        if (!name || !value)
            complain(name.value_or(u"?"_s), u"must be valid, percent-encoded UTF-8"_s);
        else if (m_values.contains(*name))
            complain(*name, u"must appear only once"_s);
        else
            m_values.insert(*name, *value);
    }
}

std::optional<QString> Query::value(const QString &name)
{
    const auto found = m_values.constFind(name);
    return found == m_values.cend() ? std::nullopt : std::optional(*found);
}

std::optional<QString> Query::text(const QString &name, int most)
{
    const QString text = value(name).value_or(QString()).trimmed();
    if (text.isEmpty())
        return {};
    if (!isClean(text, Lines::One)) {
        complain(name, u"contains a control character"_s);
        return {};
    }
    if (characterCount(text) <= most)
        return text;
    complain(name, u"must have at most %1 characters"_s.arg(most));
    return {};
}

QString Query::search()
{
    static constexpr int most = 300; // An e-mail address or a name, whole.
    const QString text = value(u"search"_s).value_or(QString()).simplified();
    if (characterCount(text) <= most)
        return text;
    complain(u"search"_s, u"must have at most %1 characters"_s.arg(most));
    return {};
}

std::optional<int> Query::integer(const QString &name, int least, int most)
{
    const auto text = value(name);
    if (!text)
        return {};
    // QString::toInt() would also accept blanks, signs and more.
    static constexpr int digitsMax = 9;
    const bool isNumber = !text->isEmpty() && text->size() <= digitsMax
            && std::ranges::all_of(*text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int number = isNumber ? text->toInt() : -1;
    if (isNumber && number >= least && number <= most)
        return number;
    complain(name, u"must be a whole number from %1 to %2"_s.arg(least).arg(most));
    return {};
}

std::optional<bool> Query::flag(const QString &name)
{
    const auto chosen = oneOf(name, {u"true"_s, u"false"_s});
    return chosen ? std::optional(*chosen == u"true") : std::nullopt;
}

std::optional<QUuid> Query::id(const QString &name)
{
    const auto text = value(name);
    if (!text)
        return {};
    const QUuid id = idFrom(*text);
    if (!id.isNull())
        return id;
    complain(name, u"must be a UUID"_s);
    return {};
}

std::optional<QDate> Query::date(const QString &name)
{
    const auto text = value(name);
    if (!text)
        return {};
    const QDate date = QDate::fromString(*text, u"yyyy-MM-dd"_s);
    if (text->size() == 10 && date.isValid() && date.year() >= 1970 && date.year() <= 9999)
        return date;
    complain(name, u"must be a date such as 2026-05-01"_s);
    return {};
}

std::optional<Instant> Query::instant(const QString &name)
{
    auto text = value(name);
    if (!text)
        return {};
    // An unencoded plus sign of an offset has been decoded as a blank.
    const auto instant = instantFrom(text->replace(u' ', u'+'));
    if (!instant)
        complain(name, u"must be a time such as 2026-05-01T20:00:00Z"_s);
    return instant;
}

std::optional<QString> Query::oneOf(const QString &name, const QStringList &names)
{
    const auto text = value(name);
    if (!text || names.contains(*text))
        return text;
    complain(name, u"must be one of: %1"_s.arg(names.join(u", ")));
    return {};
}

void Query::complain(const QString &name, const QString &message)
{
    if (!m_problem)
        m_problem = Problem::invalidQuery(name, message);
}

QByteArray Query::withoutPaging() const
{
    QStringList names = m_values.keys();
    names.sort();
    QByteArray all;
    for (const QString &name : names) {
        if (name == u"cursor" || name == u"limit" || name == u"page")
            continue;
        all += name.toUtf8().toPercentEncoding() + '=' + m_values[name].toUtf8().toPercentEncoding()
                + '&';
    }
    return all;
}

} // namespace Evently
