// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/rowtable.h"

#include "ui/look/theme.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/rowheader.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHoverEvent>
#include <QMenu>

namespace Evently {

RowTable::RowTable(const Theme &theme, const QString &name, QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(name);
    setHorizontalHeader(new RowHeader(theme, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(48);
    drawBy(new RowDelegate(theme));

    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &cell) {
        if (!isLink(cell)) // Its first click has already opened it.
            emit opened(cell);
    });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &cell) {
        if (isLink(cell))
            emit opened(cell);
    });
}

void RowTable::drawBy(RowDelegate *delegate)
{
    delete itemDelegate();
    delegate->setParent(this);
    setItemDelegate(delegate);
    verticalHeader()->setDefaultSectionSize(delegate->rowHeight());
}

void RowTable::setWidths(const QList<int> &letters)
{
    m_letters = letters;
    for (int column = 0; column < letters.size(); ++column) {
        if (letters[column] == 0)
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
        else
            setColumnWidth(column, roomFor(letters[column]));
    }
}

int RowTable::roomFor(int letters) const
{
    return letters * fontMetrics().averageCharWidth() + 2 * Theme::Even;
}

void RowTable::setDispensable(const QList<int> &columns, int restLetters)
{
    m_dispensable = columns;
    m_restLetters = restLetters;
}

void RowTable::setAbsent(const QList<int> &columns)
{
    if (columns == m_absent)
        return;
    for (const int column : m_absent)
        setColumnHidden(column, false);
    m_absent = columns;
    for (const int column : m_absent)
        setColumnHidden(column, true);
    fit(viewport()->width());
}

void RowTable::fit(int width)
{
    int wanted = 0;
    for (int column = 0; column < m_letters.size(); ++column) {
        if (!m_absent.contains(column)
            && (m_dispensable.contains(column) || !isColumnHidden(column)))
            wanted += roomFor(m_letters[column] > 0 ? m_letters[column] : m_restLetters);
    }
    for (const int column : m_dispensable) {
        if (m_absent.contains(column))
            continue;
        const bool isTooMuch = wanted > width;
        setColumnHidden(column, isTooMuch);
        if (isTooMuch)
            wanted -= roomFor(m_letters[column]);
    }
}

void RowTable::resizeEvent(QResizeEvent *event)
{
    fit(event->size().width());
    QTableView::resizeEvent(event);
}

bool RowTable::isLink(const QModelIndex &cell) const
{
    return cell.isValid() && cell.column() == m_linkColumn;
}

bool RowTable::isFirstColumn(int column) const
{
    return horizontalHeader()->visualIndex(column) == 0;
}

bool RowTable::isLastColumn(int column) const
{
    return horizontalHeader()->visualIndex(column) == horizontalHeader()->count() - 1;
}

void RowTable::choose(const QModelIndex &row)
{
    if (!row.isValid())
        return;
    setCurrentIndex(row);
    // On focus, a view makes its first row current, but doesn't select it.
    if (!selectionModel()->isRowSelected(row.row(), {}))
        selectionModel()->select(row,
                                 QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RowTable::popUp(const QList<QAction *> &actions, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->popup(at);
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentIndex().isValid())
        emit opened(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void RowTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex row = isKey ? currentIndex() : indexAt(event->pos());
    if (!row.isValid())
        return;
    choose(row);
    emit menuAsked(row,
                   isKey ? viewport()->mapToGlobal(visualRect(row).bottomLeft())
                         : event->globalPos());
}

bool RowTable::viewportEvent(QEvent *event)
{
    // The page may have moved under the pointer, without any movement of it.
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove)
        hover(static_cast<QHoverEvent *>(event)->position().toPoint());
    else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave)
        hover({-1, -1});
    return QTableView::viewportEvent(event);
}

void RowTable::hover(const QPoint &at)
{
    viewport()->setCursor(isLink(indexAt(at)) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const int row = at.y() < 0 ? -1 : rowAt(at.y());
    if (row == m_hoveredRow)
        return;
    updateRow(m_hoveredRow);
    m_hoveredRow = row;
    updateRow(m_hoveredRow);
}

void RowTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    choose(currentIndex());
    updateRow(currentIndex().row());
}

void RowTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    updateRow(currentIndex().row());
}

void RowTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    updateRow(previous.row());
    updateRow(current.row());
}

void RowTable::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

} // namespace Evently
