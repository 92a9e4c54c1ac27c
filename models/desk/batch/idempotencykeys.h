// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/desk/batch/deskrequest.h"

namespace Evently {

/// The answers stored by Idempotency-Key, accessed in the transaction that does the work.
///
/// Two requests with the same key may look for it at the same time and both find nothing. Then the
/// second one to store its answer gets a DatabaseError for which isTaken() is true, runs again, and
/// finds the answer of the first.
class IdempotencyKeys
{
public:
    explicit IdempotencyKeys(Transaction &tx)
        : m_tx(tx)
    {
    }

    /// The answer stored under @p key as a replay; nothing if the work is still to be done.
    /// @return IdempotencyMismatch if the key was used for other work.
    Result<std::optional<Answer>> find(const IdempotencyKey &key);

    void store(const IdempotencyKey &key, const Answer &answer);

    /// Deletes answers older than a day, which is how long the API promises to keep them; at most a
    /// thousand.
    /// @return how many.
    int forgetOld();

    /// Reads the answer in a row of the table, as a replay. @p packed is empty in rows written
    /// before answers were compressed.
    static Answer answerIn(const Rows &row, const QByteArray &packed);

    static bool isTaken(const DatabaseError &error);

    /// Identifies a request: SHA-256 over method, path with query, and body.
    static QByteArray fingerprint(QByteArrayView method, QByteArrayView target,
                                  QByteArrayView body);

private:
    Transaction &m_tx;
};

} // namespace Evently
