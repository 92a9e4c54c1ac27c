// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/frame/windowmenus.h"

#include "ui/api/livefeed.h"
#include "ui/desktop/windowlanguage.h"
#include "ui/look/appearance.h"
#include "ui/look/icons.h"
#include "ui/organizer/entry/passworddialog.h"
#include "ui/organizer/event/eventpage.h"
#include "ui/organizer/frame/signedinview.h"
#include "ui/organizer/frame/windowsettings.h"
#include "ui/organizer/palette/menucommands.h"
#include "ui/organizer/workspace.h"
#include "ui/stores/sessionstore.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenuBar>
#include <QMessageBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

WindowMenus::WindowMenus(QMenuBar &bar, SignedInView &inside, Workspace &workspace,
                         const WindowSettings &settings)
    : QObject(&bar)
    , m_bar(bar)
    , m_view(inside)
    , m_workspace(workspace)
    , m_settings(settings)
{
    buildOwnMenu();
    buildGoMenu();
    for (const Place place : inside.places())
        buildPageMenu(place, *inside.pageOf(place));
    buildPageMenu(Place::Events, *inside.eventPage());
    buildViewMenu();
    buildHelpMenu();
    connect(&inside, &SignedInView::shown, this, &WindowMenus::showPageMenu);
    showPageMenu(nullptr);
}

QWidget &WindowMenus::window() const
{
    return *m_bar.window();
}

void WindowMenus::buildOwnMenu()
{
    const Theme &theme = m_workspace.theme;
    QMenu *evently = m_bar.addMenu(tr("&Evently"));
    m_insideActions << evently->addAction(icon(theme, u"search"_s), tr("&Find…"),
                                          Qt::CTRL | Qt::Key_K, this, &WindowMenus::findAsked);
    evently->addSeparator();
    m_insideActions << evently->addAction(icon(theme, u"key"_s), tr("&Change password…"), this,
                                          &WindowMenus::changePassword);
    m_insideActions << evently->addAction(icon(theme, u"box-arrow-right"_s), tr("&Sign out"),
                                          &m_workspace.session, &SessionStore::signOut);
    evently->addSeparator();
    evently->addAction(icon(theme, u"x-lg"_s), tr("&Quit"), QKeySequence::Quit, this,
                       [this] { window().close(); });
}

void WindowMenus::buildGoMenu()
{
    const Theme &theme = m_workspace.theme;
    QMenu *go = m_bar.addMenu(tr("&Go"));
    for (const Place place : m_view.places()) {
        m_insideActions << go->addAction(icon(theme, iconNameOf(place)), nameOf(place),
                                         shortcutOf(place), this,
                                         [this, place] { m_view.goTo(place); });
    }
    go->addSeparator();
    m_insideActions << go->addAction(icon(theme, u"arrow-clockwise"_s), tr("&Refresh"),
                                     QKeySequence::Refresh, &m_workspace.feed,
                                     &LiveFeed::askForResync);
}

/// The actions of a page, while it is shown. Shortcuts of hidden menus don't work.
void WindowMenus::buildPageMenu(Place place, QWidget &page)
{
    if (page.actions().isEmpty())
        return;
    QMenu *menu = m_bar.addMenu(menuTitleOf(place));
    menu->addActions(page.actions());
    menu->menuAction()->setData(menu->title());
    menu->menuAction()->setVisible(false);
    m_pageMenus[&page] = menu->menuAction();
}

void WindowMenus::showPageMenu(const QWidget *page)
{
    // A menu bar grabs the mnemonics of hidden menus too, which would block them on pages.
    for (auto menu = m_pageMenus.cbegin(); menu != m_pageMenus.cend(); ++menu) {
        const bool isShown = menu.key() == page;
        const QString title = menu.value()->data().toString();
        menu.value()->setText(isShown ? title : QString(title).remove(u'&'));
        menu.value()->setVisible(isShown);
    }
}

