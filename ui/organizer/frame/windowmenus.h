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

/// The menus of the organizer's window: what can be done anywhere, and what can be done on the page
/// that is shown. What stands in them, on any page, is the command palette's.
class WindowMenus : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowMenus)

public:
    /// Fills @p bar, whose child it becomes.
    WindowMenus(QMenuBar &bar, SignedInView &inside, Workspace &workspace,
                const WindowSettings &settings);

    /// Whether somebody is in, without whom most of it can't be done.
    void setIn(bool isIn);
    /// All that can be done just now, that on other pages included: those open first.
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
    QList<QAction *> m_insideActions; ///< For those who are in.
    QMap<const QWidget *, QAction *> m_pageMenus; ///< A page, and the menu of what is done on it.
};

} // namespace Evently
