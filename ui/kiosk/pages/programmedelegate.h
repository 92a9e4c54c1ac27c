// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"
#include "ui/kiosk/kiosklook.h"

#include <QStyledItemDelegate>

namespace Evently {

/// An event as a card to be touched: its poster, and what matters of it.
class ProgrammeDelegate : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgrammeDelegate)

public:
    ProgrammeDelegate(const KioskLook &look, QWidget *view);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    int nameHeight() const;
    void paintName(QPainter &painter, const QRect &room, const QString &name) const;
    void paintWords(QPainter &painter, const QRect &room, const Listing &listing) const;

    const KioskLook &m_look;
};

} // namespace Evently
