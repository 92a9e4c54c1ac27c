// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/desk/batch/deskrequest.h"

namespace Evently {

/// The answers given under an Idempotency-Key, seen from the transaction that does the work.
///
/// Two requests with one key may look for it at the same time and both not find it; then the one
/// that stores second gets a DatabaseError for which isTaken() holds, runs again, and finds it.
class IdempotencyKeys
{
public:
    explicit IdempotencyKeys(Transaction &tx)
        : m_tx(tx)
    {
    }

    /// The answer stored under @p key as a replay, or nothing when the work is yet to be done.
    /// @return IdempotencyMismatch when the key was used for other work.
    Result<std::optional<Answer>> find(const IdempotencyKey &key);

    void store(const IdempotencyKey &key, const Answer &answer);

    /// Forgets answers older than the contract's day, a thousand at most.
    /// @return how many those were.
    int forgetOld();

    /// The answer in a row of the table, as a replay. @p packed is empty in rows from before
    /// answers were packed.
    static Answer answerIn(const Rows &row, const QByteArray &packed);

    static bool isTaken(const DatabaseError &error);

    /// The fingerprint of a request: SHA-256 over method, path with query, and body.
    static QByteArray fingerprint(QByteArrayView method, QByteArrayView target,
                                  QByteArrayView body);

private:
    Transaction &m_tx;
};

} // namespace Evently
