// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/analytics/analyticstables.h"

#include "models/values/money.h"
#include "models/words/amounts.h"
#include "ui/charts/periodtext.h"
#include "ui/tables/eventsalesmodel.h"

#include <QCoreApplication>
#include <QLocale>

namespace Evently {

/// The translation context of this file.
struct AnalyticsTables
{
    Q_DECLARE_TR_FUNCTIONS(AnalyticsTables)
};

ReportTable tableOf(const Revenue &revenue)
{
    ReportTable table{.title = AnalyticsTables::tr("Revenue"),
                      .columns = {{AnalyticsTables::tr("Period")},
                                  {AnalyticsTables::tr("Currency")},
                                  {AnalyticsTables::tr("Revenue"), true},
                                  {AnalyticsTables::tr("of which unpaid"), true},
                                  {AnalyticsTables::tr("Tickets"), true},
                                  {AnalyticsTables::tr("Bookings"), true},
                                  {AnalyticsTables::tr("Cancelled"), true}}};
    const auto number = [](qint64 value) {
        return ReportTable::Cell{QLocale().toString(value), QString::number(value)};
    };
    for (const Revenue::Period &period : revenue.periods) {
        const Takings &takings = period.takings;
        table.rows << QList<ReportTable::Cell>{{periodText(period.beginsOn, revenue.interval),
                                                period.beginsOn.toString(Qt::ISODate)},
                                               {takings.currency},
                                               {amountText(takings.revenueCents, takings.currency),
                                                toAmount(takings.revenueCents, takings.currency)},
                                               {amountText(takings.unpaidCents, takings.currency),
                                                toAmount(takings.unpaidCents, takings.currency)},
                                               number(takings.tickets),
                                               number(takings.bookings),
                                               number(takings.cancelled)};
    }
    return table;
}

ReportTable tableOf(const EventSalesModel &events)
{
    ReportTable table{
            .title = events.canFetchMore({})
                    ? AnalyticsTables::tr("Events, ranked: top %1").arg(events.rows().size())
                    : AnalyticsTables::tr("Events, ranked")};
    for (int column = 0; column < EventSalesModel::ColumnCount; ++column) {
        const double share = column == EventSalesModel::Name ? 3.2
                : column == EventSalesModel::Date            ? 2.4
                : column <= EventSalesModel::Tickets         ? 1.5
                                                             : 1.1;
        table.columns << ReportTable::Column{
                events.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                events.isNumber(column), share};
    }
    table.columns << ReportTable::Column{AnalyticsTables::tr("Currency"), false, 1};
    for (int row = 0; row < events.rowCount(); ++row) {
        const EventSales &sales = events.rows()[row];
        const Takings &takings = sales.takings;
        const QStringList plain{{},
                                toRfc3339(sales.dateTime),
                                toAmount(takings.revenueCents, takings.currency),
                                QString::number(takings.tickets),
                                QString::number(sales.occupancy(), 'f', 4),
                                QString::number(takings.bookings),
                                QString::number(takings.cancelled),
                                QString::number(sales.waiting)};
        QList<ReportTable::Cell> cells;
        for (int column = 0; column < EventSalesModel::ColumnCount; ++column)
            cells << ReportTable::Cell{events.index(row, column).data(Qt::DisplayRole).toString(),
                                       plain[column]};
        cells << ReportTable::Cell{takings.currency};
        table.rows << cells;
    }
    return table;
}

} // namespace Evently
