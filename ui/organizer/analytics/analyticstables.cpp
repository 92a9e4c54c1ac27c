// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/analytics/analyticstables.h"

#include "models/values/money.h"
#include "models/values/taxrate.h"
#include "models/words/amounts.h"
#include "ui/charts/periodtext.h"
#include "ui/tables/eventsalesmodel.h"
#include "ui/words/salewords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

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

ReportTable tableOf(const TaxReport &tax)
{
    ReportTable table{.title = AnalyticsTables::tr("Tax included in prices"),
                      .columns = {{AnalyticsTables::tr("Month"), false, 1.4},
                                  {AnalyticsTables::tr("Currency")},
                                  {AnalyticsTables::tr("Tax rate"), true},
                                  {AnalyticsTables::tr("Sold"), true, 1.4},
                                  {AnalyticsTables::tr("Returned"), true, 1.4},
                                  {AnalyticsTables::tr("Gross"), true, 1.4},
                                  {AnalyticsTables::tr("Net"), true, 1.4},
                                  {AnalyticsTables::tr("Tax"), true, 1.4}}};
    const auto add = [&table](const TaxReport::Line &line, const ReportTable::Cell &when,
                              const ReportTable::Cell &rate) {
        const auto money = [&line](const MoneySum &sum) {
            return ReportTable::Cell{amountText(sum, line.currency), toAmount(sum, line.currency)};
        };
        table.rows << QList<ReportTable::Cell>{when,
                                               {line.currency},
                                               rate,
                                               money(line.soldCents),
                                               money(line.refundedCents),
                                               money(line.grossCents()),
                                               money(line.netCents()),
                                               money(line.taxCents)};
    };
    for (const TaxReport::Line &line : tax.lines)
        add(line, {periodText(line.month, Interval::Month), line.month.toString(u"yyyy-MM"_s)},
            {rateText(line.taxRate), toRate(line.taxRate)});
    if (tax.lines.size() > 1) {
        for (const TaxReport::Line &total : tax.totals())
            add(total, {AnalyticsTables::tr("Total")}, {AnalyticsTables::tr("all")});
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
