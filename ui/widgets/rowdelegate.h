// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/theme.h"

#include <QStyledItemDelegate>

namespace Evently {

/// Draws the cells of a RowTable: one or two lines of plain text, by the roles of rowroles.h.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowDelegate)

public:
    explicit RowDelegate(const Theme &theme, QObject *parent = nullptr);

    /// Shows what a cell says, where it says it in part only.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Two lines and some air.
    int rowHeight() const;

protected:
    virtual void paintCell(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    /// One line, cut with an ellipsis where it is too long; never more than its rect.
    void paintLine(QPainter &painter, const QRect &rect, const QString &text, Theme::Type type,
                   Theme::Colour colour, Qt::Alignment alignment = Qt::AlignLeft) const;
    int lineHeight(Theme::Type type) const;
    const Theme &theme() const { return m_theme; }

private:
    QString cutWords(const QModelIndex &index, int width) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace Evently
