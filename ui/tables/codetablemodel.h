// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/tables/storetablemodel.h"

namespace Evently {

class FollowedEvent;

/// The discount codes of one event as a table.
class CodeTableModel : public StoreTableModel<ListedCode>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeTableModel)

public:
    enum Column { Code, Effect, Types, Used, Validity, Where };
    static constexpr int columns = Where + 1;

    CodeTableModel(ListStore<ListedCode> &store, const FollowedEvent &event,
                   QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QString headOf(int column) const override;
    QString headTipOf(int column) const override;
    bool isNumber(int column) const override;

private:
    QString textOf(const DiscountCode &code, int column) const;

    const FollowedEvent &m_event;
};

/// Whether @p code can no longer be used at @p now: it has ended or is used up.
bool isOver(const DiscountCode &code, Instant now);

} // namespace Evently
