// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/sales.h"
#include "ui/stores/eventstore.h"
#include "ui/stores/rounds.h"

namespace Evently {

/// Seats of an event currently offered to people on its waitlist.
struct OpenOffers
{
    int count = 0;
    Instant firstEndsAt{};

    bool operator==(const OpenOffers &) const = default;
};

/// The server's last data on the whole season: totals, the last 30 days by day, the 30 days before,
/// and the open offers. Widgets read it; only answers change it.
///
/// A round reads the totals, both 30-day periods, and the waitlists of a few events that may have
/// open offers; the next round continues with the next few.
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
    /// The last 30 days, by day, in the server's calendar.
    const Revenue &revenue() const { return m_revenue; }
    const Revenue &revenueBefore() const { return m_before; } ///< The same number of days before.
    const QHash<QUuid, OpenOffers> &offers() const { return m_offers; }
    const QList<Kiosk> &kiosks() const { return m_kiosks; }
    /// Why the last round failed, which means that the data may be out of date.
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
    /// Events that may have open offers, sorted by id.
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
    QList<Kiosk> m_kiosks; ///< The first hundred, to find those that need someone.
    QUuid m_lastWithOffers; ///< The event whose offers were read last.
    std::optional<Problem> m_problem;
};

} // namespace Evently
