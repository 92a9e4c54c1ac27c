// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/hearing.h"
#include "models/tables/users.h"
#include "models/values/change.h"

#include <QCache>

#include <chrono>
#include <mutex>

namespace Evently {

/// Remembers who people and kiosks are, so that not every request has to ask the database. What is
/// forgotten on a change acts at once: the commit of a change forgets here before it is answered,
/// another process' change is heard by NOTIFY. Any thread.
class Accounts
{
    Q_DISABLE_COPY_MOVE(Accounts)

public:
    /// What is remembered is believed while @p hearing is up to date; without one, always.
    explicit Accounts(int roomFor = 50'000, const Hearing *hearing = nullptr);

    /// Taken before the database is asked; what was forgotten since makes the answer stale.
    quint64 moment() const;

    std::optional<Account> recall(const QUuid &userId) const;
    void remember(const Account &account, quint64 asOf);

    /// The kiosk whose token has this hash; null if it isn't remembered.
    QUuid recallKiosk(const QByteArray &tokenHash) const;
    void rememberKiosk(const QByteArray &tokenHash, const QUuid &kioskId, quint64 asOf);

    void forget(const Change &change);
    /// Whether other processes' changes are heard. What is remembered by then may be outdated, so
    /// it is forgotten.
    void setListening(bool isListening);

    /// How long something is believed without being asked for again: while changes are heard, and
    /// while they are not.
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
