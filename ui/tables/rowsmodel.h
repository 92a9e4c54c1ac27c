// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/stores/rowkey.h"

#include <QAbstractTableModel>
#include <QSet>

#include <algorithm>

namespace Evently {

/// The rows of a store for a view, which keeps its selection and scroll position while rows are
/// added, removed and changed.
template <typename Value>
class RowsModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }

    const QList<Value> &rows() const { return m_rows; }

    /// The value in the row of @p index; null if there is none.
    const Value *valueAt(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < m_rows.size() ? &m_rows[index.row()] : nullptr;
    }

    /// The first cell of the row with @p key; invalid if it isn't loaded.
    template <typename Key>
    QModelIndex indexOf(const Key &key) const
    {
        const auto it = std::ranges::find(m_rows, key, [](const Value &v) { return rowKey(v); });
        return it == m_rows.cend() ? QModelIndex() : index(int(it - m_rows.cbegin()), 0);
    }

protected:
    /// Changes the rows into @p target step by step, so that views can follow each one; in one
    /// reset if they have little in common.
    void follow(const QList<Value> &target)
    {
        QSet<Key> wanted;
        for (const Value &value : target)
            wanted << rowKey(value);
        const auto kept = std::ranges::count_if(
                m_rows, [&](const Value &value) { return wanted.contains(rowKey(value)); });
        if (kept * 2 < m_rows.size()) {
            beginResetModel();
            m_rows = target;
            endResetModel();
            return;
        }
        removeMissing(wanted);
        for (int row = 0; row < target.size(); ++row)
            place(row, target[row]);
    }

    /// For cells that depend on more than their row, when that changed.
    void tellAllChanged()
    {
        if (!m_rows.isEmpty())
            emit this->dataChanged(index(0, 0), index(rowCount() - 1, this->columnCount() - 1));
    }

private:
    using Key = std::decay_t<decltype(rowKey(std::declval<const Value &>()))>;

    void removeMissing(const QSet<Key> &wanted)
    {
        for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
            if (wanted.contains(rowKey(m_rows[row])))
                continue;
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        }
    }

    /// Puts @p value into row @p row; all rows above are already in place.
    void place(int row, const Value &value)
    {
        const bool isInPlace = row < m_rows.size() && rowKey(m_rows[row]) == rowKey(value);
        const QModelIndex elsewhere = isInPlace ? QModelIndex() : indexOf(rowKey(value));
        if (elsewhere.isValid()) {
            beginMoveRows({}, elsewhere.row(), elsewhere.row(), {}, row);
            m_rows.move(elsewhere.row(), row);
            endMoveRows();
        } else if (!isInPlace) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, value);
            endInsertRows();
            return;
        }
        if (m_rows[row] == value)
            return;
        m_rows[row] = value;
        emit this->dataChanged(index(row, 0), index(row, this->columnCount() - 1));
    }

    QList<Value> m_rows;
};

} // namespace Evently
