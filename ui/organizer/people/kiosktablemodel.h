// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/tables/storetablemodel.h"

#include <functional>

namespace Evently {

/// Paired devices and those waiting to be paired, as a table.
class KioskTableModel : public StoreTableModel<Kiosk>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskTableModel)

public:
    enum Column { Name, State, Printer, Version };
    static constexpr int columns = Version + 1;
    /// A kiosk sends a heartbeat every 30 s; after three missed ones, it is silent.
    static constexpr std::chrono::seconds silentAfter{100};
    /// After such a long silence, it was probably switched off, which is no reason for alarm.
    static constexpr std::chrono::hours offAfter{6};

    KioskTableModel(ListStore<Kiosk> &store, std::function<Instant()> now,
                    QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;

    void tick() { tellAllChanged(); } ///< Updates the presence, as kiosks may have become silent.

protected:
    QString headOf(int column) const override;

private:
    const std::function<Instant()> m_now;
};

} // namespace Evently
