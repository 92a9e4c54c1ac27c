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

/// What there is for those who are in: the side bar and the pages, of which one is shown, and the
/// ways from one to another.
class SignedInView : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignedInView)

public:
    explicit SignedInView(Workspace &workspace, QWidget *parent = nullptr);

    QList<Place> places() const { return m_stations.keys(); }
    QWidget *pageOf(Place place) const { return m_stations[place].page; }
    EventPage *eventPage() const { return m_eventPage; }
    /// The page that is shown; null while nobody is in.
    QWidget *current() const;

    void goTo(Place place);
    /// To where somebody was, also when that was in an earlier window.
    void goBack();
    /// To the page with whatever is to be known of an event.
    void openEvent(const QUuid &event);
    void openBooking(const QUuid &event, const QUuid &booking);
    /// The page that is shown reads and follows no more.
    void leave();

signals:
    void shown(QWidget *page);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A page as the frame sees it.
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
    EventPage *const m_eventPage; ///< Has no place of its own: it is one of the events.
    QMap<Place, Station> m_stations;
    std::function<void()> m_leave; ///< What the page that is shown wants done when it is left.
};

} // namespace Evently
