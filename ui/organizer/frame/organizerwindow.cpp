// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/frame/organizerwindow.h"

#include "models/values/names.h"
#include "ui/look/dialogplaces.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/organizer/entry/firststartpage.h"
#include "ui/organizer/entry/seasonpage.h"
#include "ui/organizer/entry/setpassworddialog.h"
#include "ui/organizer/entry/signinpage.h"
#include "ui/organizer/frame/signedinview.h"
#include "ui/organizer/frame/windowheader.h"
#include "ui/organizer/frame/windowmenus.h"
#include "ui/organizer/palette/commandpalette.h"
#include "ui/organizer/printing/ticketsdialog.h"
#include "ui/stores/keptsession.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pagestack.h"
#include "ui/words/sentences.h"

#include <QCloseEvent>
#include <QDialog>
#include <QMenuBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

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
    , m_printer(settings.memory ? *settings.memory : m_forgetful)
    , m_tickets(settings.spooler ? *settings.spooler : m_printer,
                settings.spooler ? nullptr : &m_printer)
    , m_workspace{.api = m_api,
                  .feed = m_feed,
                  .session = m_session,
                  .events = m_events,
                  .theme = theme,
                  .memory = settings.memory ? *settings.memory : m_forgetful,
                  .tickets = m_tickets,
                  .printer = settings.spooler ? nullptr : &m_printer,
                  .server = settings.server}
{
    setWindowIcon(logo(128, 1));
    const QSize room = roomOnScreen(*this);
    setMinimumSize(QSize(860, 480).boundedTo(room)); // The size of a small screen at 150 % scaling.
    if (!m_workspace.memory.restorePlace(*this, WindowName))
        resize(QSize(1280, 800).boundedTo(room));
    if (settings.keyring) {
        m_kept = std::make_unique<KeptSession>(*settings.keyring, m_session, m_connection);
        connect(m_kept.get(), &KeptSession::missed, this, [this] { askToSignIn({}); });
    }
    build();

    connect(&m_connection, &Connection::reachChanged, this, &OrganizerWindow::showReach);
    connect(&m_session, &SessionStore::signedIn, this, &OrganizerWindow::letIn);
    connect(&m_session, &SessionStore::refused, this, &OrganizerWindow::takeRefusal);
    connect(&m_session, &SessionStore::signedOut, this, [this] { askToSignIn({}); });
    connect(&m_session, &SessionStore::expired, this,
            [this] { askToSignIn(tr("The session has ended. Please sign in again.")); });
    connect(&m_printer, &ChosenPrinter::printerAsked, this, &OrganizerWindow::askForPrinter);
    showStage(m_connecting);
    m_feed.start();
    askHealth();
}

/// Deletes the pages first, because they use the stores.
OrganizerWindow::~OrganizerWindow()
{
    delete takeCentralWidget();
}

void OrganizerWindow::build()
{
    setWindowTitle(tr("Evently"));
    m_header = new WindowHeader(m_connection.server(), m_theme);
    m_away = new Notice(m_theme, Notice::Shape::Banner);
    m_stages = new PageStack;
    m_connecting = new EmptyState(m_theme);
    m_signInPage = new SignInPage(m_session, m_kept.get(), m_settings.server, m_theme);
    m_firstStartPage = new FirstStartPage(m_session, m_settings.adminToken, m_theme);
    m_seasonPage = new SeasonPage(m_api, m_feed, m_theme);
    m_view = new SignedInView(m_workspace);
    for (QWidget *stage :
         {static_cast<QWidget *>(m_connecting), static_cast<QWidget *>(m_signInPage),
          static_cast<QWidget *>(m_firstStartPage), static_cast<QWidget *>(m_seasonPage),
          static_cast<QWidget *>(m_view)})
        m_stages->addWidget(stage);
    m_connecting->setObjectName(u"page"_s);
    m_connecting->showBusy(tr("Looking for the server…"));

    auto *whole = new QWidget;
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_away);
    layout->addWidget(m_stages, 1);
    setCentralWidget(whole);
    m_menus = new WindowMenus(*menuBar(), *m_view, m_workspace, m_settings);
    m_palette = new CommandPalette(m_api, m_theme, whole);

    connect(m_palette, &CommandPalette::eventChosen, m_view, &SignedInView::openEvent);
    connect(m_palette, &CommandPalette::bookingChosen, m_view, &SignedInView::openBooking);
    connect(m_menus, &WindowMenus::findAsked, this, &OrganizerWindow::find);
    connect(m_header, &WindowHeader::findAsked, this, &OrganizerWindow::find);
    connect(m_header, &WindowHeader::signOutAsked, &m_session, &SessionStore::signOut);
    connect(m_signInPage, &SignInPage::linkAsked, this, [this] {
        auto *dialog = new SetPasswordDialog(m_session, m_theme, this);
        dialog->open();
    });
    connect(m_seasonPage, &SeasonPage::done, this, &OrganizerWindow::showPages);
    connect(m_connecting, &EmptyState::retried, this, &OrganizerWindow::askHealth);
    connect(&m_feed, &LiveFeed::liveChanged, m_header, &WindowHeader::showLive);
    connect(&m_connection, &Connection::slowChanged, m_header, &WindowHeader::showSlow);
    m_header->showLive(m_feed.isLive());
}

