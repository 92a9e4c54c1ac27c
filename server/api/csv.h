// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/request.h"

#include <QJsonObject>
#include <QStringList>

namespace Evently {

/// Writes objects as lines of CSV (RFC 4180: commas, CRLF, quotes where needed; UTF-8).
///
/// Texts come from strangers, and spreadsheets take those that begin with = + - @ for formulas.
/// Such a text gets an apostrophe in front (OWASP, "CSV Injection"); numbers are not changed.
class CsvTable
{
public:
    /// Each of @p columns is the name of a member, or the path to one: "customer.name".
    explicit CsvTable(const QStringList &columns);

    QByteArray header() const;
    QByteArray line(const QJsonObject &row) const;

private:
    QList<QStringList> m_columns;
};

/// Whether the client prefers CSV to JSON.
bool wantsCsv(const Request &request);

} // namespace Evently
