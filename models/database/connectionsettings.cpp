// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/connectionsettings.h"

#include "models/database/databaseerror.h"

#include <libpq-fe.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Evently {

/// Splits @p options into words as PostgreSQL does.
static QStringList wordsOf(const QString &options)
{
    QStringList words;
    bool isInWord = false;
    for (qsizetype i = 0; i < options.size(); ++i) {
        if (options.at(i).isSpace()) {
            isInWord = false;
            continue;
        }
        if (!std::exchange(isInWord, true))
            words << QString();
        if (options.at(i) == u'\\' && i + 1 < options.size())
            ++i;
        words.last() += options.at(i);
    }
    return words;
}

std::optional<ConnectionSettings> settingsIn(const QString &options)
{
    ConnectionSettings settings;
    const QStringList words = wordsOf(options);
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString word = words.at(i);
        if (word == "-c"_L1)
            word = words.value(++i);
        else if (word.startsWith("-c"_L1) || word.startsWith("--"_L1))
            word = word.sliced(2);
        else
            return {};
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 1)
            return {};
        settings.emplaceBack(word.first(equals).replace(u'-', u'_'), word.sliced(equals + 1));
    }
    return settings;
}

ConnectionInfo withoutSettings(const ConnectionInfo &info)
{
    ConnectionInfo plain = info;
    if (settingsIn(info.options.value(u"options"_s)))
        plain.options.remove(u"options"_s);
    return plain;
}

static QByteArray literal(pg_conn *connection, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<char, decltype(&PQfreemem)> quoted(
            PQescapeLiteral(connection, bytes.constData(), size_t(bytes.size())), PQfreemem);
    return quoted ? QByteArray(quoted.get()) : QByteArray("''");
}

void settle(pg_conn *connection, const ConnectionSettings &settings)
{
    if (settings.isEmpty())
        return;
    QByteArrayList calls;
    for (const auto &[name, value] : settings) {
        calls << "set_config(" + literal(connection, name) + ", " + literal(connection, value)
                        + ", false)";
    }
    const QByteArray sql = "SELECT " + calls.join(", ");
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection, sql.constData()),
                                                               PQclear);
    if (PQresultStatus(result.get()) == PGRES_TUPLES_OK)
        return;
    throw DatabaseError(
            "settings", QString::fromLatin1(PQresultErrorField(result.get(), PG_DIAG_SQLSTATE)),
            QString::fromUtf8(PQerrorMessage(connection)), PQstatus(connection) == CONNECTION_OK);
}

} // namespace Evently
