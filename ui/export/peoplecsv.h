// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QStringList>

namespace Evently {

/// Makes of the server's CSV, which is for programs, one that people open in a spreadsheet: with a
/// byte order mark, without which spreadsheets mistake UTF-8 for Latin-1; separated and with
/// decimals as they are where the reader lives; with columns that have names; times by the clock on
/// the wall; and without ids. Piece by piece, so that a list may be of any length.
class PeopleCsv
{
public:
    /// Times are told in @p timeZone, unless a row has its own; empty: this machine's.
    explicit PeopleCsv(const QString &timeZone = {});

    /// What @p piece, the next one of the server's, becomes as far as its rows are whole.
    QByteArray read(const QByteArray &piece);
    QByteArray finish(); ///< The same of the last row, if its end was missing.

private:
    enum class Kind { Text, Number, Money, Time, Word, Zone, Left };

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
    QList<Column> m_columns; ///< Empty until the first row is read.
    QByteArray m_cell;
    QStringList m_row;
    bool m_isQuoted = false;
    bool m_wasQuote = false; ///< The last byte was a quote within quotes: the end, or one of two.
    QByteArray m_out;
};

/// What separates the columns where the comma is the decimal point, and where it isn't.
QChar listSeparator();

} // namespace Evently
