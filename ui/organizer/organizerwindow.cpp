// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/organizerwindow.h"

#include "ui/appearance.h"
#include "ui/icons.h"
#include "ui/organizer/analytics/analyticspage.h"
#include "ui/organizer/commandpalette.h"
#include "ui/organizer/desksale/desksalepage.h"
#include "ui/organizer/event/eventpage.h"
#include "ui/organizer/events/eventspage.h"
#include "ui/organizer/firststartpage.h"
#include "ui/organizer/menucommands.h"
#include "ui/organizer/overview/overviewpage.h"
#include "ui/organizer/passworddialog.h"
#include "ui/organizer/people/devicespage.h"
#include "ui/organizer/people/peoplepage.h"
#include "ui/organizer/seasonpage.h"
#include "ui/organizer/sidebar.h"
#include "ui/organizer/signinpage.h"
#include "ui/sentences.h"
#include "ui/serverwords.h"
#include "ui/stores/keptsession.h"
#include "ui/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notice.h"
#include "ui/windowlanguage.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Evently {

static const QString PlaceKey = u"organizer/place"_s;
static const QString WindowName = u"organizer"_s;

OrganizerWindow::OrganizerWindow(const WindowSettings &settings, const Theme &theme,
                                 QWidget *parent)
    : OrganizerWindow(settings, theme, Pace{}, parent)
{
}

OrganizerWindow::OrganizerWindow(const WindowSettings &settings, const Theme &theme,
                                 const Pace &pace, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_theme(theme)
    , m_connection(settings.server, pace.inquiries)
    , m_api(m_connection)
    , m_feed(m_connection, pace.live)
    , m_session(m_api, m_connection)
    , m_events(m_api, m_feed, pace.events)
    , m_usualPrinter(QString())
    , m_tickets(settings.spooler ? *settings.spooler : m_usualPrinter)
    , m_workspace{.api = m_api,
                  .feed = m_feed,
                  .session = m_session,
                  .events = m_events,
                  .theme = theme,
                  .memory = settings.memory ? *settings.memory : m_forgetful,
                  .tickets = m_tickets}
{
    setWindowIcon(logo(128, 1));
    setMinimumSize(860, 500); // What a small screen has at 200 %.
    if (!m_workspace.memory.restorePlace(*this, WindowName))
        resize(1280, 800);
    if (settings.keyring) {
        m_kept = std::make_unique<KeptSession>(*settings.keyring, m_session, m_connection);
        connect(m_kept.get(), &KeptSession::missed, this, [this] { askToSignIn({}); });
    }
    build();

    connect(&m_connection, &Connection::reachChanged, this, &OrganizerWindow::showReach);
    connect(&m_feed, &LiveFeed::liveChanged, this, &OrganizerWindow::showLive);
    connect(&m_session, &SessionStore::signedIn, this, &OrganizerWindow::letIn);
    connect(&m_session, &SessionStore::refused, this, &OrganizerWindow::takeRefusal);
    connect(&m_session, &SessionStore::signedOut, this, [this] { askToSignIn({}); });
    connect(&m_session, &SessionStore::expired, this,
            [this] { askToSignIn(tr("The session has ended. Please sign in again.")); });
    showStage(m_connecting);
    m_feed.start();
    askHealth();
}

/// The pages draw the stores, so they go first.
OrganizerWindow::~OrganizerWindow()
{
    delete takeCentralWidget();
}

void OrganizerWindow::build()
{
    setWindowTitle(tr("Evently"));
    m_away = new Notice(m_theme, Notice::Shape::Banner);
    m_stages = new QStackedWidget;
    m_connecting = new EmptyState(m_theme);
    m_signInPage = new SignInPage(m_session, m_kept.get(), m_settings.server, m_theme);
    m_firstStartPage = new FirstStartPage(m_session, m_settings.adminToken, m_theme);
    m_seasonPage = new SeasonPage(m_api, m_feed, m_theme);
    m_inside = buildInside();
    for (QWidget *stage :
         {static_cast<QWidget *>(m_connecting), static_cast<QWidget *>(m_signInPage),
          static_cast<QWidget *>(m_firstStartPage), static_cast<QWidget *>(m_seasonPage), m_inside})
        m_stages->addWidget(stage);
    m_connecting->setObjectName(u"page"_s);
    m_connecting->showBusy(tr("Looking for the server…"));

    auto *whole = new QWidget;
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHeader());
    layout->addWidget(m_away);
    layout->addWidget(m_stages, 1);
    setCentralWidget(whole);
    buildMenus();

    m_palette = new CommandPalette(m_api, m_theme, whole);
    connect(m_palette, &CommandPalette::eventChosen, this, &OrganizerWindow::showEvent);
    connect(m_find, &QPushButton::clicked, this, &OrganizerWindow::find);
    connect(m_signOut, &QPushButton::clicked, &m_session, &SessionStore::signOut);
    connect(m_seasonPage, &SeasonPage::done, this, &OrganizerWindow::goInside);
    connect(m_connecting, &EmptyState::retried, this, &OrganizerWindow::askHealth);
    showLive(m_feed.isLive());
}

