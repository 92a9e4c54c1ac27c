// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/orders/kioskorder.h"

#include <QObject>

namespace Evently {

/// What a kiosk has under way, on disk: a file an order, which is gone once it has come to its end.
/// What is written is there also after a power cut, when write() returns. GUI thread.
class OrderJournal : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderJournal)

public:
    /// Opens the journal in @p folder, which is made where there is none. A file that can't be
    /// read stays for the staff and is passed over.
    explicit OrderJournal(const QString &folder, QObject *parent = nullptr);

    /// The oldest first.
    QList<KioskOrder> orders() const { return m_orders; }
    std::optional<KioskOrder> find(const QUuid &id) const;

    /// Writes @p order down, in place of what it was before. @return whether it is on disk: if
    /// not, nothing may be asked of the server.
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
