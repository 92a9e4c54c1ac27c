// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/kiosk.h"

namespace Evently {

inline QUuid rowKey(const Kiosk &kiosk)
{
    return kiosk.id;
}

} // namespace Evently

#include "ui/stores/liststore.h"
#include "ui/stores/rowsmodel.h"

#include <functional>

namespace Evently {

/// The paired devices, and those that wait for it, as a table.
class KioskTableModel : public RowsModel<Kiosk>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskTableModel)

public:
    enum Column { Name, State, Printer, Version };
    static constexpr int columns = Version + 1;
    /// A kiosk tells every 30 s that it is well; one that missed three times is silent.
    static constexpr std::chrono::seconds silentAfter{100};

    KioskTableModel(ListStore<Kiosk> &store, std::function<Instant()> now,
                    QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    void tick() { tellAllChanged(); } ///< Time has passed, and some may be silent by now.

private:
    ListStore<Kiosk> &m_store;
    const std::function<Instant()> m_now;
};

} // namespace Evently
