// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/organizerwindow.h"

#include "ui/organizer/eventspage.h"
#include "ui/organizer/firststartpage.h"
#include "ui/organizer/sellpanel.h"
#include "ui/organizer/signinpage.h"
#include "ui/sentences.h"
#include "ui/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Evently {

OrganizerWindow::OrganizerWindow(const WindowSettings &settings, const Theme &theme,
                                 QWidget *parent)
    : OrganizerWindow(settings, theme, Pace{}, parent)
{
}

OrganizerWindow::OrganizerWindow(const WindowSettings &settings, const Theme &theme,
                                 const Pace &pace, QWidget *parent)
    : QMainWindow(parent)
    , m_connection(settings.server, pace.inquiries)
    , m_api(m_connection)
    , m_feed(m_connection, pace.live)
    , m_session(m_api, m_connection)
    , m_events(m_api, m_feed, pace.events)
    , m_away(new Notice(theme, Notice::Shape::Banner))
    , m_pages(new QStackedWidget)
    , m_connecting(new EmptyState(theme))
    , m_signInPage(new SignInPage(m_session, settings.server, theme))
    , m_firstStartPage(new FirstStartPage(m_session, settings.adminToken, theme))
    , m_eventsPage(new EventsPage(m_api, m_events, theme))
    , m_live(plainLabel({}, theme.font(Theme::Type::Caption)))
    , m_person(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_signOut(new QPushButton(tr("Sign out")))
{
    setWindowTitle(tr("Evently"));
    setMinimumSize(880, 560);
    resize(1120, 720);
    for (QWidget *page :
         {static_cast<QWidget *>(m_connecting), static_cast<QWidget *>(m_signInPage),
          static_cast<QWidget *>(m_firstStartPage), static_cast<QWidget *>(m_eventsPage)})
        m_pages->addWidget(page);
    m_connecting->setObjectName(u"page"_s);
    m_connecting->showBusy(tr("Looking for the server…"));

    auto *whole = new QWidget;
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHeader(theme));
    layout->addWidget(m_away);
    layout->addWidget(m_pages, 1);
    setCentralWidget(whole);
    buildMenus();

    connect(&m_connection, &Connection::reachChanged, this, &OrganizerWindow::showReach);
    connect(&m_feed, &LiveFeed::liveChanged, this, &OrganizerWindow::showLive);
    connect(&m_session, &SessionStore::signedIn, this, &OrganizerWindow::letIn);
    connect(&m_session, &SessionStore::signedOut, this, [this] { askToSignIn({}); });
    connect(&m_session, &SessionStore::expired, this,
            [this] { askToSignIn(tr("The session has ended. Please sign in again.")); });
    connect(m_signOut, &QPushButton::clicked, &m_session, &SessionStore::signOut);
    connect(m_connecting, &EmptyState::retried, this, &OrganizerWindow::askHealth);
    showLive(false);
    showPage(m_connecting);
    m_feed.start();
    askHealth();
}

/// The pages draw the stores, so they go first.
OrganizerWindow::~OrganizerWindow()
{
    delete takeCentralWidget();
}

QWidget *OrganizerWindow::buildHeader(const Theme &theme)
{
    auto *header = new QFrame;
    header->setObjectName(u"header"_s);
    QLabel *name = plainLabel(tr("Evently"), theme.font(Theme::Type::Title));
    name->setProperty("tone", u"accent"_s);
    QLabel *server = plainLabel(m_connection.server().authority(QUrl::PrettyDecoded),
                                theme.font(Theme::Type::Caption));
    server->setProperty("tone", u"muted"_s);
    server->setAccessibleName(tr("Server"));
    m_signOut->setProperty("rank", u"quiet"_s);
    header->setFixedHeight(m_signOut->sizeHint().height() + 2 * Theme::Even);

    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(Theme::Far, 0, Theme::Far, 0);
    layout->setSpacing(Theme::Apart);
    layout->addWidget(name);
    layout->addWidget(server);
    layout->addWidget(m_live);
    layout->addStretch();
    layout->addWidget(m_person);
    layout->addWidget(m_signOut);
    return header;
}

void OrganizerWindow::buildMenus()
{
    QMenu *evently = menuBar()->addMenu(tr("&Evently"));
    m_signOutAction = evently->addAction(tr("&Sign out"), &m_session, &SessionStore::signOut);
    evently->addSeparator();
    evently->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);

    QMenu *events = menuBar()->addMenu(tr("E&vents"));
    m_sellAction =
            events->addAction(tr("&Sell one ticket"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                              &m_eventsPage->sellPanel(), &SellPanel::sell);
    m_refreshAction = events->addAction(tr("&Refresh"), QKeySequence::Refresh, &m_events,
                                        &EventStore::refresh);
}

void OrganizerWindow::showReach()
{
    const bool isSaidBelow = m_pages->currentWidget() == m_connecting;
    if (isSaidBelow || m_connection.reach() != Connection::Reach::Away)
        return m_away->beSilent();
    const QString server = m_connection.server().authority(QUrl::PrettyDecoded);
    m_away->say(Notice::Kind::Warning,
                m_session.user()
                        ? tr("The server at %1 can't be reached. What you see may be old. Trying "
                             "again…")
                                  .arg(server)
                        : tr("The server at %1 can't be reached. Trying again…").arg(server));
}

void OrganizerWindow::showLive(bool isLive)
{
    m_live->setProperty("tone", isLive ? u"success"_s : u"muted"_s);
    m_live->style()->unpolish(m_live);
    m_live->style()->polish(m_live);
    m_live->setText(isLive ? tr("● Live") : tr("○ Connecting"));
    m_live->setAccessibleName(isLive ? tr("Live") : tr("Connecting"));
}

/// Whether there is somebody to sign in as; asked until there is an answer.
void OrganizerWindow::askHealth()
{
    m_connecting->showBusy(tr("Looking for the server…"));
    m_api.health().then(this, &OrganizerWindow::takeHealth);
}

void OrganizerWindow::takeHealth(const Result<Health> &health)
{
    if (!health) {
        m_connecting->showFailure(tr("There is no server yet"), sentenceFor(health.error()));
        // Whoever notices that it is there is the feed.
        connect(&m_connection, &Connection::reachChanged, this, &OrganizerWindow::askHealth,
                Qt::SingleShotConnection);
        return;
    }
    if (m_session.user())
        return;
    if (health->isSetupNeeded)
        showPage(m_firstStartPage);
    else
        askToSignIn({});
}

void OrganizerWindow::letIn(const User &user)
{
    m_person->setText(tr("%1 %2", "first name, last name").arg(user.firstName, user.lastName));
    m_events.open();
    showPage(m_eventsPage);
}

void OrganizerWindow::askToSignIn(const QString &why)
{
    m_events.close();
    showPage(m_signInPage);
    m_signInPage->open(why);
}

void OrganizerWindow::showPage(QWidget *page)
{
    const bool isIn = page == m_eventsPage;
    m_person->setVisible(isIn);
    m_signOut->setVisible(isIn);
    m_signOutAction->setEnabled(isIn);
    m_sellAction->setEnabled(isIn);
    m_refreshAction->setEnabled(isIn);
    m_pages->setCurrentWidget(page);
    page->setFocus();
    showReach();
}

} // namespace Evently
