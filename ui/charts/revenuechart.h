// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/sales.h"
#include "ui/charts/plot.h"

namespace Evently {

/// Revenue in one currency per interval: bars, or an area if bars would be too thin. It never mixes
/// currencies.
class RevenueChart : public Plot
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RevenueChart)

public:
    explicit RevenueChart(const Theme &theme, QWidget *parent = nullptr);

    /// Shows @p currency of @p revenue. @p before, an earlier period, is drawn over it as a dashed
    /// line, aligned at the first interval.
    void setRevenue(const Revenue &revenue, const QString &currency,
                    const std::optional<Revenue> &before = {});

    /// The drawn values, in minor units; for tests.
    QList<qint64> values() const;

protected:
    Ground draw() override;

private:
    static Readout readingOf(const Revenue::Period &period, const Revenue::Period *before,
                             Interval interval);
    void addBars();
    void addHistory();
    void addBefore();

    Interval m_interval = Interval::Day;
    QString m_currency;
    QList<Revenue::Period> m_periods;
    QList<Revenue::Period> m_before;
    QString m_days; ///< The first and the last day, as text.
    QString m_daysBefore;
};

/// The periods of @p revenue in @p currency, by date. Intervals without revenue in it are included
/// as zero, so that periods can be compared by position.
QList<Revenue::Period> periodsIn(const Revenue &revenue, const QString &currency);

} // namespace Evently
