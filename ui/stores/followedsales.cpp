// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/followedsales.h"

#include "ui/api/apiclient.h"
#include "ui/api/livefeed.h"

using namespace std::chrono_literals;

namespace Evently {

static constexpr auto pause = 1s;
static constexpr auto failurePause = 5s;

FollowedSales::FollowedSales(ApiClient &api, const LiveFeed &feed, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FollowedSales::read);
    connect(&feed, &LiveFeed::resync, this, &FollowedSales::refresh);
    connect(&feed, &LiveFeed::changed, this, [this](const Change &change) {
        if (change.type == Change::Type::Event && change.id == m_id)
            refresh();
    });
}

void FollowedSales::open(const Event &event)
{
    close();
    m_id = event.id;
    emit changed();
    refresh();
    readPast(event);
}

void FollowedSales::close()
{
    ++m_round;
    m_pause.stop();
    m_id = {};
    m_sales.reset();
    m_past.clear();
    m_problem.reset();
    m_isStale = m_isReading = false;
}

void FollowedSales::refresh()
{
    if (m_id.isNull())
        return;
    m_isStale = true;
    if (!m_isReading && !m_pause.isActive())
        read();
}

void FollowedSales::read()
{
    if (!m_isStale || m_isReading || m_id.isNull())
        return;
    m_isStale = false;
    m_isReading = true;
    m_pause.start(pause);
    m_api.salesHistory(m_id).then(this, [this, round = m_round](const Result<SalesHistory> &sales) {
        if (round == m_round)
            take(sales);
    });
}

void FollowedSales::take(const Result<SalesHistory> &sales)
{
    m_isReading = false;
    if (!sales) {
        m_problem = sales.error();
        m_isStale = true;
        m_pause.start(failurePause);
        return emit changed();
    }
    const bool isNews = m_sales != *sales || m_problem;
    m_sales = *sales;
    m_problem.reset();
    if (isNews)
        emit changed();
    if (m_isStale && !m_pause.isActive())
        read();
}

/// Loads the last past events of the same category. If that fails, nothing is compared and no error
/// is shown.
void FollowedSales::readPast(const Event &event)
{
    m_api.events({.status = Event::Status::Completed,
                  .category = event.category,
                  .order = Qt::DescendingOrder},
                 {.limit = pastMax + 1})
            .then(this, [this, round = m_round](const Result<Page<Listing>> &page) {
                if (round != m_round || !page)
                    return;
                int more = pastMax;
                for (const Listing &listing : page->data) {
                    if (listing.event.id != m_id && more-- > 0)
                        readPastSales(listing.event);
                }
            });
}

void FollowedSales::readPastSales(const Event &event)
{
    m_api.salesHistory(event.id).then(
            this, [this, name = event.name, round = m_round](const Result<SalesHistory> &sales) {
                if (round != m_round || !sales)
                    return;
                m_past << Past{name, *sales};
                emit changed();
            });
}

} // namespace Evently
