// SPDX-License-Identifier: GPL-3.0-only
#include "server/hashqueue.h"

#include <algorithm>
#include <map>

namespace Evently {

static constexpr int calmMax = 4; ///< While no more wait, standing makes no difference.
static constexpr quint64 strangersTurn = 4; ///< Every so many is the least known's.

int HashQueue::roomFor(Standing standing) const
{
    switch (standing) {
    case Standing::Stranger: return std::max(1, m_roomMax / 2);
    case Standing::Known: return std::max(1, m_roomMax * 3 / 4);
    case Standing::Familiar: return m_roomMax;
    }
    Q_UNREACHABLE();
}

int HashQueue::countUpTo(Standing standing) const
{
    return int(std::ranges::count_if(m_jobs, [&](const Waiting &waiting) {
        return waiting.job.origin.standing <= standing;
    }));
}

int HashQueue::countOf(const QString &address, Standing standing) const
{
    return int(std::ranges::count_if(m_jobs, [&](const Waiting &waiting) {
        return waiting.job.origin.standing == standing && waiting.job.origin.address == address;
    }));
}

bool HashQueue::hasRoomFor(Standing standing) const
{
    return size() < m_roomMax && countUpTo(standing) < roomFor(standing);
}

/// One more than the last turn of the same address, so that each address advances by one a round.
quint64 HashQueue::turnOf(const Origin &origin) const
{
    quint64 last = m_turn;
    for (const Waiting &waiting : m_jobs) {
        if (waiting.job.origin.address == origin.address)
            last = std::max(last, waiting.turn);
    }
    return last + 1;
}

/// The last job of the address that has most waiting in the standing of @p newcomer, if that is
/// more than the newcomer would have.
std::optional<HashQueue::Place> HashQueue::lastOfTheGreediest(const Origin &newcomer)
{
    std::map<QString, std::pair<int, Place>> byAddress;
    for (auto place = m_jobs.begin(); place != m_jobs.end(); ++place) {
        if (place->job.origin.standing != newcomer.standing)
            continue;
        const auto [at, isNew] =
                byAddress.try_emplace(place->job.origin.address, std::pair(0, place));
        ++at->second.first;
        at->second.second = place;
    }
    const auto greediest = std::ranges::max_element(
            byAddress, {}, [](const auto &address) { return address.second.first; });
    const int own = countOf(newcomer.address, newcomer.standing);
    if (greediest == byAddress.end() || greediest->second.first <= own + 1)
        return {};
    return greediest->second.second;
}

HashQueue::Added HashQueue::add(Job job)
{
    Added added{.isIn = true};
    if (!hasRoomFor(job.origin.standing)) {
        const auto place = lastOfTheGreediest(job.origin);
        if (!place)
            return {};
        added.lost = std::move((*place)->job);
        m_jobs.erase(*place);
    }
    const quint64 turn = turnOf(job.origin);
    m_jobs.push_back({std::move(job), turn});
    return added;
}

std::optional<HashQueue::Job> HashQueue::take(Clock::time_point now)
{
    QList<Place> ripe;
    for (auto place = m_jobs.begin(); place != m_jobs.end(); ++place) {
        if (place->job.origin.begin <= now)
            ripe << place;
    }
    if (ripe.isEmpty())
        return {};
    ++m_taken;
    const bool isCalm = ripe.size() <= calmMax;
    const bool isStrangersTurn = m_taken % strangersTurn == 0;
    const auto rank = [&](const Place &place) {
        const int standing = isCalm ? 0 : int(place->job.origin.standing);
        return std::pair(isStrangersTurn ? standing : -standing, place->turn);
    };
    const Place next = *std::ranges::min_element(ripe, {}, rank); // The first of equals.
    m_turn = std::max(m_turn, next->turn);
    Job job = std::move(next->job);
    m_jobs.erase(next);
    return job;
}

std::optional<HashQueue::Clock::time_point> HashQueue::nextBegin() const
{
    if (m_jobs.empty())
        return {};
    return std::ranges::min(m_jobs, {},
                            [](const Waiting &waiting) { return waiting.job.origin.begin; })
            .job.origin.begin;
}

} // namespace Evently