void WindowMenus::buildViewMenu()
{
    QMenu *view = m_bar.addMenu(tr("Vie&w"));
    if (m_settings.appearance)
        addAppearances(*view);
    if (m_settings.language)
        addLanguages(*view);
    view->addSeparator();
    QAction *full = view->addAction(icon(m_workspace.theme, u"display"_s), tr("&Full screen"),
                                    Qt::Key_F11, this, &WindowMenus::showFull);
    full->setCheckable(true);
    full->setChecked(window().isFullScreen());
}

void WindowMenus::showFull(bool isFull)
{
    if (isFull)
        window().showFullScreen();
    else
        window().showNormal();
}

void WindowMenus::addAppearances(QMenu &view)
{
    struct Row
    {
        Appearance::Choice choice;
        QString name;
    };
    QMenu *menu = view.addMenu(icon(m_workspace.theme, u"palette"_s), tr("&Appearance"));
    auto *group = new QActionGroup(menu);
    for (const Row &row : {Row{Appearance::Choice::System, tr("Follow s&ystem")},
                           Row{Appearance::Choice::Light, tr("&Light")},
                           Row{Appearance::Choice::Dark, tr("Dar&k")}}) {
        // No icon: it would take the place of the check mark.
        QAction *action = menu->addAction(
                row.name, this, [this, row] { m_settings.appearance->choose(row.choice); });
        action->setCheckable(true);
        action->setChecked(m_settings.appearance->choice() == row.choice);
        group->addAction(action);
    }
}

void WindowMenus::addLanguages(QMenu &view)
{
    QMenu *menu = view.addMenu(icon(m_workspace.theme, u"translate"_s), tr("&Language"));
    auto *group = new QActionGroup(menu);
    for (const QString &code : WindowLanguage::offered()) {
        QAction *action = menu->addAction(WindowLanguage::nameOf(code), this,
                                          [this, code] { m_settings.language->choose(code); });
        action->setCheckable(true);
        action->setChecked(m_settings.language->current() == code);
        group->addAction(action);
    }
}

void WindowMenus::buildHelpMenu()
{
    QMenu *help = m_bar.addMenu(tr("&Help"));
    help->addAction(icon(m_workspace.theme, u"info-circle"_s), tr("&About Evently"), this,
                    &WindowMenus::showAbout);
    help->addAction(icon(m_workspace.theme, u"info-circle"_s), tr("About &Qt"), qApp,
                    &QApplication::aboutQt);
}

void WindowMenus::setIn(bool isIn)
{
    for (QAction *action : m_insideActions)
        action->setEnabled(isIn);
    if (!isIn)
        showPageMenu(nullptr);
}

QList<CommandPalette::Command> WindowMenus::commands() const
{
    QList<CommandPalette::Command> commands = commandsOf(m_bar);
    for (const Place place : m_view.places()) {
        const QWidget *page = m_view.pageOf(place);
        if (page == m_view.current())
            continue;
        commands << commandsElsewhere(*page, nameOf(place),
                                      icon(m_workspace.theme, iconNameOf(place)),
                                      [this, place] { m_view.goTo(place); });
    }
    // Find is already running the palette, and leaving is rarely wanted, so it goes to the end.
    const QString find = tr("Find");
    commands.removeIf([&](const CommandPalette::Command &command) { return command.name == find; });
    const auto quit = std::ranges::find(commands, tr("Quit"), &CommandPalette::Command::name);
    if (quit != commands.end())
        std::rotate(commands.begin(), quit + 1, commands.end());
    return commands;
}

void WindowMenus::changePassword()
{
    auto *dialog = new PasswordDialog(m_workspace.api, m_workspace.theme, &window());
    dialog->open();
}

void WindowMenus::showAbout()
{
    auto *about = new QMessageBox(QMessageBox::NoIcon, tr("About Evently"), {}, QMessageBox::Close,
                                  &window());
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setTextFormat(Qt::PlainText);
    about->setIconPixmap(logo(64, window().devicePixelRatioF()));
    about->setText(tr("Evently %1").arg(QStringLiteral(EVENTLY_VERSION)));
    about->setInformativeText(tr(
            "Event booking that never sells a seat twice.\n\nFree software under the GNU General "
            "Public License, version 3. Icons: Bootstrap Icons (MIT)."));
    about->open();
}

} // namespace Evently
