// SPDX-License-Identifier: GPL-3.0-only
#include "server/access/hashqueue.h"

#include <algorithm>
#include <array>
#include <map>

namespace Evently {

static constexpr int calmMax = 4; ///< Up to this many waiting jobs, standing doesn't matter.

/// Which standing is served next, in rotation; if it has no jobs waiting, the best known one that
/// has.
static constexpr std::array turns = {
        HashQueue::Standing::Familiar, HashQueue::Standing::Known,    HashQueue::Standing::Familiar,
        HashQueue::Standing::Stranger, HashQueue::Standing::Familiar, HashQueue::Standing::Known,
        HashQueue::Standing::Familiar, HashQueue::Standing::Known,
};

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

bool HashQueue::hasRoomFor(Standing standing) const
{
    return size() < m_roomMax && countUpTo(standing) < roomFor(standing);
}

/// One more than the last turn of the same address, so that each address gets one job per round.
quint64 HashQueue::turnOf(const Origin &origin) const
{
    quint64 last = m_turn;
    for (const Waiting &waiting : m_jobs) {
        if (waiting.job.origin.address == origin.address)
            last = std::max(last, waiting.turn);
    }
    return last + 1;
}

/// The last job of the address with the most jobs in the part of the queue that @p newcomer would
/// join, if that is more than the newcomer would have there.
std::optional<HashQueue::Place> HashQueue::lastOfTheGreediest(const Origin &newcomer)
{
    const bool isOwnRoomFull = countUpTo(newcomer.standing) >= roomFor(newcomer.standing);
    std::map<QString, std::pair<int, Place>> byAddress;
    for (auto place = m_jobs.begin(); place != m_jobs.end(); ++place) {
        if (isOwnRoomFull && place->job.origin.standing > newcomer.standing)
            continue;
        const auto [at, isNew] =
                byAddress.try_emplace(place->job.origin.address, std::pair(0, place));
        ++at->second.first;
        at->second.second = place;
    }
    const auto greediest = std::ranges::max_element(
            byAddress, {}, [](const auto &address) { return address.second.first; });
    const auto own = byAddress.find(newcomer.address);
    const int owned = own == byAddress.end() ? 0 : own->second.first;
    if (greediest == byAddress.end() || greediest->second.first <= owned + 1)
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
    const Standing preferred = turns[m_taken++ % turns.size()];
    const bool isCalm = ripe.size() <= calmMax;
    const auto rank = [&](const Place &place) {
        const Standing standing = place->job.origin.standing;
        const int order = isCalm        ? 0
                : standing == preferred ? -1
                                        : int(Standing::Familiar) - int(standing);
        return std::pair(order, place->turn);
    };
    const Place next = *std::ranges::min_element(ripe, {}, rank); // The first one among equals.
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
