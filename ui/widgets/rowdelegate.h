// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/theme.h"

#include <QStyledItemDelegate>

namespace Evently {

/// Draws the cells of a RowTable: one or two lines of plain text, given by the roles of rowroles.h.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowDelegate)

public:
    explicit RowDelegate(const Theme &theme, QObject *parent = nullptr);

    /// Shows a cell's full text as a tool tip if it is cut.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Two lines and some padding.
    int rowHeight() const;

protected:
    virtual void paintCell(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    /// Draws one line inside its rect, cut with an ellipsis if it is too long.
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
