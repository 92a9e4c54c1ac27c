// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/idempotencykeys.h"

#include "models/desk/batch/packedanswer.h"
#include "models/values/id.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement findIdempotencyKey{"find_idempotency_key", R"(
    SELECT stored.fingerprint,
           stored.packed,
           stored.status,
           stored.body,
           coalesce(stored.seq, 0) AS seq,
           stored.etag,
           stored.location
      FROM idempotency_keys AS stored
     WHERE stored.caller = ?
       AND stored.key = ?
)"};

static const Statement storeIdempotencyKey{"store_idempotency_key", R"(
    INSERT INTO idempotency_keys
           (caller, key, fingerprint, packed, created_at)
    VALUES (?, ?, ?, ?, now())
)"};

static const Statement forgetOldIdempotencyKeys{"forget_old_idempotency_keys", R"(
    DELETE FROM idempotency_keys
     WHERE (caller, key) IN (SELECT old.caller, old.key
                               FROM idempotency_keys AS old
                              WHERE old.created_at < now() - interval '25 hours'
                              ORDER BY old.created_at
                              LIMIT 1000)
)"};

Result<std::optional<Answer>> IdempotencyKeys::find(const IdempotencyKey &key)
{
    Rows rows = m_tx.run(findIdempotencyKey, {toText(key.caller), key.key});
    if (!rows.next())
        return std::optional<Answer>();
    if (rows.bytes("fingerprint"_L1) != key.fingerprint)
        return Problem::idempotencyMismatch(key.key);
    return std::optional(answerIn(rows, rows.bytes("packed"_L1)));
}

Answer IdempotencyKeys::answerIn(const Rows &row, const QByteArray &packed)
{
    Answer answer = packed.isEmpty() ? Answer{.status = row.integer("status"_L1),
                                              .body = row.text("body"_L1).toUtf8(),
                                              .seq = row.big("seq"_L1),
                                              .etag = row.text("etag"_L1).toLatin1(),
                                              .location = row.text("location"_L1).toLatin1()}
                                     : unpacked(packed);
    answer.isReplay = true;
    return answer;
}

void IdempotencyKeys::store(const IdempotencyKey &key, const Answer &answer)
{
    m_tx.run(storeIdempotencyKey, {toText(key.caller), key.key, key.fingerprint, packed(answer)});
}

int IdempotencyKeys::forgetOld()
{
    return m_tx.run(forgetOldIdempotencyKeys).affected();
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
