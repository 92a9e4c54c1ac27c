// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/overviewstore.h"

namespace Evently {

OverviewStore::OverviewStore(ApiClient &api, const LiveFeed &feed, const Pace &pace,
                             QObject *parent)
    : Follower(feed, pace, parent)
    , m_api(api)
{
}

void OverviewStore::forget()
{
    m_overview = {};
    m_revenue = {};
    m_before = {};
    m_kiosks.clear();
}

void OverviewStore::read()
{
    request(m_api.overview(),
            [this](const Overview &overview) { return replace(m_overview, overview); });
    request(m_api.revenue({}), [this](const Revenue &revenue) {
        const bool isNews = replace(m_revenue, revenue);
        readDaysBefore();
        return isNews;
    });
    request(m_api.kiosks({}),
            [this](const Page<Kiosk> &kiosks) { return replace(m_kiosks, kiosks.data); });
}

void OverviewStore::readDaysBefore()
{
    const qint64 days = m_revenue.from.daysTo(m_revenue.to) + 1;
    request(m_api.revenue(
                    {.from = m_revenue.from.addDays(-days), .to = m_revenue.from.addDays(-1)}),
            [this](const Revenue &before) { return replace(m_before, before); });
}

QHash<QUuid, OpenOffers> OverviewStore::offers() const
{
    QHash<QUuid, OpenOffers> offers;
    for (const Overview::Offers &open : m_overview.openOffers)
        offers[open.event] = {int(open.count), open.firstExpiresAt};
    return offers;
}

} // namespace Evently
