// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/packedanswer.h"

#include <stdexcept>

#include <zlib.h>

namespace Evently {

/// A zlib dictionary: text that answers have in common, the most frequent last, as zlib recommends.
/// Stored answers can be read only with the text they were written with. If you change it, give the
/// new text a new number and keep the old one.
static constexpr char commonText[] =
        R"(200 201 "1.1"
/api/waitlist/entries/
{"id":"","waitlistReference":"","eventId":"","userId":null,"kioskId":null,"quantity":1,"position":1,"status":"active",)"
        R"("timesPassed":0,"offerExpiresAt":null,"bookingId":null,"customer":{"name":null,"email":null},"createdAt":"2026-"}
/api/events/
{"id":"","name":"","description":"","venue":"","dateTime":"2026-","endsAt":null,"salesUntil":"","cancelUntil":"",)"
        R"("timeZone":"Europe/Berlin","totalCapacity":,"availableCapacity":,"heldCapacity":0,"waitingCount":0,)"
        R"("waitingTickets":0,"price":"","currency":"EUR","category":"other","status":"published","sales":"open",)"
        R"("maxPerBooking":10,"maxPerUser":null,"waitlistPolicy":"fill","version":1,"revision":1,"updatedAt":""}
"paymentMethod":"cash","card","transfer","refundDue":true,"cancelled","expired","desk","kiosk"
/api/bookings/
{"id":"","bookingReference":"","userId":"","kioskId":null,"createdBy":null,"eventId":"","event":{"name":"","venue":"",)"
        R"("dateTime":"","timeZone":"Europe/Berlin"},"quantity":2,"unitPrice":"25.00","totalAmount":"50.00",)"
        R"("currency":"EUR","status":"held","channel":"online","customer":{"name":"","email":"@example.org"},)"
        R"("holdExpiresAt":null,"paidAt":null,"paymentMethod":null,"paidAmount":"0.00","refundDueAmount":"0.00",)"
        R"("refundedAmount":"0.00","refundDue":false,"rescheduledFrom":null,"createdAt":"2026-","status":"confirmed",)"
        R"("confirmedAt":"2026-00:00.000Z","cancelledAt":null})";

static constexpr char commonTextNumber = 1;
static constexpr int windowBits = -12; ///< Raw deflate, 4 KiB window: the most an answer takes.

static const Bytef *bytesOf(const char *text)
{
    return reinterpret_cast<const Bytef *>(text);
}

static QByteArray deflated(const QByteArray &text)
{
    z_stream stream = {};
    if (deflateInit2(&stream, 6, Z_DEFLATED, windowBits, 6, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    deflateSetDictionary(&stream, bytesOf(commonText), sizeof commonText - 1);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(text.size()))), Qt::Uninitialized);
    stream.next_in = const_cast<Bytef *>(bytesOf(text.constData()));
    stream.avail_in = uInt(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    [[maybe_unused]] const int ended = deflate(&stream, Z_FINISH);
    Q_ASSERT(ended == Z_STREAM_END);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

static QByteArray inflated(QByteArrayView packed)
{
    z_stream stream = {};
    if (inflateInit2(&stream, windowBits) != Z_OK)
        throw std::bad_alloc();
    inflateSetDictionary(&stream, bytesOf(commonText), sizeof commonText - 1);
    stream.next_in = const_cast<Bytef *>(bytesOf(packed.data()));
    stream.avail_in = uInt(packed.size());
    QByteArray text;
    QByteArray piece(4096, Qt::Uninitialized);
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = uInt(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        text.append(piece.constData(), piece.size() - qsizetype(stream.avail_out));
    }
    inflateEnd(&stream);
    if (state != Z_STREAM_END)
        throw std::runtime_error("a stored answer is damaged");
    return text;
}

QByteArray packed(const Answer &answer)
{
    const QByteArray text = QByteArray::number(answer.status) + ' ' + QByteArray::number(answer.seq)
            + ' ' + answer.etag + '\n' + answer.location + '\n' + answer.body;
    return commonTextNumber + deflated(text);
}

Answer unpacked(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes.front() != commonTextNumber)
        throw std::runtime_error("a stored answer is of another kind");
    const QByteArray text = inflated(bytes.sliced(1));
    const qsizetype first = text.indexOf('\n');
    const qsizetype second = text.indexOf('\n', first + 1);
    if (first < 0 || second < 0)
        throw std::runtime_error("a stored answer is damaged");
    const QByteArray numbers = text.first(first);
    return {.status = numbers.left(numbers.indexOf(' ')).toInt(),
            .body = text.sliced(second + 1),
            .seq = numbers.mid(numbers.indexOf(' ') + 1).split(' ').first().toLongLong(),
            .etag = numbers.mid(numbers.indexOf(' ', numbers.indexOf(' ') + 1) + 1),
            .location = text.sliced(first + 1, second - first - 1)};
}

} // namespace Evently
