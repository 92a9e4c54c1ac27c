// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/sales.h"
#include "ui/api/apiclient.h"
#include "ui/stores/follower.h"

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
class OverviewStore : public Follower
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewStore)

public:
    OverviewStore(ApiClient &api, const LiveFeed &feed, const Pace &pace,
                  QObject *parent = nullptr);

    const Overview &overview() const { return m_overview; }
    /// The last 30 days, by day, in the server's calendar.
    const Revenue &revenue() const { return m_revenue; }
    const Revenue &revenueBefore() const { return m_before; } ///< The same number of days before.
    QHash<QUuid, OpenOffers> offers() const; ///< By event.
    const QList<Kiosk> &kiosks() const { return m_kiosks; }

    void open() { Follower::open({}); }

protected:
    void read() override;
    void forget() override;

private:
    void readDaysBefore();

    ApiClient &m_api;
    Overview m_overview;
    Revenue m_revenue;
    Revenue m_before;
    QList<Kiosk> m_kiosks; ///< The first hundred, to find those that need someone.
};

} // namespace Evently
