// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/followedsales.h"

#include "ui/api/apiclient.h"

using namespace std::chrono_literals;

namespace Evently {

/// A history is much larger than a single number.
static constexpr Follower::Pace slowly{.pause = 1s, .failurePause = 5s};

FollowedSales::FollowedSales(ApiClient &api, const LiveFeed &feed, QObject *parent)
    : Follower(feed, slowly, parent)
    , m_api(api)
{
}

void FollowedSales::open(const Event &event)
{
    Follower::open({.id = event.id});
    readPast(event);
}

void FollowedSales::read()
{
    request(m_api.salesHistory(subject().id),
            [this](const SalesHistory &sales) { return replace(m_sales, sales); });
}

void FollowedSales::forget()
{
    m_sales.reset();
    m_past.clear();
}

/// Loads the last past events of the same category. If that fails, nothing is compared and no error
/// is shown.
void FollowedSales::readPast(const Event &event)
{
    m_api.events({.status = Event::Status::Completed,
                  .category = event.category,
                  .order = Qt::DescendingOrder},
                 {.limit = pastMax + 1})
            .then(this, [this, asked = question()](const Result<Page<Listing>> &page) {
                if (asked != question() || !page)
                    return;
                int more = pastMax;
                for (const Listing &listing : page->data) {
                    if (listing.event.id != subject().id && more-- > 0)
                        readPastSales(listing.event);
                }
            });
}

void FollowedSales::readPastSales(const Event &event)
{
    m_api.salesHistory(event.id).then(
            this, [this, name = event.name, asked = question()](const Result<SalesHistory> &sales) {
                if (asked != question() || !sales)
                    return;
                m_past << Past{name, *sales};
                emit changed();
            });
}

} // namespace Evently
