// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/frame/place.h"
#include "ui/organizer/palette/commandpalette.h"

#include <QMap>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace Evently {

class SignedInView;
struct WindowSettings;
struct Workspace;

/// The menus of the organizer's window: the general actions and those of the current page. The
/// command palette offers everything in them, for all pages.
class WindowMenus : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowMenus)

public:
    /// Fills @p bar and becomes its child.
    WindowMenus(QMenuBar &bar, SignedInView &inside, Workspace &workspace,
                const WindowSettings &settings);

    /// Whether a user is signed in; most actions need that.
    void setIn(bool isIn);
    /// All actions available now, including those of other pages, which open first.
    QList<CommandPalette::Command> commands() const;

signals:
    void findAsked();

private:
    void buildOwnMenu();
    void buildGoMenu();
    void buildPageMenu(Place place, QWidget &page);
    void buildViewMenu();
    void buildHelpMenu();
    void addAppearances(QMenu &view);
    void addLanguages(QMenu &view);
    void showPageMenu(const QWidget *page);
    QWidget &window() const;
    void showFull(bool isFull);
    void changePassword();
    void showAbout();

    QMenuBar &m_bar;
    SignedInView &m_view;
    Workspace &m_workspace;
    const WindowSettings &m_settings;
    QList<QAction *> m_insideActions; ///< For signed-in users.
    QMap<const QWidget *, QAction *> m_pageMenus; ///< Each page and the menu of its actions.
};

} // namespace Evently
