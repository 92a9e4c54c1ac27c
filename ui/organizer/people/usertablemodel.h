// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/tables/storetablemodel.h"

namespace Evently {

/// All users with a password, as a table.
class UserTableModel : public StoreTableModel<User>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UserTableModel)

public:
    enum Column { Name, Role, State, Since };
    static constexpr int columns = Since + 1;

    explicit UserTableModel(ListStore<User> &store, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QString headOf(int column) const override;
};

/// "Ada Lovelace".
QString nameOf(const User &user);

} // namespace Evently
