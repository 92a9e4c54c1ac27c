// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractTableModel>
#include <QSet>

#include <algorithm>

namespace Evently {

/// Rows of a store for a view, which keeps its selection and place while rows come, go and change.
///
/// There must be a rowKey() for a Value: what makes it the same one although it changed.
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

    /// The value in the row of @p index; null where there is none.
    const Value *valueAt(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < m_rows.size() ? &m_rows[index.row()] : nullptr;
    }

    /// The first cell of the row with @p key; invalid when it isn't here.
    template <typename Key>
    QModelIndex indexOf(const Key &key) const
    {
        const auto it = std::ranges::find(m_rows, key, [](const Value &v) { return rowKey(v); });
        return it == m_rows.cend() ? QModelIndex() : index(int(it - m_rows.cbegin()), 0);
    }

protected:
    /// Turns our rows into @p target step by step, so that views know where each one went; at once
    /// where the two have little in common. What is in @p told twice, because it moved between the
    /// reads of two pages, is one row.
    void follow(const QList<Value> &told)
    {
        QSet<Key> wanted;
        QList<Value> target;
        target.reserve(told.size());
        for (const Value &value : told) {
            if (wanted.contains(rowKey(value)))
                continue;
            wanted.insert(rowKey(value));
            target << value;
        }
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

    /// What a cell shows depends on more than its row, and that changed.
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

    /// Makes @p value the row @p row, all above being in place already.
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
