// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/menucommands.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenuBar>
#include <QPointer>

namespace Evently {

/// The translations of this file stand under one name.
struct MenuCommands
{
    Q_DECLARE_TR_FUNCTIONS(MenuCommands)
};

/// "&Sign out…" is "Sign out" to somebody who looks for it.
static QString nameOf(const QAction &action)
{
    QString name = action.text();
    name.remove(u'&');
    return name.remove(u'…');
}

static void addCommands(const QList<QAction *> &actions, const QString &group,
                        QList<CommandPalette::Command> &commands)
{
    for (QAction *action : actions) {
        if (!action->isEnabled() || !action->isVisible() || action->isSeparator())
            continue;
        if (action->menu()) {
            addCommands(action->menu()->actions(), nameOf(*action), commands);
            continue;
        }
        const QString name = nameOf(*action);
        commands << CommandPalette::Command{
                .name = group.isEmpty()
                        ? name
                        : MenuCommands::tr("%1: %2", "menu: entry").arg(group, name),
                .note = action->shortcut().toString(QKeySequence::NativeText),
                .icon = action->icon(),
                .run = [action = QPointer<QAction>(action)] {
                    if (action)
                        action->trigger();
                }};
    }
}

QList<CommandPalette::Command> commandsOf(const QMenuBar &bar)
{
    QList<CommandPalette::Command> commands;
    for (QAction *menu : bar.actions()) {
        if (menu->isVisible() && menu->isEnabled() && menu->menu())
            addCommands(menu->menu()->actions(), {}, commands);
    }
    return commands;
}

} // namespace Evently
