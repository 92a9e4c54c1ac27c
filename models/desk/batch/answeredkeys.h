// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/desk/batch/deskrequest.h"

#include <map>

namespace Evently {

/// The idempotency keys of one batch: what was answered under them before, and what the batch
/// answers.
class AnsweredKeys
{
public:
    /// Reads, in one statement, what is stored under the keys of @p requests.
    AnsweredKeys(Transaction &tx, const QList<DeskRequest> &requests);

    /// What must be said under @p key without doing anything: the earlier answer as a replay, or
    /// IdempotencyMismatch where the key was used for other work. Nothing when the work is new.
    std::optional<Result<Answer>> said(const IdempotencyKey &key) const;

    void say(const IdempotencyKey &key, const Answer &answer);

    bool hasNew() const; ///< Something was said in this batch.

    /// Stores what was said in this batch.
    void store(Transaction &tx) const;

private:
    struct Said
    {
        QByteArray fingerprint;
        Answer answer;
        bool isNew = false;
    };
    std::map<std::pair<QUuid, QString>, Said> m_said;
};

} // namespace Evently
