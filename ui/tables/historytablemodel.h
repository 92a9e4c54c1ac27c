// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/tables/storetablemodel.h"
#include "ui/words/historywords.h"

namespace Evently {

class FollowedEvent;

/// The ledger of one event as sentences: when, who, what.
class HistoryTableModel : public StoreTableModel<LedgerLine>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryTableModel)

public:
    enum Column { When, Who, What, Number };
    static constexpr int columns = Number + 1;

    HistoryTableModel(ListStore<LedgerLine> &store, const FollowedEvent &event,
                      QObject *parent = nullptr);

    /// Sets the names of organizers and kiosks.
    void setNames(const Names &names);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QString headOf(int column) const override;
    QString headTipOf(int column) const override;
    bool isNumber(int column) const override;

private:
    QString zone() const; ///< The event's time zone.
    QString textOf(const LedgerLine &line, int column) const;
    QString detailOf(const LedgerLine &line, int column) const;

    const FollowedEvent &m_event;
    Names m_names;
};

} // namespace Evently
