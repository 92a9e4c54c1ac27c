// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/peoplecsv.h"

#include "models/values/instant.h"
#include "models/values/ticketline.h"
#include "models/words/linewords.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Evently {

namespace {

/// The translation context of this file.
struct CsvWords
{
    Q_DECLARE_TR_FUNCTIONS(CsvWords)
};

/// The translation of a status, channel or similar value.
QString wordFor(const QString &wire)
{
    const QHash<QString, QString> words{
            {u"true"_s, CsvWords::tr("yes")},
            {u"false"_s, CsvWords::tr("no")},
            {u"held"_s, CsvWords::tr("held")},
            {u"confirmed"_s, CsvWords::tr("confirmed")},
            {u"cancelled"_s, CsvWords::tr("cancelled")},
            {u"expired"_s, CsvWords::tr("expired")},
            {u"active"_s, CsvWords::tr("waiting")},
            {u"notified"_s, CsvWords::tr("has an offer")},
            {u"converted"_s, CsvWords::tr("has booked")},
            {u"left"_s, CsvWords::tr("left")},
            {u"online"_s, CsvWords::tr("online")},
            {u"desk"_s, CsvWords::tr("desk")},
            {u"kiosk"_s, CsvWords::tr("kiosk")},
            {u"draft"_s, CsvWords::tr("draft")},
            {u"published"_s, CsvWords::tr("published")},
            {u"completed"_s, CsvWords::tr("completed")},
            {u"open"_s, CsvWords::tr("open")},
            {u"waitlist"_s, CsvWords::tr("waitlist")},
            {u"sold_out"_s, CsvWords::tr("sold out")},
            {u"closed"_s, CsvWords::tr("closed")},
            {u"cash"_s, CsvWords::tr("cash")},
            {u"card"_s, CsvWords::tr("card")},
            {u"transfer"_s, CsvWords::tr("bank transfer")},
            {u"other"_s, CsvWords::tr("other")},
            {u"fill"_s, CsvWords::tr("fill the seats")},
            {u"strict"_s, CsvWords::tr("strictly in order")},
            {u"admin"_s, CsvWords::tr("organizer")},
            {u"user"_s, CsvWords::tr("customer")},
            {u"system"_s, CsvWords::tr("Evently")},
    };
    return words.value(wire, wire);
}

} // namespace

PeopleCsv::PeopleCsv(const QString &timeZone)
    : m_timeZone(timeZone)
    , m_separator(listSeparator())
    , m_out(QString(QChar(QChar::ByteOrderMark)).toUtf8())
{
}

QChar listSeparator()
{
    return QLocale().decimalPoint() == u","_s ? u';' : u',';
}

