// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/filewriter.h"
#include "ui/export/report.h"
#include "ui/organizer/analytics/periods.h"
#include "ui/organizer/workspace.h"
#include "ui/stores/revenuestore.h"
#include "ui/tables/eventsalesmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace Evently {

class EmptyState;
class Notice;
class PeriodBar;
class RevenueChart;
class RowTable;
class TotalsTable;

/// Revenue of any time beside another, its totals currency by currency, and the events ranked; and
/// all of it as a file, just as it is on screen.
class AnalyticsPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnalyticsPage)

public:
    enum class Format {
        RevenueCsv,
        EventsCsv,
        Picture, ///< PNG, at twice the pixels.
        Document, ///< PDF.
    };

    explicit AnalyticsPage(Workspace &workspace, QWidget *parent = nullptr);
    AnalyticsPage(Workspace &workspace, const Rounds::Pace &pace, QWidget *parent = nullptr);

    void open(); ///< Begins to read and to follow what changes.
    void close(); ///< Forgets everything.

    /// What is on screen, to be handed on.
    Report report() const;
    /// Writes it to @p path and says on the page how that went; exported() when it is there.
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
    void chooseCurrencies();
    void askWhere(Format format);
    QString periodSentence() const;

    Workspace &m_workspace;
    RevenueStore m_revenue;
    EventSalesModel m_events;
    FileWriter m_files;
    PeriodBar *const m_bar;
    QStackedWidget *const m_pages;
    EmptyState *const m_empty;
    Notice *const m_notice;
    Notice *const m_saved;
    RevenueChart *const m_chart;
    QLabel *const m_chartTitle;
    QComboBox *const m_currency;
    TotalsTable *const m_totals;
    QLabel *const m_eventsNote;
    RowTable *const m_table;
    QPushButton *const m_export;
    QWidget *m_view = nullptr;
    bool m_isOpen = false;
    std::optional<Format> m_wanted; ///< Asked for before there was anything to hand on.
};

} // namespace Evently
