// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/sales.h"
#include "ui/stores/eventstore.h"
#include "ui/stores/rounds.h"

namespace Evently {

/// Seats of an event that are offered to people in its waitlist just now.
struct OpenOffers
{
    int count = 0;
    Instant firstEndsAt{};

    bool operator==(const OpenOffers &) const = default;
};

/// What the server last said of the whole season: the sums, the last 30 days one by one and the
/// 30 before, and the offers that are open. Widgets read it; only answers change it.
///
/// A round is the sums, the days twice, and the waitlists of a few events that may have offers
/// open; of the next few in the next round.
class OverviewStore : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewStore)

public:
    enum class State { Idle, Reading, Ready, Failed };

    OverviewStore(ApiClient &api, const LiveFeed &feed, const EventStore &events,
                  const Rounds::Pace &pace, QObject *parent = nullptr);

    State state() const { return m_state; }
    const Overview &overview() const { return m_overview; }
    /// The last 30 days, day by day, as the server counts them.
    const Revenue &revenue() const { return m_revenue; }
    const Revenue &revenueBefore() const { return m_before; } ///< As many days before them.
    const QHash<QUuid, OpenOffers> &offers() const { return m_offers; }
    const QList<Kiosk> &kiosks() const { return m_kiosks; }
    /// Why the last round failed, so that the rest may be old.
    const std::optional<Problem> &problem() const { return m_problem; }

    void open();
    void close();
    void refresh() { m_rounds.refresh(); }

signals:
    void changed();

private:
    void readSums();
    void readDays();
    void readDaysBefore();
    void readKiosks();
    void readOffers(int events);
    void takeOffers(const QUuid &event, const Page<WaitlistEntry> &entries);
    /// Events whose seats may be offered to somebody, by id.
    QList<QUuid> candidatesForOffers();
    void fail(const Problem &problem);
    void succeed();

    ApiClient &m_api;
    const EventStore &m_events;
    Rounds m_rounds;
    State m_state = State::Idle;
    Overview m_overview;
    Revenue m_revenue;
    Revenue m_before;
    QHash<QUuid, OpenOffers> m_offers;
    QList<Kiosk> m_kiosks; ///< The first hundred: which of them needs someone.
    QUuid m_lastWithOffers; ///< Whose offers were read last.
    std::optional<Problem> m_problem;
};

} // namespace Evently