/// Rebuilds everything in a new language, on the same page.
void OrganizerWindow::rebuild()
{
    m_isRebuilding = false;
    const bool wasConnecting = m_stages->currentWidget() == m_connecting;
    m_view->leave();
    delete takeCentralWidget();
    setLocale(QLocale()); // Children inherit it: date fields follow the language.
    setMenuBar(new QMenuBar);
    build();
    if (m_session.user())
        letIn(*m_session.user());
    else if (wasConnecting)
        showStage(m_connecting);
    else
        askHealth();
}

void OrganizerWindow::goTo(Place place)
{
    if (m_session.user())
        m_view->goTo(place);
}

void OrganizerWindow::find()
{
    m_palette->open(m_menus->commands(), m_events.listings());
}

void OrganizerWindow::askForPrinter(const QString &job)
{
    const auto booking = m_tickets.bookingOf(job);
    if (!booking)
        return m_printer.postpone(job);
    auto *dialog = new TicketsDialog(m_tickets, *booking, m_theme, this);
    dialog->askFor(job);
    dialog->open();
}

void OrganizerWindow::showReach()
{
    const bool isSaidBelow = m_stages->currentWidget() == m_connecting;
    if (isSaidBelow || m_connection.reach() != Connection::Reach::Away)
        return m_away->beSilent();
    m_away->say(
            Notice::Kind::Warning,
            m_session.user() ? tr(
                    "The server can't be reached. What you see may be out of date. Trying again…")
                             : tr("The server can't be reached. Trying again…"));
}

/// Asks whether the server has an administrator, until there is an answer.
void OrganizerWindow::askHealth()
{
    m_connecting->showBusy(tr("Looking for the server…"));
    m_api.health().then(this, &OrganizerWindow::takeHealth);
}

void OrganizerWindow::takeHealth(const Result<Health> &health)
{
    if (!health) {
        m_connecting->showFailure(tr("Can't connect to the server"), sentenceFor(health.error()));
        // The live feed detects that the server is there.
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
    // Until the keyring has answered, it isn't known whether there is a session.
    if (!m_kept || m_stages->currentWidget() != m_connecting)
        return askToSignIn({});
    m_connecting->showBusy(tr("Signing in…"));
    m_kept->look();
}

/// The sign-in page shows its own refusals; this is about a stored session.
void OrganizerWindow::takeRefusal(const Problem &problem)
{
    if (m_stages->currentWidget() != m_connecting)
        return;
    const bool isOver = problem.code == Problem::Code::Unauthenticated;
    askToSignIn(isOver ? tr("The session has ended. Please sign in again.") : sentenceFor(problem));
}

void OrganizerWindow::letIn(const User &user)
{
    m_header->showPerson(fullName(user.firstName, user.lastName));
    // A new administrator may want to see a demo season first.
    if (m_stages->currentWidget() == m_firstStartPage)
        showStage(m_seasonPage);
    else
        showPages();
}

void OrganizerWindow::showPages()
{
    m_events.open();
    showStage(m_view);
    m_view->goBack();
}

/// Closes dialogs of a session that has ended, so that no one can see or use them. Without a
/// confirmation, which reject() might show.
void OrganizerWindow::closeDialogs()
{
    for (QDialog *dialog : findChildren<QDialog *>()) {
        if (dialog->isVisible())
            dialog->done(QDialog::Rejected);
    }
}

void OrganizerWindow::askToSignIn(const QString &why)
{
    closeDialogs();
    m_view->leave();
    m_events.close();
    showStage(m_signInPage);
    m_signInPage->open(why);
}

void OrganizerWindow::showStage(QWidget *stage)
{
    const bool isIn = stage == m_view;
    m_menus->setIn(isIn);
    m_header->setIn(isIn, isIn || stage == m_seasonPage);
    m_stages->setCurrentWidget(stage);
    stage->setFocus();
    showReach();
}

void OrganizerWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // The event may come from a menu that would be deleted, and twice: for our texts and for Qt's.
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
