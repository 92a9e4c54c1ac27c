// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/filewriter.h"
#include "ui/export/report.h"
#include "ui/organizer/analytics/periods.h"
#include "ui/organizer/workspace.h"
#include "ui/stores/revenuestore.h"
#include "ui/tables/eventsalesmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Evently {

class CurrencyBox;
class EmptyState;
class Notice;
class PeriodBar;
class RevenueChart;
class RowTable;
class TitledCard;
class TotalsTable;

/// Revenue of any period compared with another, totals by currency, tax, and the ranking of events.
/// All of it can be exported as shown.
class AnalyticsPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnalyticsPage)

public:
    enum class Format {
        RevenueCsv,
        EventsCsv,
        TaxCsv,
        Picture, ///< PNG, at twice the resolution.
        Document, ///< PDF.
    };

    explicit AnalyticsPage(Workspace &workspace, QWidget *parent = nullptr);
    AnalyticsPage(Workspace &workspace, const Follower::Pace &pace, QWidget *parent = nullptr);

    void open(); ///< Loads the data and follows changes.
    void close(); ///< Clears all data.

    /// The page's content, for export.
    Report report() const;
    /// Writes the report to @p path and shows the outcome on the page; emits exported() on success.
    void exportTo(Format format, const QString &path);

    PeriodBar &periodBar() { return *m_bar; }
    const RevenueChart &chart() const { return *m_chart; }
    const EventSalesModel &events() const { return m_events; }

signals:
    void eventChosen(const QUuid &event);
    void exported(const QString &path);

private:
    QWidget *buildHead();
    QWidget *buildContent();
    QWidget *buildTable();
    void buildExports();
    void read();
    void showRevenue();
    void showChart();
    void showEvents();
    void readTax();
    void takeTax(const Result<TaxReport> &tax);
    void askWhere(Format format);
    QString periodSentence() const;

    Workspace &m_workspace;
    RevenueStore m_revenue;
    ListStore<EventSales> m_sales;
    EventSalesModel m_events;
    FileWriter m_files;
    PeriodBar *const m_bar;
    QStackedWidget *const m_pages;
    EmptyState *const m_empty;
    Notice *const m_notice;
    Notice *const m_saved;
    RevenueChart *const m_chart;
    QLabel *const m_chartTitle;
    CurrencyBox *const m_currency;
    TotalsTable *const m_totals;
    TotalsTable *const m_taxTable;
    QLabel *const m_taxNote;
    QLabel *const m_eventsNote;
    RowTable *const m_table;
    QPushButton *const m_export;
    QWidget *m_view = nullptr;
    TitledCard *m_taxCard = nullptr;
    std::optional<TaxReport> m_tax;
    QList<Takings> m_taxedTotals; ///< What m_tax was read with.
    quint64 m_taxRound = 0; ///< Older answers are ignored.
    bool m_isOpen = false;
    std::optional<Format> m_wanted; ///< An export requested before the data had been loaded.
};

} // namespace Evently
