// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/people/usertablemodel.h"

#include "models/values/names.h"
#include "ui/widgets/rowroles.h"
#include "ui/words/eventwords.h"

#include <QTimeZone>

namespace Evently {

UserTableModel::UserTableModel(ListStore<User> &store, QObject *parent)
    : StoreTableModel(store, columns, parent)
{
}

QString nameOf(const User &user)
{
    return fullName(user.firstName, user.lastName);
}

QVariant UserTableModel::data(const QModelIndex &index, int role) const
{
    const User *user = valueAt(index);
    if (!user)
        return {};
    const bool isAdmin = user->role == User::Role::Admin;
    const int column = index.column();
    if (role == IsStrongRole)
        return column == Name;
    if (role == DetailRole)
        return column == Name ? user->email : QVariant();
    if (role == ToneRole) {
        if (user->disabled)
            return QVariant::fromValue(column == State ? Theme::Colour::Danger
                                                       : Theme::Colour::Muted);
        return column == Role && isAdmin ? QVariant::fromValue(Theme::Colour::Accent) : QVariant();
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name: return nameOf(*user);
    case Role: return isAdmin ? tr("Administrator") : tr("Customer");
    case State: return user->disabled ? tr("Disabled") : tr("Active");
    case Since: return dayText(user->createdAt, QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    default: return {};
    }
}

QString UserTableModel::headOf(int column) const
{
    switch (column) {
    case Name: return tr("Name");
    case Role: return tr("Role");
    case State: return tr("Account");
    case Since: return tr("Since");
    default: return {};
    }
}

} // namespace Evently
