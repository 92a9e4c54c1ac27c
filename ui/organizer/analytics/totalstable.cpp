// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/analytics/totalstable.h"

#include "models/values/money.h"
#include "models/words/amounts.h"
#include "ui/charts/trend.h"
#include "ui/look/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

ReportTable totalsTable(const QList<Takings> &totals, const std::optional<QList<Takings>> &before)
{
    const QLocale locale;
    const auto number = [&locale](qint64 value) {
        return ReportTable::Cell{locale.toString(value), QString::number(value)};
    };
    const auto money = [](qint64 cents, const QString &currency) {
        return ReportTable::Cell{amountText(cents, currency), toAmount(cents, currency)};
    };
    ReportTable table{.title = TotalsTable::tr("Totals"),
                      .columns = {{TotalsTable::tr("Currency")},
                                  {TotalsTable::tr("Revenue"), true, 1.6},
                                  {TotalsTable::tr("of which unpaid"), true, 1.4},
                                  {TotalsTable::tr("Tickets"), true},
                                  {TotalsTable::tr("Bookings"), true},
                                  {TotalsTable::tr("Cancelled"), true}}};
    if (before)
        table.columns << ReportTable::Column{TotalsTable::tr("Previous revenue"), true, 1.6}
                      << ReportTable::Column{TotalsTable::tr("Change"), true, 1, true};
    for (const Takings &total : totals) {
        QList<ReportTable::Cell> row{{total.currency},
                                     money(total.revenueCents, total.currency),
                                     money(total.unpaidCents, total.currency),
                                     number(total.tickets),
                                     number(total.bookings),
                                     number(total.cancelled)};
        if (before) {
            const auto then = std::ranges::find(*before, total.currency, &Takings::currency);
            const qint64 cents = then == before->cend() ? MoneySum() : then->revenueCents;
            row << money(cents, total.currency)
                << ReportTable::Cell{Trend::of(total.revenueCents, cents).text};
        }
        table.rows << row;
    }
    return table;
}

TotalsTable::TotalsTable(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Theme::Near);
    m_grid->setVerticalSpacing(Theme::Near);
}

void TotalsTable::setTotals(const QList<Takings> &totals,
                            const std::optional<QList<Takings>> &before)
{
    show(totalsTable(totals, before), 1);
}

void TotalsTable::show(const ReportTable &table, int strong)
{
    m_table = table;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int column = 0; column < table.columns.size(); ++column) {
        const auto side = table.columns[column].isNumber ? Qt::AlignRight : Qt::AlignLeft;
        QLabel *name = plainLabel(table.columns[column].name, m_theme.font(Theme::Type::Caption));
        name->setProperty("tone", u"muted"_s);
        m_grid->addWidget(name, 0, column, side);
        m_grid->setColumnStretch(column, 1);
        for (int row = 0; row < table.rows.size(); ++row) {
            const QString &text = table.rows[row].value(column).text;
            QLabel *cell = plainLabel(
                    text, m_theme.font(column == strong ? Theme::Type::Strong : Theme::Type::Body));
            if (table.columns[column].isTrend)
                cell->setProperty("tone",
                                  text.startsWith(u'▲')           ? u"success"_s
                                          : text.startsWith(u'▼') ? u"warning"_s
                                                                  : u"muted"_s);
            cell->setAccessibleName(table.columns[column].name % u": "_s % text);
            m_grid->addWidget(cell, row + 1, column, side);
        }
    }
}

} // namespace Evently
