// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTableView>

namespace Evently {

class RowDelegate;
class Theme;

/// A table of things, one a row: a row is chosen as a whole, opened by Enter or a double click, and
/// has a menu. It reads on by itself where its model has more.
class RowTable : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowTable)

public:
    RowTable(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// Draws with @p delegate, which it owns from now on.
    void drawBy(RowDelegate *delegate);
    /// How wide the columns are, in letters; 0 takes what is left.
    void setWidths(const QList<int> &letters);
    /// Where it is narrow these columns go, the first one first, until the one that takes what is
    /// left has room for @p restLetters, of a name or a sentence.
    void setDispensable(const QList<int> &columns, int restLetters = 20);

    /// These columns say nothing just now, and are not there.
    void setAbsent(const QList<int> &columns);
    /// A click on a cell of @p column opens its row.
    void setLinkColumn(int column) { m_linkColumn = column; }

    int hoveredRow() const { return m_hoveredRow; } ///< -1: none.
    bool isFirstColumn(int column) const;
    bool isLastColumn(int column) const;
    /// Makes @p row the current one and selects it.
    void choose(const QModelIndex &row);
    /// A menu of what can be done with a row; null stands for a line.
    void popUp(const QList<QAction *> &actions, const QPoint &at);

signals:
    void opened(const QModelIndex &row);
    void menuAsked(const QModelIndex &row, const QPoint &at); ///< @p at on the screen.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void hover(const QPoint &at);
    void fit(int width);
    bool isLink(const QModelIndex &cell) const;
    void updateRow(int row);

    int roomFor(int letters) const; ///< In a cell, with its margins.

    QList<int> m_letters;
    QList<int> m_dispensable;
    QList<int> m_absent;
    int m_linkColumn = -1;
    int m_restLetters = 20;
    int m_hoveredRow = -1;
};

} // namespace Evently
