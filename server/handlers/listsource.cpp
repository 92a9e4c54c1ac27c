// SPDX-License-Identifier: GPL-3.0-only
#include "server/handlers/listsource.h"

#include "server/api/csv.h"
#include "server/handlers/answers.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Evently::Handlers {

/// Rows to read at once for a CSV: enough to be fast, few enough not to slow others down.
static constexpr int rowsOfPiece = 500;

static Reply csvFile(const QString &name)
{
    Reply reply{.type = "text/csv; charset=utf-8; header=present"};
    const QString today = QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate);
    reply.with("Content-Disposition",
               "attachment; filename=\"" + QString(name % u'-' % today).toLatin1() + ".csv\"");
    return reply;
}

namespace {

/// Reads a list from beginning to end.
struct PieceReader
{
    Call::Piece next(Transaction &tx)
    {
        const auto rows = source.rows(tx, {.limit = rowsOfPiece, .after = seen});
        Call::Piece piece{.isLast = rows.size() <= rowsOfPiece};
        for (const auto &row : rows.first(std::min<qsizetype>(rows.size(), rowsOfPiece))) {
            piece.bytes += table.line(row.value);
            seen = row.key;
        }
        return piece;
    }

    ListSource source;
    CsvTable table{source.columns};
    QJsonArray seen{}; ///< The key of the last row written.
};

} // namespace

static Reply csvOf(Call &call, Transaction &tx, const ListSource &source)
{
    const auto reader = std::make_shared<PieceReader>(PieceReader{source});
    const Call::Piece first = reader->next(tx);
    Reply reply = csvFile(source.name);
    reply.body = reader->table.header() + first.bytes;
    call.more = {};
    if (!first.isLast && call.request().method != Method::Head)
        call.more = [reader](Transaction &next) { return reader->next(next); };
    return reply;
}

Reply listed(Call &call, Transaction &tx, const Part &part, const ListSource &source)
{
    if (wantsCsv(call.request()))
        return csvOf(call, tx, source);
    ListReply list(call, part);
    for (const auto &row : source.rows(tx, sliceOf(part)))
        list.add(row.value, row.key);
    if (part.page && source.total)
        list.setTotal(source.total(tx));
    return list.reply();
}

const QStringList &bookingColumns()
{
    static const QStringList columns{u"bookingReference"_s,
                                     u"status"_s,
                                     u"channel"_s,
                                     u"quantity"_s,
                                     u"unitPrice"_s,
                                     u"totalAmount"_s,
                                     u"currency"_s,
                                     u"customer.name"_s,
                                     u"customer.email"_s,
                                     u"event.name"_s,
                                     u"event.venue"_s,
                                     u"event.dateTime"_s,
                                     u"event.timeZone"_s,
                                     u"createdAt"_s,
                                     u"confirmedAt"_s,
                                     u"cancelledAt"_s,
                                     u"holdExpiresAt"_s,
                                     u"paidAt"_s,
                                     u"paidAmount"_s,
                                     u"paymentMethod"_s,
                                     u"refundDue"_s,
                                     u"refundDueAmount"_s,
                                     u"refundedAmount"_s,
                                     u"rescheduledFrom"_s,
                                     u"id"_s,
                                     u"eventId"_s,
                                     u"userId"_s,
                                     u"kioskId"_s,
                                     u"createdBy"_s,
                                     u"code"_s,
                                     u"lines"_s};
    return columns;
}

Reply csvReply(const QList<QJsonObject> &rows, const QStringList &columns, const QString &name)
{
    const CsvTable table(columns);
    Reply reply = csvFile(name);
    reply.body = table.header();
    for (const QJsonObject &row : rows)
        reply.body += table.line(row);
    return reply;
}

} // namespace Evently::Handlers
