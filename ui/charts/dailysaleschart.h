// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/charts/plot.h"

namespace Evently {

/// Tickets sold day by day, of one event or of all.
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

    /// @p days by date; days between them that are missing sold nothing.
    void setDays(const QList<Day> &days);

    QList<qint64> values() const; ///< Tickets, as they are drawn.

protected:
    Ground draw() override;

private:
    static Readout readingOf(const Day &day);

    QList<Day> m_days; ///< Each day from the first to the last.
};

} // namespace Evently
