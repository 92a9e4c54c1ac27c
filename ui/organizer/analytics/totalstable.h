// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/sales.h"
#include "ui/export/report.h"

#include <QWidget>

class QGridLayout;

namespace Evently {

class Theme;

/// The totals of a period, one row per currency, beside those of the period it is compared with.
class TotalsTable : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TotalsTable)

public:
    explicit TotalsTable(const Theme &theme, QWidget *parent = nullptr);

    void setTotals(const QList<Takings> &totals, const std::optional<QList<Takings>> &before);

    /// The same for export.
    const ReportTable &table() const { return m_table; }

private:
    void show(const ReportTable &table);

    const Theme &m_theme;
    QGridLayout *const m_grid;
    ReportTable m_table;
};

/// @p totals as a table; with @p before, each amount has its change beside it.
ReportTable totalsTable(const QList<Takings> &totals, const std::optional<QList<Takings>> &before);

} // namespace Evently
