// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/charts/plot.h"

namespace Evently {

/// Tickets sold per day, of one event or of all.
class DailySalesChart : public Plot
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DailySalesChart)

public:
    struct Day
    {
        QDate date;
        qint64 tickets = 0;
        qint64 cancelled = 0; ///< Bookings.
    };

    explicit DailySalesChart(const Theme &theme, QWidget *parent = nullptr);

    /// @p days by date; days missing in between had no sales.
    void setDays(const QList<Day> &days);

    QList<qint64> values() const; ///< Tickets, as drawn.

protected:
    Ground draw() override;

private:
    static Readout readingOf(const Day &day);

    QList<Day> m_days; ///< Every day from the first to the last.
};

} // namespace Evently
