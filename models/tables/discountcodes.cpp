// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/discountcodes.h"

#include "models/database/bound.h"
#include "models/database/sqlarray.h"
#include "models/tables/coderow.h"
#include "models/values/tickettype.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement findCode{"find_code", spliced<"SELECT ", codeColumns, R"(
      FROM discount_codes AS code
     WHERE code.event_id = ?
       AND code.code_key = ?
)">};

static const Statement listCodes{"list_codes", spliced<"SELECT ", codeColumns, R"(,
           (extract(epoch FROM code.created_at) * 1000000)::bigint AS created_us
      FROM discount_codes AS code
     WHERE code.event_id = ?
       AND (?::text = '' OR strpos(code.code_key, upper(?)) > 0)
       AND (code.created_at, code.id) < (timestamptz 'epoch' + ? * interval '1 microsecond', ?::uuid)
     ORDER BY code.created_at DESC, code.id DESC
     LIMIT ? OFFSET ?
)">};

static const Statement insertCodes{"insert_codes", R"(
    INSERT INTO discount_codes (event_id, code_key, id, code, effect, value, types, channels,
                                max_bookings, valid_from, valid_until, created_at)
    SELECT ?::uuid, upper(new.code), new.id, new.code, new.effect, new.value, new.types, new.channels,
           new.max_bookings, from_ms(new.valid_from), from_ms(new.valid_until), from_ms(new.created_at)
      FROM jsonb_to_recordset(?::jsonb) AS new (id uuid, code text, effect text, value bigint,
           types int[], channels text[], max_bookings int, valid_from bigint, valid_until bigint,
           created_at bigint)
)"};

static const Statement takenCodes{"taken_codes", R"(
    SELECT code
      FROM discount_codes
     WHERE event_id = ?
       AND code_key = ANY (?::text[])
     LIMIT 1
)"};

static const Statement changeCode{"change_code", R"(
    UPDATE discount_codes
       SET effect = ?, value = ?, types = ?::int[], channels = ?::text[], max_bookings = ?,
           valid_from = from_ms(?), valid_until = from_ms(?)
     WHERE event_id = ?
       AND code_key = ?
)"};

static const Statement removeCode{"remove_code", R"(
    DELETE FROM discount_codes
     WHERE event_id = ?
       AND code_key = ?
       AND NOT used
)"};

std::optional<DiscountCode> DiscountCodes::find(const QUuid &event, QStringView code) const
{
    Rows rows = m_tx.run(findCode, {toText(event), codeKey(code)});
    return rows.next() ? std::optional(codeFrom(rows)) : std::nullopt;
}

QList<Keyed<DiscountCode>> DiscountCodes::list(const QUuid &event, const QString &search,
                                               const Slice &slice) const
{
    Rows rows = m_tx.run(listCodes,
                         {toText(event), search, search, numberIn(slice.after, behindAll),
                          idIn(slice.after, true), slice.limit + 1, slice.skip});
    QList<Keyed<DiscountCode>> codes;
    while (rows.next()) {
        const DiscountCode code = codeFrom(rows);
        codes.append({code, {rows.big("created_us"_L1), toText(code.id)}});
    }
    return codes;
}

static QJsonArray namesOf(const QList<Booking::Channel> &channels)
{
    return channels.isEmpty() ? QJsonArray() : toJson(channels);
}

static QJsonObject rowOf(const DiscountCode &code)
{
    const auto milliseconds = [](const std::optional<Instant> &instant) {
        return instant ? QJsonValue(qint64(instant->time_since_epoch().count())) : QJsonValue();
    };
    QJsonArray types;
    for (const int type : code.types)
        types << type;
    return {{u"id"_s, toText(code.id)},
            {u"code"_s, code.code},
            {u"effect"_s, QString(storedName(code.effect))},
            {u"value"_s, code.value},
            {u"types"_s, types},
            {u"channels"_s, namesOf(code.channels)},
            {u"max_bookings"_s, code.maxBookings ? QJsonValue(*code.maxBookings) : QJsonValue()},
            {u"valid_from"_s, milliseconds(code.validFrom)},
            {u"valid_until"_s, milliseconds(code.validUntil)},
            {u"created_at"_s, milliseconds(code.createdAt)}};
}

std::optional<QString> DiscountCodes::create(const QUuid &event, const QList<DiscountCode> &codes)
{
    QStringList keys;
    QJsonArray rows;
    for (const DiscountCode &code : codes) {
        keys << codeKey(code.code);
        rows << rowOf(code);
    }
    if (Rows taken = m_tx.run(takenCodes, {toText(event), sqlArray(keys)}); taken.next())
        return taken.text("code"_L1);
    m_tx.run(insertCodes, {toText(event), QString::fromUtf8(QJsonDocument(rows).toJson())});
    return {};
}

void DiscountCodes::change(const QUuid &event, const DiscountCode &code)
{
    QStringList channels;
    for (const QJsonValue &name : namesOf(code.channels))
        channels << name.toString();
    m_tx.run(changeCode,
             {QString(storedName(code.effect)), code.value, sqlArray(code.types),
              sqlArray(channels), bound(code.maxBookings), bound(code.validFrom),
              bound(code.validUntil), toText(event), codeKey(code.code)});
}

bool DiscountCodes::remove(const QUuid &event, const QString &code)
{
    return m_tx.run(removeCode, {toText(event), codeKey(code)}).affected() > 0;
}

} // namespace Evently
