// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/answeredkeys.h"

#include "models/database/sqlarray.h"
#include "models/desk/batch/idempotencykeys.h"
#include "models/desk/batch/packedanswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Evently {

static const Statement readKeys{"read_keys", R"(
    SELECT stored.caller, stored.key, encode(stored.fingerprint, 'base64') AS fingerprint,
           encode(stored.packed, 'base64') AS packed,
           stored.status, stored.body, stored.seq, stored.location, stored.etag
      FROM unnest(?::uuid[], ?::text[]) AS wanted (caller, key)
     CROSS JOIN LATERAL (
           SELECT *
             FROM idempotency_keys
            WHERE caller = wanted.caller
              AND key = wanted.key
            LIMIT 1) AS stored
)"};

static const Statement storeKeys{"store_keys", R"(
    INSERT INTO idempotency_keys (caller, key, fingerprint, packed, created_at)
    SELECT caller, key, decode(fingerprint, 'base64'), decode(packed, 'base64'), now()
      FROM jsonb_to_recordset(?::jsonb) AS new (caller uuid, key text, fingerprint text, packed text)
)"};

AnsweredKeys::AnsweredKeys(Transaction &tx, const QList<DeskRequest> &requests)
{
    QList<QUuid> callers;
    QStringList keys;
    for (const DeskRequest &request : requests) {
        if (request.key) {
            callers << request.key->caller;
            keys << request.key->key;
        }
    }
    if (keys.isEmpty())
        return;
    Rows rows = tx.run(readKeys, {sqlArray(callers), sqlArray(keys)});
    while (rows.next()) {
        m_said[{rows.id("caller"_L1), rows.text("key"_L1)}] = {
                .fingerprint = QByteArray::fromBase64(rows.text("fingerprint"_L1).toLatin1()),
                .answer = IdempotencyKeys::answerIn(
                        rows, QByteArray::fromBase64(rows.text("packed"_L1).toLatin1()))};
    }
}

std::optional<Result<Answer>> AnsweredKeys::said(const IdempotencyKey &key) const
{
    const auto found = m_said.find({key.caller, key.key});
    if (found == m_said.end())
        return {};
    if (found->second.fingerprint != key.fingerprint)
        return Result<Answer>(Problem::idempotencyMismatch(key.key));
    Answer answer = found->second.answer;
    answer.isReplay = true;
    return Result<Answer>(answer);
}

void AnsweredKeys::say(const IdempotencyKey &key, const Answer &answer)
{
    m_said[{key.caller, key.key}] = {key.fingerprint, answer, true};
}

bool AnsweredKeys::hasNew() const
{
    return std::ranges::any_of(m_said, [](const auto &entry) { return entry.second.isNew; });
}

void AnsweredKeys::store(Transaction &tx) const
{
    QJsonArray rows;
    for (const auto &[key, said] : m_said) {
        if (!said.isNew)
            continue;
        rows << QJsonObject{{u"caller"_s, toText(key.first)},
                            {u"key"_s, key.second},
                            {u"fingerprint"_s, QString::fromLatin1(said.fingerprint.toBase64())},
                            {u"packed"_s, QString::fromLatin1(packed(said.answer).toBase64())}};
    }
    if (!rows.isEmpty())
        tx.post(storeKeys, {QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact))});
}

} // namespace Evently