/// All once more, because the language is another; where somebody is they stay.
void OrganizerWindow::rebuild()
{
    m_isRebuilding = false;
    const bool wasConnecting = m_stages->currentWidget() == m_connecting;
    leave();
    m_stations.clear();
    delete takeCentralWidget();
    setMenuBar(new QMenuBar);
    build();
    if (m_session.user())
        letIn(*m_session.user());
    else if (wasConnecting)
        showStage(m_connecting);
    else
        askHealth();
}

void OrganizerWindow::buildPages()
{
    auto *overview = new OverviewPage(m_workspace);
    add(Place::Overview, overview);
    connect(overview, &OverviewPage::eventsAsked, this, [this] { goTo(Place::Events); });
    connect(overview, &OverviewPage::analyticsAsked, this, [this] { goTo(Place::Analytics); });
    connect(overview, &OverviewPage::eventChosen, this, &OrganizerWindow::showEvent);
    auto *analytics = new AnalyticsPage(m_workspace);
    add(Place::Analytics, analytics);
    connect(analytics, &AnalyticsPage::eventChosen, this, &OrganizerWindow::showEvent);
    auto *events = new EventsPage(m_workspace);
    add(Place::Events, events);
    auto *sale = new DeskSalePage(m_workspace);
    add(Place::DeskSale, sale);
    add(Place::People, new PeoplePage(m_workspace));
    add(Place::Kiosks, new DevicesPage(m_workspace));
    m_eventPage = new EventPage(m_workspace);
    m_pages->addWidget(m_eventPage);
    const auto sell = [this, sale](const QUuid &event) { openPage(Place::DeskSale, sale, event); };
    connect(events, &EventsPage::sellAsked, this, sell);
    connect(events, &EventsPage::eventChosen, this, &OrganizerWindow::showEvent);
    connect(m_eventPage, &EventPage::sellAsked, this, sell);
    connect(m_eventPage, &EventPage::eventChosen, this, &OrganizerWindow::showEvent);
    connect(m_eventPage, &EventPage::left, this, [this] { goTo(Place::Events); });
}

void OrganizerWindow::plug(Place place, const Station &station)
{
    m_stations[place] = station;
    m_pages->addWidget(station.page);
}

QWidget *OrganizerWindow::buildHeader()
{
    auto *header = new QFrame;
    header->setObjectName(u"header"_s);
    QLabel *mark = plainLabel({}, m_theme.font(Theme::Type::Body));
    mark->setPixmap(logo(26, devicePixelRatioF()));
    QLabel *name = plainLabel(tr("Evently"), m_theme.font(Theme::Type::Title));
    name->setProperty("tone", u"accent"_s);
    QLabel *server =
            plainLabel(serverText(m_connection.server()), m_theme.font(Theme::Type::Caption));
    server->setToolTip(m_connection.server().toString());
    server->setProperty("tone", u"muted"_s);
    server->setAccessibleName(tr("Server"));
    m_live = plainLabel({}, m_theme.font(Theme::Type::Caption));
    m_find = new QPushButton(icon(m_theme, u"search"_s, Theme::Colour::Muted),
                             u"  "_s
                                     % tr("Find an event or a command  ·  %1", "shortcut")
                                               .arg(QKeySequence(Qt::CTRL | Qt::Key_K)
                                                            .toString(QKeySequence::NativeText)));
    m_find->setProperty("rank", u"find"_s);
    m_find->setFont(m_theme.font(Theme::Type::Caption));
    m_person = plainLabel({}, m_theme.font(Theme::Type::Body));
    m_signOut = new QPushButton(tr("Sign out"));
    m_signOut->setProperty("rank", u"quiet"_s);
    header->setFixedHeight(m_signOut->sizeHint().height() + 2 * Theme::Near);

    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(Theme::Far, 0, Theme::Far, 0);
    layout->setSpacing(Theme::Near);
    layout->addWidget(mark);
    layout->addWidget(name);
    layout->addSpacing(Theme::Near);
    layout->addWidget(server);
    layout->addWidget(m_live);
    layout->addStretch();
    layout->addWidget(m_find);
    layout->addStretch();
    layout->addWidget(m_person);
    layout->addWidget(m_signOut);
    return header;
}

QWidget *OrganizerWindow::buildInside()
{
    auto *inside = new QWidget;
    m_sideBar = new SideBar(m_theme);
    m_pages = new QStackedWidget;
    auto *layout = new QHBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sideBar);
    layout->addWidget(m_pages, 1);
    buildPages();
    for (const Place place : m_stations.keys())
        m_sideBar->add(place, shortcutOf(place));
    connect(m_sideBar, &SideBar::chosen, this, &OrganizerWindow::goTo);
    return inside;
}

