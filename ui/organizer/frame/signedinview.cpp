// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/frame/signedinview.h"

#include "ui/desktop/windowmemory.h"
#include "ui/organizer/analytics/analyticspage.h"
#include "ui/organizer/desksale/desksalepage.h"
#include "ui/organizer/event/eventpage.h"
#include "ui/organizer/events/eventspage.h"
#include "ui/organizer/frame/sidebar.h"
#include "ui/organizer/overview/overviewpage.h"
#include "ui/organizer/people/devicespage.h"
#include "ui/organizer/people/peoplepage.h"
#include "ui/organizer/workspace.h"
#include "ui/stores/sessionstore.h"
#include "ui/widgets/pagestack.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

/// If the window is narrower, the side bar shows icons only, to leave room for the pages.
static constexpr int narrowBelow = 1100;

static const QString PlaceKey = u"organizer/place"_s;

SignedInView::SignedInView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_sideBar(new SideBar(workspace.theme))
    , m_pages(new PageStack)
    , m_eventPage(new EventPage(workspace))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sideBar);
    layout->addWidget(m_pages, 1);
    buildPages();
    for (const Place place : places())
        m_sideBar->add(place, shortcutOf(place));
    connect(m_sideBar, &SideBar::chosen, this, &SignedInView::goTo);
}

void SignedInView::buildPages()
{
    auto *overview = add(Place::Overview, new OverviewPage(m_workspace));
    auto *analytics = add(Place::Analytics, new AnalyticsPage(m_workspace));
    auto *events = add(Place::Events, new EventsPage(m_workspace));
    auto *sale = add(Place::DeskSale, new DeskSalePage(m_workspace));
    add(Place::People, new PeoplePage(m_workspace));
    add(Place::Kiosks, new DevicesPage(m_workspace));
    m_pages->addWidget(m_eventPage);

    connect(overview, &OverviewPage::eventsAsked, this, [this] { goTo(Place::Events); });
    connect(overview, &OverviewPage::analyticsAsked, this, [this] { goTo(Place::Analytics); });
    connect(overview, &OverviewPage::eventChosen, this, &SignedInView::openEvent);
    connect(analytics, &AnalyticsPage::eventChosen, this, &SignedInView::openEvent);
    connect(events, &EventsPage::eventChosen, this, &SignedInView::openEvent);
    connect(m_eventPage, &EventPage::eventChosen, this, &SignedInView::openEvent);
    connect(m_eventPage, &EventPage::left, this, [this] { goTo(Place::Events); });
    const auto create = [this, events] {
        goTo(Place::Events);
        events->createEvent();
    };
    connect(overview, &OverviewPage::newEventAsked, this, create);
    connect(overview, &OverviewPage::kiosksAsked, this, [this] { goTo(Place::Kiosks); });
    connect(sale, &DeskSalePage::newEventAsked, this, create);
    const auto sell = [this, sale](const QUuid &event) { openPage(Place::DeskSale, sale, event); };
    connect(events, &EventsPage::sellAsked, this, sell);
    connect(m_eventPage, &EventPage::sellAsked, this, sell);
}

/// Calls its open() and close(), if it has them, when it is shown and left.
template <typename Page>
Page *SignedInView::add(Place place, Page *page)
{
    Station station{.page = page};
    if constexpr (requires { static_cast<Page *>(nullptr)->open(); })
        station.open = [page] { page->open(); };
    if constexpr (requires(Page & it) {
                      {
                          it.close()
                          } -> std::same_as<void>;
                  })
        station.close = [page] { page->close(); };
    m_stations[place] = station;
    m_pages->addWidget(page);
    return page;
}

/// Opens @p page with @p what; the side bar marks its place, @p under.
template <typename Page, typename... What>
void SignedInView::openPage(Place under, Page *page, const What &...what)
{
    present(under,
            {.page = page,
             .open = [=] { page->open(what...); },
             .close = [page] { page->close(); }});
}

QWidget *SignedInView::current() const
{
    return isVisible() ? m_pages->currentWidget() : nullptr;
}

void SignedInView::goTo(Place place)
{
    present(place, m_stations[place]);
}

void SignedInView::goBack()
{
    const QString last = m_workspace.memory.value(PlaceKey).toString();
    Place place = m_stations.firstKey();
    for (const Place each : places()) {
        if (keyOf(each) == last)
            place = each;
    }
    goTo(place);
}

void SignedInView::openEvent(const QUuid &event)
{
    openPage(Place::Events, m_eventPage, event);
}

void SignedInView::openBooking(const QUuid &event, const QUuid &booking)
{
    openEvent(event);
    m_eventPage->showBooking(booking);
}

/// Answers may be late: requests of an earlier session must not open anything.
void SignedInView::present(Place under, const Station &station)
{
    if (!m_workspace.session.user())
        return;
    leave();
    m_leave = station.close;
    m_workspace.memory.keep(PlaceKey, keyOf(under));
    m_sideBar->mark(under);
    m_pages->setCurrentWidget(station.page);
    emit shown(station.page);
    if (station.open)
        station.open();
    station.page->setFocus();
}

void SignedInView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_sideBar->setNarrow(width() < narrowBelow);
}

void SignedInView::leave()
{
    if (const auto close = std::exchange(m_leave, {}))
        close();
}

} // namespace Evently
