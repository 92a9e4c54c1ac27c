// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTableView>

namespace Evently {

class RowDelegate;
class Theme;

/// A table with one item per row: rows are selected as a whole, opened by Enter or a double click,
/// and have a menu. It loads more rows automatically.
class RowTable : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowTable)

public:
    RowTable(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// Draws with @p delegate, which it takes ownership of.
    void drawBy(RowDelegate *delegate);
    /// Sets the column widths, in letters; 0 takes the remaining space.
    void setWidths(const QList<int> &letters);
    /// If there is little space, hides these columns, the first one first, until the column that
    /// takes the rest has room for @p restLetters, of a name or a sentence.
    void setDispensable(const QList<int> &columns, int restLetters = 20);

    /// Hides these columns, because they carry no information now.
    void setAbsent(const QList<int> &columns);
    /// Makes a click on a cell of @p column open its row.
    void setLinkColumn(int column) { m_linkColumn = column; }

    int hoveredRow() const { return m_hoveredRow; } ///< -1: none.
    bool isFirstColumn(int column) const;
    bool isLastColumn(int column) const;
    /// Makes @p row current and selects it.
    void choose(const QModelIndex &row);
    /// Opens a menu of @p actions; null is a separator.
    void popUp(const QList<QAction *> &actions, const QPoint &at);

signals:
    void opened(const QModelIndex &row);
    void menuAsked(const QModelIndex &row, const QPoint &at); ///< @p at is in screen coordinates.

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

    int roomFor(int letters) const; ///< The width of a cell including margins.

    QList<int> m_letters;
    QList<int> m_dispensable;
    QList<int> m_absent;
    int m_linkColumn = -1;
    int m_restLetters = 20;
    int m_hoveredRow = -1;
};

} // namespace Evently
