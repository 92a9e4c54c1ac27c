// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/people/usertablemodel.h"

#include "ui/eventwords.h"
#include "ui/widgets/rowroles.h"

#include <QTimeZone>

namespace Evently {

UserTableModel::UserTableModel(ListStore<User> &store, QObject *parent)
    : RowsModel(parent)
    , m_store(store)
{
    follow(store.rows());
    connect(&m_store, &ListReader::changed, this, [this] { follow(m_store.rows()); });
}

QString nameOf(const User &user)
{
    return QString(user.firstName % u' ' % user.lastName).trimmed();
}

int UserTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
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

QVariant UserTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return role == Qt::TextAlignmentRole ? int(Qt::AlignLeft | Qt::AlignVCenter) : QVariant();
    switch (section) {
    case Name: return tr("Name");
    case Role: return tr("Role");
    case State: return tr("Account");
    case Since: return tr("Since");
    default: return {};
    }
}

bool UserTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_store.hasMore() && !m_store.isOutdated();
}

void UserTableModel::fetchMore(const QModelIndex &)
{
    m_store.readMore();
}

} // namespace Evently
