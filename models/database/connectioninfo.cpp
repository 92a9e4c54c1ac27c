// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/connectioninfo.h"

#include <QMap>

#include <libpq-fe.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Evently {

static Problem refused(const QString &why)
{
    return Problem::invalid(u"DATABASE_URL"_s, why);
}

/// Quotes a value as libpq requires: in single quotes, with a backslash before ' and \.
static QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' % value % u'\'';
}

static QString written(const QMap<QString, QString> &keywords)
{
    QStringList parts;
    for (auto it = keywords.cbegin(); it != keywords.cend(); ++it)
        parts << it.key() % u'=' % quoted(it.value());
    return parts.join(u' ');
}

/// The parts of @p url by libpq keyword. libpq parses it, because only libpq knows every rule of
/// its URLs.
static QMap<QString, QString> readByLibpq(const QString &url)
{
    char *why = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
            PQconninfoParse(url.toUtf8().constData(), &why), PQconninfoFree);
    PQfreemem(why); // The message quotes the URL, including the password, so it must not be shown.

    QMap<QString, QString> keywords;
    for (const PQconninfoOption *option = options.get(); option && option->keyword; ++option) {
        if (option->val)
            keywords.insert(QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
    }
    return keywords;
}

Result<ConnectionInfo> ConnectionInfo::fromUrl(const QString &url)
{
    if (!url.startsWith("postgresql://"_L1) && !url.startsWith("postgres://"_L1))
        return refused(u"It must begin with postgresql:// or postgres://."_s);

    QMap<QString, QString> keywords = readByLibpq(url);
    if (keywords.isEmpty())
        return refused(u"It is not a PostgreSQL URL: a part of it is misspelt or badly encoded."_s);

    ConnectionInfo info{.host = keywords.take(u"host"_s),
                        .database = keywords.take(u"dbname"_s),
                        .user = keywords.take(u"user"_s),
                        .password = keywords.take(u"password"_s)};
    if (info.database.isEmpty())
        return refused(u"It names no database; it ends like …@host:5432/evently."_s);
    if (info.host.isEmpty())
        info.host = u"localhost"_s;

    if (const QString port = keywords.take(u"port"_s); port.contains(u',')) {
        info.port = 0;
        keywords.insert(u"port"_s, port);
    } else if (!port.isEmpty()) {
        bool isNumber = false;
        info.port = port.toInt(&isNumber);
        if (!isNumber || info.port < 1 || info.port > 65535)
            return refused(u"Its port is not a number from 1 to 65535."_s);
    }
    for (auto it = keywords.cbegin(); it != keywords.cend(); ++it)
        info.options.insert(it.key(), it.value());
    return info;
}

ConnectionInfo ConnectionInfo::withShortTimeouts() const
{
    ConnectionInfo settled = *this;
    const auto unlessSet = [&settled](const QString &keyword, const QString &value) {
        if (!settled.options.contains(keyword))
            settled.options[keyword] = value;
    };
    unlessSet(u"connect_timeout"_s, u"3"_s);
    unlessSet(u"tcp_user_timeout"_s, u"3000"_s);
    unlessSet(u"keepalives_idle"_s, u"10"_s);
    unlessSet(u"application_name"_s, u"evently"_s);
    return settled;
}

QString ConnectionInfo::connectOptions() const
{
    QMap<QString, QString> sorted;
    for (auto it = options.cbegin(); it != options.cend(); ++it)
        sorted.insert(it.key(), it.value());
    return written(sorted);
}

QByteArray ConnectionInfo::toConnectionString() const
{
    QMap<QString, QString> keywords{{u"host"_s, host},
                                    {u"dbname"_s, database},
                                    {u"user"_s, user},
                                    {u"password"_s, password}};
    if (port > 0)
        keywords.insert(u"port"_s, QString::number(port));
    for (auto it = options.cbegin(); it != options.cend(); ++it)
        keywords.insert(it.key(), it.value());
    keywords.removeIf([](auto keyword) { return keyword.value().isEmpty(); });
    return written(keywords).toUtf8();
}

} // namespace Evently
