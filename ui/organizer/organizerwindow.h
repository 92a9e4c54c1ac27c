// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/place.h"
#include "ui/organizer/ticketdesk.h"
#include "ui/organizer/windowsettings.h"
#include "ui/organizer/workspace.h"
#include "ui/stores/eventstore.h"
#include "ui/stores/sessionstore.h"
#include "ui/windowmemory.h"

#include <QMainWindow>
#include <QMap>

#include <functional>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace Evently {

class CommandPalette;
class EmptyState;
class EventPage;
class FirstStartPage;
class KeptSession;
class Notice;
class SeasonPage;
class SideBar;
class SignInPage;

/// The organizer's window: finds the server, lets somebody in, and is the frame of their places:
/// side bar, menus, shortcuts, what is live and who is here. A page of its own does the rest.
///
/// A client like any other: it holds all it needs to speak with the server at @c settings.server,
/// its own process's or another. GUI thread.
class OrganizerWindow : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrganizerWindow)

public:
    /// How patient it is with the server; tests are in more of a hurry.
    struct Pace
    {
        Connection::Patience inquiries{};
        LiveFeed::Pace live{};
        EventStore::Pace events{};
    };

    OrganizerWindow(const WindowSettings &settings, const Theme &theme, QWidget *parent = nullptr);
    OrganizerWindow(const WindowSettings &settings, const Theme &theme, const Pace &pace,
                    QWidget *parent = nullptr);
    ~OrganizerWindow() override;

    /// Shows the page of @p place, if somebody is in and there is one.
    void goTo(Place place);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    /// A page as the frame sees it.
    struct Station
    {
        QWidget *page = nullptr;
        std::function<void()> open{};
        std::function<void()> close{};
    };

    void build();
    void rebuild();
    void buildPages();
    QWidget *buildHeader();
    QWidget *buildInside();
    void buildMenus();
    void buildOwnMenu();
    void buildGoMenu();
    void buildViewMenu();
    void addAppearances(QMenu &view);
    void addLanguages(QMenu &view);
    void buildHelpMenu();
    void buildPageMenu(Place place, QWidget &page);

    template <typename Page>
    void add(Place place, Page *page);
    template <typename Page, typename... What>
    void openPage(Place under, Page *page, const What &...what);
    void plug(Place place, const Station &station);
    void present(Place under, const Station &station);
    void leave();

    void find();
    void showEvent(const QUuid &event);
    void changePassword();
    void showAbout();

    void showReach();
    void showLive(bool isLive);
    void askHealth();
    void takeHealth(const Result<Health> &health);
    void letIn(const User &user);
    void goInside();
    void resumeOrAskToSignIn();
    void takeRefusal(const Problem &problem);
    void askToSignIn(const QString &why);
    void showStage(QWidget *stage);
    QKeySequence shortcutOf(Place place) const;

    const WindowSettings m_settings;
    const Theme &m_theme;
    Connection m_connection;
    ApiClient m_api;
    LiveFeed m_feed;
    SessionStore m_session;
    std::unique_ptr<KeptSession> m_kept; ///< Null: nobody stays signed in.
    EventStore m_events;
    WindowMemory m_forgetful; ///< Where the settings bring no memory.
    CupsSpooler m_usualPrinter;
    TicketDesk m_tickets;
    Workspace m_workspace;

    // What has words on it, made by build():
    Notice *m_away = nullptr;
    QStackedWidget *m_stages = nullptr; ///< Before somebody is in, and the inside.
    EmptyState *m_connecting = nullptr;
    SignInPage *m_signInPage = nullptr;
    FirstStartPage *m_firstStartPage = nullptr;
    SeasonPage *m_seasonPage = nullptr;
    QWidget *m_inside = nullptr;
    SideBar *m_sideBar = nullptr;
    QStackedWidget *m_pages = nullptr; ///< The pages of those who are in.
    EventPage *m_eventPage = nullptr; ///< Has no place of its own: it is one of the events.
    QLabel *m_live = nullptr;
    QLabel *m_person = nullptr;
    QPushButton *m_find = nullptr;
    QPushButton *m_signOut = nullptr;
    CommandPalette *m_palette = nullptr;
    QList<QAction *> m_insideActions; ///< For those who are in.
    QMap<QWidget *, QAction *> m_pageMenus; ///< A page, and the menu of what can be done on it.

    QMap<Place, Station> m_stations;
    Place m_place = Place::Overview; ///< Where somebody is, or was.
    std::function<void()> m_leave; ///< What the page that is shown wants done when it is left.
    bool m_isRebuilding = false;
};

/// Plugs @p page in at @p place: its own actions (QWidget::addAction) stand in a menu of the place
/// while it is shown, and its open() and close(), if it has them, are called as it comes and goes.
template <typename Page>
void OrganizerWindow::add(Place place, Page *page)
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
    plug(place, station);
}

/// Shows @p page, which has no place of its own but belongs to @p under, such as one event's.
template <typename Page, typename... What>
void OrganizerWindow::openPage(Place under, Page *page, const What &...what)
{
    present(under,
            {.page = page,
             .open = [=] { page->open(what...); },
             .close = [page] { page->close(); }});
}

} // namespace Evently
