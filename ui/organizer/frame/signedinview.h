// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/frame/place.h"

#include <QMap>
#include <QWidget>

#include <functional>

class QStackedWidget;

namespace Evently {

class EventPage;
class SideBar;
struct Workspace;

/// The view after signing in: the side bar, the pages, and the navigation between them.
class SignedInView : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignedInView)

public:
    explicit SignedInView(Workspace &workspace, QWidget *parent = nullptr);

    QList<Place> places() const { return m_stations.keys(); }
    QWidget *pageOf(Place place) const { return m_stations[place].page; }
    EventPage *eventPage() const { return m_eventPage; }
    /// The current page; null while no one is signed in.
    QWidget *current() const;

    void goTo(Place place);
    /// Opens the page where the user was last, even in an earlier window.
    void goBack();
    /// Opens the page of an event.
    void openEvent(const QUuid &event);
    void openBooking(const QUuid &event, const QUuid &booking);
    /// Stops the current page from loading and following data.
    void leave();

signals:
    void shown(QWidget *page);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A page and its functions, as this view sees it.
    struct Station
    {
        QWidget *page = nullptr;
        std::function<void()> open{};
        std::function<void()> close{};
    };

    void buildPages();
    template <typename Page>
    Page *add(Place place, Page *page);
    template <typename Page, typename... What>
    void openPage(Place under, Page *page, const What &...what);
    void present(Place under, const Station &station);

    Workspace &m_workspace;
    SideBar *const m_sideBar;
    QStackedWidget *const m_pages;
    EventPage *const m_eventPage; ///< It has no place in the side bar: it belongs to the events.
    QMap<Place, Station> m_stations;
    std::function<void()> m_leave; ///< Called when the current page is left.
};

} // namespace Evently
