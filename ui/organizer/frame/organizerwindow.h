// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/desktop/windowmemory.h"
#include "ui/organizer/frame/place.h"
#include "ui/organizer/frame/windowsettings.h"
#include "ui/organizer/printing/chosenprinter.h"
#include "ui/organizer/printing/ticketdesk.h"
#include "ui/organizer/workspace.h"
#include "ui/stores/eventstore.h"
#include "ui/stores/sessionstore.h"

#include <QMainWindow>

class QStackedWidget;

namespace Evently {

class CommandPalette;
class EmptyState;
class FirstStartPage;
class SignedInView;
class KeptSession;
class Notice;
class SeasonPage;
class SignInPage;
class WindowHeader;
class WindowMenus;

/// The organizer's window: finds the server, signs the user in, and frames the pages. Header, menus
/// and pages have their own classes.
///
/// It is a client like any other and owns everything needed to talk to the server at
/// @c settings.server, in this process or elsewhere. GUI thread.
class OrganizerWindow : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrganizerWindow)

public:
    /// Timeouts for the server; tests use shorter ones.
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

    /// Shows the page of @p place, if a user is signed in and may see it.
    void goTo(Place place);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void rebuild();
    void find();
    void askForPrinter(const QString &job);

    void showReach();
    void askHealth();
    void takeHealth(const Result<Health> &health);
    void letIn(const User &user);
    void showPages();
    void resumeOrAskToSignIn();
    void takeRefusal(const Problem &problem);
    void closeDialogs();
    void askToSignIn(const QString &why);
    void showStage(QWidget *stage);

    const WindowSettings m_settings;
    const Theme &m_theme;
    Connection m_connection;
    ApiClient m_api;
    LiveFeed m_feed;
    SessionStore m_session;
    std::unique_ptr<KeptSession> m_kept; ///< Null: sessions aren't kept.
    EventStore m_events;
    WindowMemory m_forgetful; ///< Used if the settings provide no memory.
    ChosenPrinter m_printer;
    TicketDesk m_tickets;
    Workspace m_workspace;

    // Everything with text on it, created by build():
    WindowHeader *m_header = nullptr;
    Notice *m_away = nullptr;
    QStackedWidget *m_stages = nullptr; ///< Sign-in pages, and the signed-in view.
    EmptyState *m_connecting = nullptr;
    SignInPage *m_signInPage = nullptr;
    FirstStartPage *m_firstStartPage = nullptr;
    SeasonPage *m_seasonPage = nullptr;
    SignedInView *m_view = nullptr;
    WindowMenus *m_menus = nullptr;
    CommandPalette *m_palette = nullptr;

    bool m_isRebuilding = false;
};

} // namespace Evently
