// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/sales.h"
#include "ui/export/report.h"

#include <QWidget>

class QGridLayout;

namespace Evently {

class Theme;

/// A small table such as the totals of a period, one row per currency, beside those of the period
/// it is compared with.
class TotalsTable : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TotalsTable)

public:
    explicit TotalsTable(const Theme &theme, QWidget *parent = nullptr);

    void setTotals(const QList<Takings> &totals, const std::optional<QList<Takings>> &before);

    /// Shows any other table, with @p strong as its most important column.
    void show(const ReportTable &table, int strong);

    /// The same for export.
    const ReportTable &table() const { return m_table; }

private:
    const Theme &m_theme;
    QGridLayout *const m_grid;
    ReportTable m_table;
};

/// @p totals as a table; with @p before, each amount has its change beside it.
ReportTable totalsTable(const QList<Takings> &totals, const std::optional<QList<Takings>> &before);

} // namespace Evently
