// SPDX-License-Identifier: GPL-3.0-only
#include "app/files/dumpcontents.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Evently {

std::optional<QString> whyNoBackup(const QByteArray &list)
{
    // "217; 1259 16402 TABLE evently events evently_owner", and "TABLE DATA" for the rows.
    static const QRegularExpression entry(u"^\\d+; \\d+ \\d+ (TABLE|TABLE DATA) evently (\\w+) "_s,
                                          QRegularExpression::MultilineOption);
    QSet<QString> tables;
    QSet<QString> filled;
    for (auto it = entry.globalMatch(QString::fromUtf8(list)); it.hasNext();) {
        const auto match = it.next();
        (match.captured(1) == "TABLE"_L1 ? tables : filled) << match.captured(2);
    }
    for (const QString &table : {u"schema_migrations"_s, u"events"_s, u"bookings"_s, u"users"_s,
                                 u"event_ledger"_s, u"waitlist_entries"_s}) {
        if (!tables.contains(table))
            return u"It has no table evently.%1."_s.arg(table);
        if (!filled.contains(table))
            return u"It has the table evently.%1, but not its rows."_s.arg(table);
    }
    return {};
}

QStringList migrationsIn(const QByteArray &rows)
{
    QStringList names;
    bool isInRows = false;
    for (const QByteArray &line : rows.split('\n')) {
        if (line.startsWith("COPY evently.schema_migrations "))
            isInRows = true;
        else if (line == "\\.")
            isInRows = false;
        else if (isInRows)
            names << QString::fromUtf8(line.left(line.indexOf('\t')));
    }
    return names;
}

} // namespace Evently
