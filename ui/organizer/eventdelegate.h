// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"
#include "ui/theme.h"

#include <QStyledItemDelegate>

namespace Evently {

/// Draws an event of an EventListModel: when, what, where, how full, for how much.
class EventDelegate : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventDelegate)

public:
    explicit EventDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option) const;
    void paintDay(QPainter &painter, const QRect &rect, const Event &event) const;
    void paintWords(QPainter &painter, const QRect &rect, const Event &event) const;
    void paintSeats(QPainter &painter, const QRect &rect, const Listing &listing) const;
    void paintBar(QPainter &painter, const QRectF &rect, const Event &event) const;
    /// One line, cut with an ellipsis where it is too long; never more than its rect.
    void paintLine(QPainter &painter, const QRect &rect, const QString &text, Theme::Type type,
                   Theme::Colour colour, Qt::Alignment alignment = Qt::AlignLeft) const;
    int lineHeight(Theme::Type type) const;

    const Theme &m_theme;
};

} // namespace Evently
