// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/csv.h"

#include "models/values/formula.h"
#include "models/values/visible.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

static QByteArray quoted(const QString &text)
{
    QString cell = withoutFormula(withoutBidiControls(text));
    const bool needsQuotes =
            std::ranges::any_of(cell, [](QChar c) { return QStringView(u",\"\r\n").contains(c); });
    if (!needsQuotes && cell.trimmed().size() == cell.size())
        return cell.toUtf8();
    cell.replace(u'"', u"\"\""_s);
    return '"' + cell.toUtf8() + '"';
}

static QByteArray cellOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String: return quoted(value.toString());
    case QJsonValue::Bool: return value.toBool() ? "true" : "false";
    case QJsonValue::Double: return value.toVariant().toByteArray();
    case QJsonValue::Array:
        return quoted(
                QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)));
    default: return {};
    }
}

static QJsonValue valueAt(const QJsonObject &row, const QStringList &way)
{
    QJsonValue value = row;
    for (const QString &name : way)
        value = value[name];
    return value;
}

CsvTable::CsvTable(const QStringList &columns)
{
    for (const QString &column : columns)
        m_columns << column.split(u'.');
}

QByteArray CsvTable::header() const
{
    QByteArrayList names;
    for (const QStringList &way : m_columns)
        names << quoted(way.join(u'.'));
    return names.join(',') + "\r\n";
}

QByteArray CsvTable::line(const QJsonObject &row) const
{
    QByteArrayList cells;
    for (const QStringList &way : m_columns)
        cells << cellOf(valueAt(row, way));
    return cells.join(',') + "\r\n";
}

/// The weight of one media range (RFC 9110, 12.5.1), such as "text/csv;q=0.8".
static double weightOf(const QByteArray &range)
{
    for (const QByteArray &parameter : range.split(';').sliced(1)) {
        if (const QByteArray text = parameter.trimmed().toLower(); text.startsWith("q="))
            return text.sliced(2).toDouble();
    }
    return 1;
}

bool wantsCsv(const Request &request)
{
    double csv = 0;
    double json = 0;
    for (const QByteArray &range : request.header("accept").split(',')) {
        const QByteArray type = range.split(';').first().trimmed().toLower();
        if (type == "text/csv")
            csv = weightOf(range);
        else if (type == "application/json")
            json = weightOf(range);
    }
    return csv > json;
}

} // namespace Evently
