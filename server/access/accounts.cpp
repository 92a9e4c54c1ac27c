// SPDX-License-Identifier: GPL-3.0-only
#include "server/access/accounts.h"

namespace Evently {

using Clock = std::chrono::steady_clock;

Accounts::Accounts(int roomFor, const Hearing *hearing)
    : m_hearing(hearing)
    , m_people(roomFor)
    , m_kiosks(roomFor)
{
}

quint64 Accounts::moment() const
{
    const std::scoped_lock lock(m_mutex);
    return m_moment;
}

std::optional<Account> Accounts::recall(const QUuid &userId) const
{
    const std::scoped_lock lock(m_mutex);
    const Remembered *found = m_people.object(userId);
    if (!isBelieved(found))
        return {};
    return found->account;
}

void Accounts::remember(const Account &account, quint64 asOf)
{
    const std::scoped_lock lock(m_mutex);
    if (asOf == m_moment)
        m_people.insert(account.principal.id, new Remembered{account, believedUntil()});
}

QUuid Accounts::recallKiosk(const QByteArray &tokenHash) const
{
    const std::scoped_lock lock(m_mutex);
    const Remembered *found = m_kiosks.object(tokenHash);
    if (!isBelieved(found))
        return {};
    return found->account.principal.id;
}

void Accounts::rememberKiosk(const QByteArray &tokenHash, const QUuid &kioskId, quint64 asOf)
{
    const std::scoped_lock lock(m_mutex);
    if (asOf != m_moment)
        return;
    m_kiosks.insert(tokenHash,
                    new Remembered{{.principal = {.role = Principal::Role::Kiosk, .id = kioskId}},
                                   believedUntil()});
}

void Accounts::forget(const Change &change)
{
    if (change.type == Change::Type::Event)
        return;
    const std::scoped_lock lock(m_mutex);
    ++m_moment;
    if (change.type == Change::Type::User) {
        m_people.remove(change.id);
        return;
    }
    // There are few kiosks and they seldom change, so an index by token isn't worth it.
    m_kiosks.clear();
}

void Accounts::setListening(bool isListening)
{
    const std::scoped_lock lock(m_mutex);
    m_isListening = isListening;
    ++m_moment;
    m_people.clear();
    m_kiosks.clear();
}

/// Someone whom another process has disabled must not get in because we missed the change. While no
/// changes are received, cached entries expire sooner.
bool Accounts::isBelieved(const Remembered *remembered) const
{
    if (!remembered || Clock::now() > remembered->until)
        return false;
    return !m_isListening || !m_hearing || m_hearing->isUpToDate();
}

Clock::time_point Accounts::believedUntil() const
{
    return Clock::now() + (m_isListening ? believedFor : believedForUnheard);
}

} // namespace Evently
