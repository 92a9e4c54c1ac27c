// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/sales.h"
#include "ui/charts/plot.h"

namespace Evently {

/// What was taken in one currency, interval by interval: bars, or an area where they would be
/// hairs. Sums of different currencies never meet in it.
class RevenueChart : public Plot
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RevenueChart)

public:
    explicit RevenueChart(const Theme &theme, QWidget *parent = nullptr);

    /// Shows @p currency of @p revenue. @p before, a period of the past, lies over it as a dashed
    /// line, its first interval over the first.
    void setRevenue(const Revenue &revenue, const QString &currency,
                    const std::optional<Revenue> &before = {});

    /// As they are drawn, in minor units; for whoever has to check.
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
    QString m_days; ///< From the first to the last, in words.
    QString m_daysBefore;
};

/// The periods of @p revenue that tell of @p currency, by date; none is left out, so they can be
/// counted: an interval in which only other money came in is one of nothing.
QList<Revenue::Period> periodsIn(const Revenue &revenue, const QString &currency);

} // namespace Evently
