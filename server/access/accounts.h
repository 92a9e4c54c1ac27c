// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/hearing.h"
#include "models/tables/users.h"
#include "models/values/change.h"

#include <QCache>

#include <chrono>
#include <mutex>

namespace Evently {

/// Caches users and kiosks, so that not every request has to query the database. Changes take
/// effect at once: our own commits remove the entry before they are answered, and changes of other
/// processes are received by NOTIFY. Any thread.
class Accounts
{
    Q_DISABLE_COPY_MOVE(Accounts)

public:
    /// Entries are used only while @p hearing is up to date; without one, always.
    explicit Accounts(int roomFor = 50'000, const Hearing *hearing = nullptr);

    /// To be taken before the database is queried. If an entry was removed after that, the result
    /// is outdated.
    quint64 moment() const;

    std::optional<Account> recall(const QUuid &userId) const;
    void remember(const Account &account, quint64 asOf);

    /// The kiosk whose token has this hash; null if it isn't cached.
    QUuid recallKiosk(const QByteArray &tokenHash) const;
    void rememberKiosk(const QByteArray &tokenHash, const QUuid &kioskId, quint64 asOf);

    void forget(const Change &change);
    /// Whether changes of other processes are being received. Existing entries may be outdated, so
    /// they are removed.
    void setListening(bool isListening);

    /// How long an entry is used before it is read again: while changes are received, and while
    /// they aren't.
    static constexpr std::chrono::seconds believedFor{600};
    static constexpr std::chrono::seconds believedForUnheard{30};

private:
    struct Remembered
    {
        Account account;
        std::chrono::steady_clock::time_point until;
    };

    std::chrono::steady_clock::time_point believedUntil() const;
    bool isBelieved(const Remembered *remembered) const;

    const Hearing *const m_hearing;
    mutable std::mutex m_mutex;
    quint64 m_moment = 0;
    bool m_isListening = false;
    mutable QCache<QUuid, Remembered> m_people;
    mutable QCache<QByteArray, Remembered> m_kiosks;
};

} // namespace Evently
