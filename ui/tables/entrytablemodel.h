// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/tables/storetablemodel.h"

namespace Evently {

class FollowedEvent;

/// The waitlist of one event as a table, with the reason for each entry.
class EntryTableModel : public StoreTableModel<WaitlistEntry>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntryTableModel)

public:
    enum Column { Position, Who, Tickets, Why, Passed, Since };
    static constexpr int columns = Since + 1;

    EntryTableModel(ListStore<WaitlistEntry> &store, const FollowedEvent &event,
                    QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QString headOf(int column) const override;
    QString headTipOf(int column) const override;
    bool isNumber(int column) const override;

private:
    QString textOf(const WaitlistEntry &entry, int column) const;
    QString detailOf(const WaitlistEntry &entry, int column) const;

    const FollowedEvent &m_event;
};

} // namespace Evently
