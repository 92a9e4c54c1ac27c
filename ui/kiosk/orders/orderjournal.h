// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/orders/kioskorder.h"

#include <QObject>

namespace Evently {

/// A kiosk's unfinished orders on disk: one file per order, removed when the order is finished.
/// Once write() returns, the record survives a power cut. GUI thread.
class OrderJournal : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderJournal)

public:
    /// Opens the journal in @p folder, which is created if necessary. Unreadable files are skipped
    /// and left for the staff.
    explicit OrderJournal(const QString &folder, QObject *parent = nullptr);

    /// Oldest first.
    QList<KioskOrder> orders() const { return m_orders; }
    std::optional<KioskOrder> find(const QUuid &id) const;

    /// Records @p order, replacing its previous state.
    /// @return whether it is on disk; if not, no request may be sent.
    [[nodiscard]] bool write(const KioskOrder &order);
    void remove(const QUuid &id);

signals:
    void changed();

private:
    QString pathOf(const QUuid &id) const;
    void read();

    const QString m_folder;
    QList<KioskOrder> m_orders;
};

} // namespace Evently
