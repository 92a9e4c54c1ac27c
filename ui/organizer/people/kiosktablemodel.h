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
#include "ui/tables/storetablemodel.h"

#include <functional>

namespace Evently {

/// The paired devices, and those that wait for it, as a table.
class KioskTableModel : public StoreTableModel<Kiosk, ListStore<Kiosk>>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskTableModel)

public:
    enum Column { Name, State, Printer, Version };
    static constexpr int columns = Version + 1;
    /// A kiosk tells every 30 s that it is well; one that missed three times is silent.
    static constexpr std::chrono::seconds silentAfter{100};
    /// Nobody sells for so long at one go: it was switched off, and that is no alarm.
    static constexpr std::chrono::hours offAfter{6};

    KioskTableModel(ListStore<Kiosk> &store, std::function<Instant()> now,
                    QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;

    void tick() { tellAllChanged(); } ///< Time has passed, and some may be silent by now.

protected:
    QString headOf(int column) const override;

private:
    const std::function<Instant()> m_now;
};

} // namespace Evently
