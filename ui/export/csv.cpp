// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/csv.h"

#include "models/values/formula.h"
#include "ui/export/peoplecsv.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

static QString quoted(const QString &field)
{
    const QChar separator = listSeparator();
    const bool needsQuotes = std::ranges::any_of(field, [separator](QChar c) {
        return c == separator || c == u'"' || c == u'\r' || c == u'\n';
    });
    return needsQuotes ? u'"' % QString(field).replace(u'"', u"\"\""_s) % u'"' : field;
}

QByteArray csvOf(const ReportTable &table)
{
    QString csv(QChar(QChar::ByteOrderMark));
    QStringList fields;
    for (const ReportTable::Column &column : table.columns)
        fields << quoted(withoutFormula(column.name));
    const QChar separator = listSeparator();
    csv += fields.join(separator) % u"\r\n"_s;
    for (const QList<ReportTable::Cell> &row : table.rows) {
        fields.clear();
        for (qsizetype i = 0; i < row.size(); ++i) {
            QString field = row[i].plain.isEmpty() ? row[i].text : row[i].plain;
            const bool isNumber = i < table.columns.size() && table.columns[i].isNumber;
            bool isReal = false;
            field.toDouble(&isReal);
            if (isNumber && isReal)
                field.replace(u'.', QLocale().decimalPoint());
            fields << quoted(isNumber && isReal ? field : withoutFormula(field));
        }
        csv += fields.join(separator) % u"\r\n"_s;
    }
    return csv.toUtf8();
}

} // namespace Evently
