// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/stores/liststore.h"
#include "ui/tables/rowsmodel.h"

namespace Evently {

/// The rows of a store as a table, which follows the store and loads more pages as the user
/// scrolls. A subclass provides the cells and headers.
template <typename Value>
class StoreTableModel : public RowsModel<Value>
{
public:
    /// @p columns is the number of columns. @p store must outlive this.
    StoreTableModel(ListStore<Value> &store, int columns, QObject *parent)
        : RowsModel<Value>(parent)
        , m_store(store)
        , m_columns(columns)
    {
        this->follow(store.rows());
        QObject::connect(&store, &Follower::changed, this,
                         [this] { this->follow(m_store.rows()); });
    }

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_columns;
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        switch (role) {
        case Qt::DisplayRole: return headOf(section);
        case Qt::ToolTipRole: return headTipOf(section);
        case Qt::TextAlignmentRole: return alignmentOf(section);
        default: return {};
        }
    }

    bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && m_store.hasMore() && !m_store.isOutdated();
    }

    void fetchMore(const QModelIndex &) override { m_store.readMore(); }

protected:
    virtual QString headOf(int column) const = 0; ///< Translated, like textOf().
    virtual QString headTipOf(int) const { return {}; }
    virtual bool isNumber(int) const { return false; } ///< Aligned right.

    int alignmentOf(int column) const
    {
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }

private:
    ListStore<Value> &m_store;
    const int m_columns;
};

} // namespace Evently
