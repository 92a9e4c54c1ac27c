// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QStringList>

namespace Evently {

/// Rewrites the server's CSV, which is for programs, for people with a spreadsheet: with a byte
/// order mark, without which spreadsheets read UTF-8 as Latin-1; with the locale's separators and
/// decimals; with readable column names and local times; and without ids. Works piece by piece, so
/// the list may have any length.
class PeopleCsv
{
public:
    /// Times are in @p timeZone, unless a row has its own; empty: this machine's.
    explicit PeopleCsv(const QString &timeZone = {});

    /// Converts the server's next @p piece, as far as it has complete rows.
    QByteArray read(const QByteArray &piece);
    QByteArray finish(); ///< Converts the last row if it had no line break.

private:
    enum class Kind { Text, Number, Money, Time, Word, Zone, Lines, Left };

    struct Column
    {
        Kind kind = Kind::Text;
        QString name;
    };

    static Column columnFor(const QString &name);
    void takeByte(char byte);
    void endCell();
    void endRow();
    QString cellFor(const Column &column, const QString &text, const QString &zone) const;
    void write(const QStringList &cells);

    const QString m_timeZone;
    const QChar m_separator;
    QList<Column> m_columns; ///< Empty until the first row has been read.
    QByteArray m_cell;
    QStringList m_row;
    bool m_isQuoted = false;
    bool m_wasQuote = false; ///< The last byte was a quote in quotes: the end, or one of two.
    QByteArray m_out;
};

/// The column separator, which depends on whether the comma is the decimal point.
QChar listSeparator();

} // namespace Evently