/// An unknown column keeps the server's name. Ids are dropped, because they are for programs.
PeopleCsv::Column PeopleCsv::columnFor(const QString &name)
{
    const QHash<QString, Column> known{
            {u"bookingReference"_s, {Kind::Text, CsvWords::tr("Reference")}},
            {u"waitlistReference"_s, {Kind::Text, CsvWords::tr("Reference")}},
            {u"reference"_s, {Kind::Text, CsvWords::tr("Reference")}},
            {u"customer.name"_s, {Kind::Text, CsvWords::tr("Customer")}},
            {u"customerName"_s, {Kind::Text, CsvWords::tr("Customer")}},
            {u"customer.email"_s, {Kind::Text, CsvWords::tr("Email")}},
            {u"event.name"_s, {Kind::Text, CsvWords::tr("Event")}},
            {u"name"_s, {Kind::Text, CsvWords::tr("Event")}},
            {u"event.venue"_s, {Kind::Text, CsvWords::tr("Venue")}},
            {u"venue"_s, {Kind::Text, CsvWords::tr("Venue")}},
            {u"category"_s, {Kind::Text, CsvWords::tr("Category")}},
            {u"description"_s, {Kind::Text, CsvWords::tr("Description")}},
            {u"event.dateTime"_s, {Kind::Time, CsvWords::tr("Begins")}},
            {u"dateTime"_s, {Kind::Time, CsvWords::tr("Begins")}},
            {u"endsAt"_s, {Kind::Time, CsvWords::tr("Ends")}},
            {u"salesUntil"_s, {Kind::Time, CsvWords::tr("Sales end")}},
            {u"cancelUntil"_s, {Kind::Time, CsvWords::tr("Customers can cancel until")}},
            {u"event.timeZone"_s, {Kind::Zone, CsvWords::tr("Time zone")}},
            {u"timeZone"_s, {Kind::Zone, CsvWords::tr("Time zone")}},
            {u"quantity"_s, {Kind::Number, CsvWords::tr("Tickets")}},
            {u"lines"_s, {Kind::Lines, CsvWords::tr("Ticket types")}},
            {u"unitPrice"_s, {Kind::Money, CsvWords::tr("Ticket price")}},
            {u"price"_s, {Kind::Money, CsvWords::tr("Ticket price")}},
            {u"totalAmount"_s, {Kind::Money, CsvWords::tr("Amount")}},
            {u"amount"_s, {Kind::Money, CsvWords::tr("Amount")}},
            {u"paidAmount"_s, {Kind::Money, CsvWords::tr("Paid")}},
            {u"refundDueAmount"_s, {Kind::Money, CsvWords::tr("Refund due")}},
            {u"refundedAmount"_s, {Kind::Money, CsvWords::tr("Refunded")}},
            {u"paymentMethod"_s, {Kind::Word, CsvWords::tr("Paid by")}},
            {u"currency"_s, {Kind::Text, CsvWords::tr("Currency")}},
            {u"status"_s, {Kind::Word, CsvWords::tr("Status")}},
            {u"sales"_s, {Kind::Word, CsvWords::tr("Sales")}},
            {u"channel"_s, {Kind::Word, CsvWords::tr("Channel")}},
            {u"holdExpiresAt"_s, {Kind::Time, CsvWords::tr("Held until")}},
            {u"offerExpiresAt"_s, {Kind::Time, CsvWords::tr("Offer ends")}},
            {u"paidAt"_s, {Kind::Time, CsvWords::tr("Paid on")}},
            {u"confirmedAt"_s, {Kind::Time, CsvWords::tr("Confirmed")}},
            {u"cancelledAt"_s, {Kind::Time, CsvWords::tr("Cancelled")}},
            {u"createdAt"_s, {Kind::Time, CsvWords::tr("Created")}},
            {u"updatedAt"_s, {Kind::Time, CsvWords::tr("Changed")}},
            {u"rescheduledFrom"_s, {Kind::Time, CsvWords::tr("Rescheduled from")}},
            {u"at"_s, {Kind::Time, CsvWords::tr("When")}},
            {u"kind"_s, {Kind::Text, CsvWords::tr("What happened")}},
            {u"changes"_s, {Kind::Text, CsvWords::tr("Changes")}},
            {u"code"_s, {Kind::Text, CsvWords::tr("Code")}},
            {u"effect.percent"_s, {Kind::Money, CsvWords::tr("Percent off")}},
            {u"effect.amount"_s, {Kind::Money, CsvWords::tr("Amount off")}},
            {u"effect.price"_s, {Kind::Money, CsvWords::tr("Fixed price")}},
            {u"types"_s, {Kind::Text, CsvWords::tr("Ticket types (numbers)")}},
            {u"maxBookings"_s, {Kind::Number, CsvWords::tr("Most bookings")}},
            {u"bookings"_s, {Kind::Number, CsvWords::tr("Bookings")}},
            {u"channels"_s, {Kind::Text, CsvWords::tr("Channels")}},
            {u"validFrom"_s, {Kind::Time, CsvWords::tr("Valid from")}},
            {u"validUntil"_s, {Kind::Time, CsvWords::tr("Valid until")}},
            {u"seq"_s, {Kind::Number, CsvWords::tr("No.")}},
            {u"actorRole"_s, {Kind::Word, CsvWords::tr("Who")}},
            {u"position"_s, {Kind::Number, CsvWords::tr("Position")}},
            {u"timesPassed"_s, {Kind::Number, CsvWords::tr("Times passed over")}},
            {u"totalCapacity"_s, {Kind::Number, CsvWords::tr("Capacity")}},
            {u"availableCapacity"_s, {Kind::Number, CsvWords::tr("Free")}},
            {u"heldCapacity"_s, {Kind::Number, CsvWords::tr("Held")}},
            {u"waitingCount"_s, {Kind::Number, CsvWords::tr("People waiting")}},
            {u"waitingTickets"_s, {Kind::Number, CsvWords::tr("Tickets wanted")}},
            {u"maxPerBooking"_s, {Kind::Number, CsvWords::tr("Maximum per booking")}},
            {u"maxPerUser"_s, {Kind::Number, CsvWords::tr("Maximum per person")}},
            {u"waitlistPolicy"_s, {Kind::Word, CsvWords::tr("Waitlist policy")}},
            {u"refundDue"_s, {Kind::Left, {}}},
            {u"version"_s, {Kind::Left, {}}},
            {u"revision"_s, {Kind::Left, {}}},
            {u"createdBy"_s, {Kind::Left, {}}},
    };
    const bool isId = name == "id"_L1 || name.endsWith("Id"_L1) || name.endsWith(".id"_L1);
    return known.value(name, {isId ? Kind::Left : Kind::Text, name});
}

