// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/sales.h"
#include "ui/stores/eventstore.h"

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
/// It reads the waitlists of only a few events that may have open offers at a time, and the next
/// few the next time.
class OverviewStore : public Follower
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewStore)

public:
    OverviewStore(ApiClient &api, const LiveFeed &feed, const EventStore &events, const Pace &pace,
                  QObject *parent = nullptr);

    const Overview &overview() const { return m_overview; }
    /// The last 30 days, by day, in the server's calendar.
    const Revenue &revenue() const { return m_revenue; }
    const Revenue &revenueBefore() const { return m_before; } ///< The same number of days before.
    const QHash<QUuid, OpenOffers> &offers() const { return m_offers; }
    const QList<Kiosk> &kiosks() const { return m_kiosks; }

    void open() { Follower::open({}); }

protected:
    void read() override;
    void forget() override;

private:
    void readDaysBefore();
    void readOffers();
    bool takeOffers(const QUuid &event, const QList<WaitlistEntry> &entries);
    bool dropOldOffers();

    ApiClient &m_api;
    const EventStore &m_events;
    Overview m_overview;
    Revenue m_revenue;
    Revenue m_before;
    QHash<QUuid, OpenOffers> m_offers;
    QList<Kiosk> m_kiosks; ///< The first hundred, to find those that need someone.
    QUuid m_lastWithOffers; ///< The event whose offers were read last.
};

} // namespace Evently
