// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/idempotencykeys.h"

#include "models/database/sqlarray.h"
#include "models/desk/batch/packedanswer.h"
#include "models/values/id.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement readIdempotencyKeys{"read_idempotency_keys", R"(
    SELECT stored.caller,
           stored.key,
           stored.fingerprint,
           stored.packed,
           stored.status,
           stored.body,
           coalesce(stored.seq, 0) AS seq,
           stored.etag,
           stored.location
      FROM unnest(?::uuid[], ?::text[]) AS wanted (caller, key)
     CROSS JOIN LATERAL (
           SELECT *
             FROM idempotency_keys
            WHERE caller = wanted.caller
              AND key = wanted.key
            LIMIT 1) AS stored
)"};

static const Statement storeIdempotencyKeys{"store_idempotency_keys", R"(
    INSERT INTO idempotency_keys
           (caller, key, fingerprint, packed, created_at)
    SELECT caller, key, decode(fingerprint, 'base64'), decode(packed, 'base64'), now()
      FROM jsonb_to_recordset(?::jsonb) AS new (caller uuid, key text, fingerprint text, packed text)
)"};

static const Statement forgetOldIdempotencyKeys{"forget_old_idempotency_keys", R"(
    DELETE FROM idempotency_keys
     WHERE (caller, key) IN (SELECT old.caller, old.key
                               FROM idempotency_keys AS old
                              WHERE old.created_at < now() - interval '25 hours'
                              ORDER BY old.created_at
                              LIMIT 1000)
)"};

IdempotencyKeys::IdempotencyKeys(Transaction &tx, const QList<IdempotencyKey> &keys)
    : m_tx(tx)
{
    if (keys.isEmpty())
        return;
    QList<QUuid> callers;
    QStringList names;
    for (const IdempotencyKey &key : keys) {
        callers << key.caller;
        names << key.key;
    }
    Rows rows = m_tx.run(readIdempotencyKeys, {sqlArray(callers), sqlArray(names)});
    while (rows.next())
        m_answered[{rows.id("caller"_L1), rows.text("key"_L1)}] = {rows.bytes("fingerprint"_L1),
                                                                   answerIn(rows)};
}

std::optional<Result<Answer>> IdempotencyKeys::answerFor(const IdempotencyKey &key) const
{
    const auto found = m_answered.find({key.caller, key.key});
    if (found == m_answered.end())
        return {};
    if (found->second.fingerprint != key.fingerprint)
        return Result<Answer>(Problem::idempotencyMismatch(key.key));
    Answer answer = found->second.answer;
    answer.isReplay = true;
    return Result<Answer>(answer);
}

void IdempotencyKeys::add(const IdempotencyKey &key, const Answer &answer)
{
    m_answered[{key.caller, key.key}] = {key.fingerprint, answer, true};
}

bool IdempotencyKeys::hasNew() const
{
    return std::ranges::any_of(m_answered, [](const auto &entry) { return entry.second.isNew; });
}

void IdempotencyKeys::store() const
{
    QJsonArray rows;
    for (const auto &[key, answered] : m_answered) {
        if (!answered.isNew)
            continue;
        rows << QJsonObject{
                {u"caller"_s, toText(key.first)},
                {u"key"_s, key.second},
                {u"fingerprint"_s, QString::fromLatin1(answered.fingerprint.toBase64())},
                {u"packed"_s, QString::fromLatin1(packed(answered.answer).toBase64())}};
    }
    if (!rows.isEmpty())
        m_tx.post(storeIdempotencyKeys,
                  {QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact))});
}

int IdempotencyKeys::forgetOld(Transaction &tx)
{
    return tx.run(forgetOldIdempotencyKeys).affected();
}

Answer IdempotencyKeys::answerIn(const Rows &row)
{
    const QByteArray packed = row.bytes("packed"_L1);
    return packed.isEmpty() ? Answer{.status = row.integer("status"_L1),
                                     .body = row.text("body"_L1).toUtf8(),
                                     .seq = row.big("seq"_L1),
                                     .etag = row.text("etag"_L1).toLatin1(),
                                     .location = row.text("location"_L1).toLatin1()}
                            : unpacked(packed);
}

bool IdempotencyKeys::isTaken(const DatabaseError &error)
{
    return error.kind() == DatabaseError::Kind::Taken
            && error.constraint() == u"idempotency_keys_pkey";
}

QByteArray IdempotencyKeys::fingerprint(QByteArrayView method, QByteArrayView target,
                                        QByteArrayView body)
{
    // Neither method nor target can contain a blank, so different requests yield different input.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(method);
    hash.addData(QByteArrayView(" "));
    hash.addData(target);
    hash.addData(QByteArrayView(" "));
    hash.addData(body);
    return hash.result();
}

} // namespace Evently
