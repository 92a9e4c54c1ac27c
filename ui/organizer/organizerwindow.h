// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/windowsettings.h"
#include "ui/stores/eventstore.h"
#include "ui/stores/sessionstore.h"

#include <QMainWindow>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace Evently {

class EmptyState;
class EventsPage;
class FirstStartPage;
class Notice;
class SignInPage;
class Theme;

/// The organizer's window: finds the server, lets somebody in, shows the events, sells.
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

private:
    QWidget *buildHeader(const Theme &theme);
    void buildMenus();
    void showReach();
    void showLive(bool isLive);
    void askHealth();
    void takeHealth(const Result<Health> &health);
    void letIn(const User &user);
    void askToSignIn(const QString &why);
    void showPage(QWidget *page);

    Connection m_connection;
    ApiClient m_api;
    LiveFeed m_feed;
    SessionStore m_session;
    EventStore m_events;

    Notice *const m_away;
    QStackedWidget *const m_pages;
    EmptyState *const m_connecting;
    SignInPage *const m_signInPage;
    FirstStartPage *const m_firstStartPage;
    EventsPage *const m_eventsPage;
    QLabel *const m_live;
    QLabel *const m_person;
    QPushButton *const m_signOut;
    QAction *m_signOutAction = nullptr;
    QAction *m_refreshAction = nullptr;
    QAction *m_sellAction = nullptr;
};

} // namespace Evently
