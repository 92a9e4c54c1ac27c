// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/desk/batch/deskrequest.h"

#include <map>

namespace Evently {

/// The answers to a few requests by their Idempotency-Keys: those stored earlier, and those that
/// the current transaction adds.
///
/// Two transactions may look for the same key at the same time and both find nothing. Then the
/// second one to store its answer gets a DatabaseError for which isTaken() is true, runs again, and
/// finds the answer of the first.
class IdempotencyKeys
{
public:
    /// Reads in one statement what is stored under @p keys. @p tx must do the work as well.
    IdempotencyKeys(Transaction &tx, const QList<IdempotencyKey> &keys);

    /// The answer for @p key if nothing may be done again: the earlier answer as a replay, or
    /// IdempotencyMismatch if the key was used for other work. Nothing if the work is new.
    std::optional<Result<Answer>> answerFor(const IdempotencyKey &key) const;

    void add(const IdempotencyKey &key, const Answer &answer);
    bool hasNew() const; ///< Whether answers were added.
    void store() const; ///< Stores those that were added.

    /// Deletes answers older than a day, which is how long the API promises to keep them; at most a
    /// thousand.
    /// @return how many.
    static int forgetOld(Transaction &tx);

    /// Reads the answer in a row of the table, also in one that was written before answers were
    /// compressed.
    static Answer answerIn(const Rows &row);

    static bool isTaken(const DatabaseError &error);

    /// Identifies a request: SHA-256 over method, path with query, and body.
    static QByteArray fingerprint(QByteArrayView method, QByteArrayView target,
                                  QByteArrayView body);

private:
    struct Answered
    {
        QByteArray fingerprint;
        Answer answer;
        bool isNew = false;
    };

    Transaction &m_tx;
    std::map<std::pair<QUuid, QString>, Answered> m_answered;
};

} // namespace Evently