QByteArray PeopleCsv::read(const QByteArray &piece)
{
    for (const char byte : piece)
        takeByte(byte);
    return std::exchange(m_out, {});
}

QByteArray PeopleCsv::finish()
{
    if (!m_cell.isEmpty() || !m_row.isEmpty())
        endRow();
    return std::exchange(m_out, {});
}

/// RFC 4180. All special characters are ASCII, so a piece may end within a UTF-8 character.
void PeopleCsv::takeByte(char byte)
{
    if (m_isQuoted && byte == '"' && !m_wasQuote) {
        m_wasQuote = true;
        return;
    }
    if (m_wasQuote && byte != '"')
        m_isQuoted = false;
    if (m_isQuoted) {
        m_wasQuote = false;
        m_cell += byte;
        return;
    }
    m_wasQuote = false;
    switch (byte) {
    case '"': m_isQuoted = true; break;
    case ',': endCell(); break;
    case '\n': endRow(); break;
    case '\r': break;
    default: m_cell += byte;
    }
}

void PeopleCsv::endCell()
{
    m_row << QString::fromUtf8(std::exchange(m_cell, {}));
}

void PeopleCsv::endRow()
{
    endCell();
    const QStringList row = std::exchange(m_row, {});
    QStringList cells;
    if (m_columns.isEmpty()) {
        for (const QString &name : row) {
            m_columns << columnFor(name);
            if (m_columns.last().kind != Kind::Left)
                cells << m_columns.last().name;
        }
        return write(cells);
    }
    QString zone = m_timeZone;
    for (qsizetype i = 0; i < std::min(row.size(), m_columns.size()); ++i) {
        if (m_columns[i].kind == Kind::Zone)
            zone = row[i];
    }
    for (qsizetype i = 0; i < std::min(row.size(), m_columns.size()); ++i) {
        if (m_columns[i].kind != Kind::Left)
            cells << cellFor(m_columns[i], row[i], zone);
    }
    write(cells);
}

static QString timeFor(const QString &text, const QString &zone)
{
    const auto instant = instantFrom(text);
    if (!instant)
        return text;
    const qint64 ms = instant->time_since_epoch().count();
    const QDateTime there = zone.isEmpty()
            ? QDateTime::fromMSecsSinceEpoch(ms)
            : QDateTime::fromMSecsSinceEpoch(ms, QTimeZone(zone.toLatin1()));
    return there.toString(u"yyyy-MM-dd HH:mm"_s); // A date in any spreadsheet.
}

/// "2 × Adult, 1 × Family", from the lines as JSON.
static QString ticketsFor(const QString &text)
{
    QList<TicketLine> lines;
    for (const QJsonValue &line : QJsonDocument::fromJson(text.toUtf8()).array())
        lines << TicketLine::fromJson(line.toObject(), {});
    return linesText(lines);
}

QString PeopleCsv::cellFor(const Column &column, const QString &text, const QString &zone) const
{
    switch (column.kind) {
    case Kind::Money: return QString(text).replace(u'.', QLocale().decimalPoint());
    case Kind::Time: return timeFor(text, zone);
    case Kind::Word: return wordFor(text);
    case Kind::Lines: return ticketsFor(text);
    case Kind::Text:
    case Kind::Number:
    case Kind::Zone:
    case Kind::Left: break;
    }
    return text;
}

/// The server has already disarmed formulas.
void PeopleCsv::write(const QStringList &cells)
{
    QStringList quoted;
    for (QString cell : cells) {
        const bool needsQuotes = std::ranges::any_of(cell, [this](QChar c) {
            return c == m_separator || c == u'"' || c == u'\r' || c == u'\n';
        });
        if (needsQuotes || cell.trimmed().size() != cell.size())
            cell = u'"' % cell.replace(u'"', u"\"\""_s) % u'"';
        quoted << cell;
    }
    m_out += (quoted.join(m_separator) % u"\r\n"_s).toUtf8();
}

} // namespace Evently
