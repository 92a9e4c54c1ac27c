// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/desk/batch/deskrequest.h"

#include <map>

namespace Evently {

/// The idempotency keys of one batch: the answers stored for them earlier, and the answers that the
/// batch adds.
class AnsweredKeys
{
public:
    /// Reads in one statement what is stored for the keys of @p requests.
    AnsweredKeys(Transaction &tx, const QList<DeskRequest> &requests);

    /// The answer for @p key if nothing may be done again: the earlier answer as a replay, or
    /// IdempotencyMismatch if the key was used for other work. Nothing if the work is new.
    std::optional<Result<Answer>> said(const IdempotencyKey &key) const;

    void say(const IdempotencyKey &key, const Answer &answer);

    bool hasNew() const; ///< Whether this batch added answers.

    /// Stores the answers that this batch added.
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
