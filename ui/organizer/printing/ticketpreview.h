// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/tickets/ticket.h"

#include <QWidget>

namespace Evently {

/// A ticket as it will be printed, one page at a time.
class TicketPreview : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketPreview)

public:
    explicit TicketPreview(const QList<Ticket> &tickets, QWidget *parent = nullptr);

    int page() const { return m_page; }
    int pages() const { return int(m_tickets.size()); }
    void turnTo(int page);

    QSize sizeHint() const override { return {256, 480}; }
    QSize minimumSizeHint() const override { return {128, 240}; }

signals:
    void turned();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QList<Ticket> m_tickets;
    int m_page = 0;
};

} // namespace Evently