QKeySequence OrganizerWindow::shortcutOf(Place place) const
{
    return Qt::CTRL | Qt::Key(Qt::Key_1 + int(place));
}

void OrganizerWindow::buildMenus()
{
    m_insideActions.clear();
    m_pageMenus.clear();
    buildOwnMenu();
    buildGoMenu();
    for (auto station = m_stations.begin(); station != m_stations.end(); ++station)
        buildPageMenu(station.key(), *station->page);
    buildPageMenu(Place::Events, *m_eventPage);
    buildViewMenu();
    buildHelpMenu();
}

void OrganizerWindow::buildOwnMenu()
{
    QMenu *evently = menuBar()->addMenu(tr("&Evently"));
    m_insideActions << evently->addAction(icon(m_theme, u"search"_s), tr("&Find…"),
                                          Qt::CTRL | Qt::Key_K, this, &OrganizerWindow::find);
    evently->addSeparator();
    m_insideActions << evently->addAction(icon(m_theme, u"key"_s), tr("&Change password…"), this,
                                          &OrganizerWindow::changePassword);
    m_insideActions << evently->addAction(icon(m_theme, u"box-arrow-right"_s), tr("&Sign out"),
                                          &m_session, &SessionStore::signOut);
    evently->addSeparator();
    evently->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
}

void OrganizerWindow::buildViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("Vie&w"));
    if (m_settings.appearance)
        addAppearances(*view);
    if (m_settings.language)
        addLanguages(*view);
    view->addSeparator();
    QAction *full =
            view->addAction(icon(m_theme, u"display"_s), tr("&Full screen"), Qt::Key_F11, this,
                            [this](bool isFull) { isFull ? showFullScreen() : showNormal(); });
    full->setCheckable(true);
    full->setChecked(isFullScreen());
}

void OrganizerWindow::addAppearances(QMenu &view)
{
    struct Row
    {
        Appearance::Choice choice;
        QString icon;
        QString name;
    };
    QMenu *menu = view.addMenu(icon(m_theme, u"palette"_s), tr("&Appearance"));
    auto *group = new QActionGroup(menu);
    for (const Row &row : {Row{Appearance::Choice::System, u"display"_s, tr("As the &desktop")},
                           Row{Appearance::Choice::Light, u"sun"_s, tr("&Light")},
                           Row{Appearance::Choice::Dark, u"moon-stars"_s, tr("Dar&k")}}) {
        QAction *action = menu->addAction(icon(m_theme, row.icon), row.name, this, [this, row] {
            m_settings.appearance->choose(row.choice);
        });
        action->setCheckable(true);
        action->setChecked(m_settings.appearance->choice() == row.choice);
        group->addAction(action);
    }
}

void OrganizerWindow::addLanguages(QMenu &view)
{
    QMenu *menu = view.addMenu(icon(m_theme, u"translate"_s), tr("&Language"));
    auto *group = new QActionGroup(menu);
    for (const QString &code : WindowLanguage::offered()) {
        QAction *action =
                menu->addAction(icon(m_theme, u"translate"_s), WindowLanguage::nameOf(code), this,
                                [this, code] { m_settings.language->choose(code); });
        action->setCheckable(true);
        action->setChecked(m_settings.language->current() == code);
        group->addAction(action);
    }
}

void OrganizerWindow::buildHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(icon(m_theme, u"info-circle"_s), tr("&About Evently"), this,
                    &OrganizerWindow::showAbout);
    help->addAction(tr("About &Qt"), qApp, &QApplication::aboutQt);
}

void OrganizerWindow::buildGoMenu()
{
    QMenu *go = menuBar()->addMenu(tr("&Go"));
    for (const Place place : m_stations.keys()) {
        m_insideActions << go->addAction(icon(m_theme, iconNameOf(place)), nameOf(place),
                                         shortcutOf(place), this, [this, place] { goTo(place); });
    }
    go->addSeparator();
    m_insideActions << go->addAction(icon(m_theme, u"arrow-clockwise"_s), tr("&Refresh"),
                                     QKeySequence::Refresh, &m_feed, &LiveFeed::askForResync);
}

/// What can be done on a page, while it is shown. A shortcut of a menu that is hidden is dead.
void OrganizerWindow::buildPageMenu(Place place, QWidget &page)
{
    if (page.actions().isEmpty())
        return;
    QMenu *menu = menuBar()->addMenu(menuTitleOf(place));
    menu->addActions(page.actions());
    menu->menuAction()->setVisible(false);
    m_pageMenus[&page] = menu->menuAction();
}

void OrganizerWindow::goTo(Place place)
{
    if (m_session.user() && m_stations.contains(place))
        present(place, m_stations[place]);
}

