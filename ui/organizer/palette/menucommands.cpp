// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/palette/menucommands.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenuBar>
#include <QPointer>
#include <QWidget>

namespace Evently {

/// The translation context of this file.
struct MenuCommands
{
    Q_DECLARE_TR_FUNCTIONS(MenuCommands)
};

/// "&Sign out…" becomes "Sign out".
static QString nameOf(const QAction &action)
{
    QString name = action.text();
    name.remove(u'&');
    return name.remove(u'…').trimmed();
}

/// "Appearance: Dark"
static QString nameIn(const QString &group, const QString &name)
{
    return group.isEmpty() ? name : MenuCommands::tr("%1: %2", "menu: entry").arg(group, name);
}

/// Whether @p action is available now.
static bool isOffered(const QAction &action)
{
    return action.isEnabled() && action.isVisible() && !action.isSeparator();
}

/// A checkable entry has no icon of its own, so it uses its menu's.
static CommandPalette::Command commandFor(QAction &action, const QString &group,
                                          const QIcon &groupIcon = {})
{
    return {.name = nameIn(group, nameOf(action)),
            .note = action.shortcut().toString(QKeySequence::NativeText),
            .icon = action.icon().isNull() ? groupIcon : action.icon(),
            .run = [action = QPointer<QAction>(&action)] {
                if (action)
                    action->trigger();
            }};
}

static void addCommands(const QList<QAction *> &actions, const QString &group,
                        const QIcon &groupIcon, QList<CommandPalette::Command> &commands)
{
    for (QAction *action : actions) {
        if (!isOffered(*action))
            continue;
        if (action->menu())
            addCommands(action->menu()->actions(), nameOf(*action), action->icon(), commands);
        else
            commands << commandFor(*action, group, groupIcon);
    }
}

QList<CommandPalette::Command> commandsOf(const QMenuBar &bar)
{
    QList<CommandPalette::Command> commands;
    for (QAction *menu : bar.actions()) {
        if (menu->isVisible() && menu->isEnabled() && menu->menu())
            addCommands(menu->menu()->actions(), {}, {}, commands);
    }
    return commands;
}

QList<CommandPalette::Command> commandsElsewhere(const QWidget &page, const QString &pageName,
                                                 const QIcon &picture,
                                                 const std::function<void()> &open)
{
    QList<CommandPalette::Command> commands;
    for (QAction *action : page.actions()) {
        if (!isOffered(*action))
            continue;
        CommandPalette::Command command = commandFor(*action, pageName);
        if (command.icon.isNull())
            command.icon = picture;
        command.run = [open, run = command.run] {
            open();
            run();
        };
        commands << command;
    }
    return commands;
}

} // namespace Evently