void OrganizerWindow::present(Place under, const Station &station)
{
    leave();
    m_place = under;
    m_leave = station.close;
    m_workspace.memory.keep(PlaceKey, keyOf(under));
    m_sideBar->mark(under);
    m_pages->setCurrentWidget(station.page);
    for (auto menu = m_pageMenus.begin(); menu != m_pageMenus.end(); ++menu)
        menu.value()->setVisible(menu.key() == station.page);
    if (station.open)
        station.open();
    station.page->setFocus();
}

void OrganizerWindow::leave()
{
    if (const auto close = std::exchange(m_leave, {}))
        close();
}

void OrganizerWindow::find()
{
    m_palette->open(commandsOf(*menuBar()));
}

/// Whatever is to be known of an event.
void OrganizerWindow::showEvent(const QUuid &event)
{
    openPage(Place::Events, m_eventPage, event);
}

void OrganizerWindow::changePassword()
{
    auto *dialog = new PasswordDialog(m_api, m_theme, this);
    dialog->open();
}

void OrganizerWindow::showAbout()
{
    auto *about =
            new QMessageBox(QMessageBox::NoIcon, tr("About Evently"), {}, QMessageBox::Close, this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setTextFormat(Qt::PlainText);
    about->setIconPixmap(logo(64, devicePixelRatioF()));
    about->setText(tr("Evently %1").arg(QStringLiteral(EVENTLY_VERSION)));
    about->setInformativeText(tr(
            "Event booking that never sells a seat twice.\n\nFree software under the GNU General "
            "Public License, version 3. Icons: Bootstrap Icons (MIT)."));
    about->open();
}

void OrganizerWindow::showReach()
{
    const bool isSaidBelow = m_stages->currentWidget() == m_connecting;
    if (isSaidBelow || m_connection.reach() != Connection::Reach::Away)
        return m_away->beSilent();
    m_away->say(Notice::Kind::Warning,
                m_session.user() ? tr("The server can't be reached. What you see may be old. "
                                      "Trying again…")
                                 : tr("The server can't be reached. Trying again…"));
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
        showStage(m_firstStartPage);
    else
        resumeOrAskToSignIn();
}

void OrganizerWindow::resumeOrAskToSignIn()
{
    // Until the keyring has been asked, nobody knows; afterwards it is known.
    if (!m_kept || m_stages->currentWidget() != m_connecting)
        return askToSignIn({});
    m_connecting->showBusy(tr("Signing in…"));
    m_kept->look();
}

/// The sign-in page says itself what it was refused; this is about a session that was kept.
void OrganizerWindow::takeRefusal(const Problem &problem)
{
    if (m_stages->currentWidget() != m_connecting)
        return;
    const bool isOver = problem.code == Problem::Code::Unauthenticated;
    askToSignIn(isOver ? tr("The session has ended. Please sign in again.") : sentenceFor(problem));
}

void OrganizerWindow::letIn(const User &user)
{
    m_person->setText(tr("%1 %2", "first name, last name").arg(user.firstName, user.lastName));
    // Whoever has just made the venue may like to see one that has had a year.
    if (m_stages->currentWidget() == m_firstStartPage)
        showStage(m_seasonPage);
    else
        goInside();
}

void OrganizerWindow::goInside()
{
    m_events.open();
    showStage(m_inside);
    const QString last = m_workspace.memory.value(PlaceKey).toString();
    Place place = m_stations.firstKey();
    for (const Place each : m_stations.keys()) {
        if (keyOf(each) == last)
            place = each;
    }
    goTo(place);
}

void OrganizerWindow::askToSignIn(const QString &why)
{
    leave();
    m_events.close();
    showStage(m_signInPage);
    m_signInPage->open(why);
}

void OrganizerWindow::showStage(QWidget *stage)
{
    const bool isIn = stage == m_inside;
    for (QAction *menu : m_pageMenus)
        menu->setVisible(false);
    m_person->setVisible(isIn || stage == m_seasonPage);
    m_find->setVisible(isIn);
    m_signOut->setVisible(m_person->isVisibleTo(this));
    for (QAction *action : m_insideActions)
        action->setEnabled(isIn);
    m_stages->setCurrentWidget(stage);
    stage->setFocus();
    showReach();
}

void OrganizerWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // It may come out of a menu that would be gone, and twice: for our words and for Qt's.
    if (event->type() != QEvent::LanguageChange || m_isRebuilding)
        return;
    m_isRebuilding = true;
    QMetaObject::invokeMethod(this, &OrganizerWindow::rebuild, Qt::QueuedConnection);
}

void OrganizerWindow::closeEvent(QCloseEvent *event)
{
    m_workspace.memory.keepPlace(*this, WindowName);
    QMainWindow::closeEvent(event);
}

} // namespace Evently
