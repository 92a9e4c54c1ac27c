// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/analytics/analyticspage.h"

#include "models/values/money.h"
#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "ui/charts/periodtext.h"
#include "ui/charts/revenuechart.h"
#include "ui/desktop/openfile.h"
#include "ui/export/csv.h"
#include "ui/export/pdf.h"
#include "ui/export/picture.h"
#include "ui/export/savedialog.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/organizer/analytics/analyticstables.h"
#include "ui/organizer/analytics/periodbar.h"
#include "ui/organizer/analytics/totalstable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/currencybox.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pagestack.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/scrolledpage.h"
#include "ui/words/sentences.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

using Type = Theme::Type;

AnalyticsPage::AnalyticsPage(Workspace &workspace, QWidget *parent)
    : AnalyticsPage(workspace, paceOfTotals, parent)
{
}

AnalyticsPage::AnalyticsPage(Workspace &workspace, const Follower::Pace &pace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_revenue(workspace.api, workspace.feed, pace)
    , m_sales(workspace.feed, pace)
    , m_events(workspace.api, m_sales)
    , m_bar(new PeriodBar(workspace.theme))
    , m_pages(new PageStack)
    , m_empty(new EmptyState(workspace.theme))
    , m_notice(new Notice(workspace.theme))
    , m_saved(new Notice(workspace.theme))
    , m_chart(new RevenueChart(workspace.theme))
    , m_chartTitle(plainLabel({}, workspace.theme.font(Type::Title)))
    , m_currency(new CurrencyBox)
    , m_totals(new TotalsTable(workspace.theme))
    , m_taxTable(new TotalsTable(workspace.theme))
    , m_taxNote(plainLabel({}, workspace.theme.font(Type::Caption)))
    , m_eventsNote(plainLabel({}, workspace.theme.font(Type::Caption)))
    , m_table(new RowTable(workspace.theme, tr("Events, ranked")))
    , m_export(new QPushButton(tr("E&xport")))
{
    setObjectName(u"page"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(buildContent());
    buildExports();

    connect(m_bar, &PeriodBar::changed, this, &AnalyticsPage::read);
    connect(&m_revenue, &RevenueStore::changed, this, &AnalyticsPage::showRevenue);
    connect(&m_sales, &Follower::changed, this, &AnalyticsPage::showEvents);
    connect(m_empty, &EmptyState::retried, &m_revenue, &RevenueStore::refresh);
    connect(m_currency, &QComboBox::currentIndexChanged, this, &AnalyticsPage::showChart);
    connect(m_table, &RowTable::opened, this, [this](const QModelIndex &index) {
        emit eventChosen(m_sales.rows()[index.row()].eventId);
    });
    connect(&m_files, &FileWriter::written, this, [this](const QString &path) {
        m_saved->say(Notice::Kind::Success, tr("Saved as %1").arg(path),
                     {{tr("Open file"), [path] { openFile(path); }}});
        emit exported(path);
    });
    connect(&m_files, &FileWriter::failed, this, [this](const QString &path, const QString &why) {
        m_saved->say(Notice::Kind::Error,
                     tr("%1 couldn't be saved: %2", "file, reason").arg(path, why));
    });
    showRevenue();
}

QWidget *AnalyticsPage::buildHead()
{
    auto *head = new QWidget;
    auto *title = new QHBoxLayout;
    title->addStrut(Theme::HeadingHeight);
    title->addWidget(plainLabel(tr("Analytics"), m_workspace.theme.font(Type::Headline)), 1);
    title->addWidget(m_export);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Even);
    layout->setSpacing(Theme::Even);
    layout->addLayout(title);
    layout->addWidget(m_bar);
    layout->addWidget(m_notice);
    layout->addWidget(m_saved);
    return head;
}

QWidget *AnalyticsPage::buildContent()
{
    m_chart->setMinimumHeight(260);
    auto *revenue = new TitledCard(m_chartTitle);
    revenue->head().addWidget(m_currency);
    revenue->body().addWidget(m_chart);
    auto *totals = new TitledCard(plainLabel(tr("Totals"), m_workspace.theme.font(Type::Title)));
    totals->body().addWidget(m_totals);
    auto *events =
            new TitledCard(plainLabel(tr("Events, ranked"), m_workspace.theme.font(Type::Title)));
    events->head().setStretch(0, 0);
    events->head().addSpacing(Theme::Near);
    events->head().addWidget(m_eventsNote, 1, Qt::AlignBottom);
    events->body().addWidget(buildTable());
    m_taxCard = new TitledCard(plainLabel(tr("Tax"), m_workspace.theme.font(Type::Title)));
    m_taxCard->head().setStretch(0, 0);
    m_taxCard->head().addSpacing(Theme::Near);
    m_taxCard->head().addWidget(m_taxNote, 1, Qt::AlignBottom);
    m_taxCard->body().addWidget(m_taxTable);
    m_taxCard->hide();
    m_taxNote->setProperty("tone", u"muted"_s);
    m_taxNote->setText(tr("Included in prices. Tickets count in the month in which they were sold, "
                          "and again, as a negative amount, in the month in which they were "
                          "returned."));
    m_taxNote->setWordWrap(true);
    m_eventsNote->setProperty("tone", u"muted"_s);

    m_view = new QWidget;
    m_view->setObjectName(u"page"_s);
    auto *layout = new QVBoxLayout(m_view);
    layout->setContentsMargins(Theme::Far, 0, Theme::Far, Theme::Far);
    layout->setSpacing(Theme::Even);
    layout->addWidget(revenue, 3);
    layout->addWidget(totals);
    layout->addWidget(m_taxCard);
    layout->addWidget(events, 4);
    return new ScrolledPage(m_view);
}

QWidget *AnalyticsPage::buildTable()
{
    m_table->setModel(&m_events);
    m_table->setWidths({0, 32, 13, 12, 10, 9, 10, 8});
    m_table->setLinkColumn(EventSalesModel::Name);
    m_table->setDispensable(
            {EventSalesModel::Waiting, EventSalesModel::Cancelled, EventSalesModel::Bookings});
    m_table->setMinimumHeight(320);
    m_table->verticalHeader()->setDefaultSectionSize(
            QFontMetrics(m_workspace.theme.font(Type::Body)).height() + 2 * Theme::Even);
    m_table->horizontalHeader()->setSortIndicator(EventSalesModel::Revenue, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    return m_table;
}

void AnalyticsPage::buildExports()
{
    auto *menu = new QMenu(m_export);
    const auto offer = [this, menu](const QString &sign, const QString &text, Format format,
                                    const QKeySequence &shortcut = {}) {
        auto *action = new QAction(icon(m_workspace.theme, sign), text, this);
        action->setShortcut(shortcut);
        connect(action, &QAction::triggered, this, [this, format] { askWhere(format); });
        addAction(action); // Also shows the action in the window's menu for this page.
        menu->addAction(action);
    };
    offer(u"filetype-pdf"_s, tr("&Report (PDF)…"), Format::Document,
          QKeySequence(Qt::CTRL | Qt::Key_E));
    offer(u"image"_s, tr("&Picture of the page (PNG)…"), Format::Picture);
    offer(u"filetype-csv"_s, tr("Re&venue (CSV)…"), Format::RevenueCsv);
    offer(u"filetype-csv"_s, tr("&Events (CSV)…"), Format::EventsCsv);
    offer(u"filetype-csv"_s, tr("&Tax (CSV)…"), Format::TaxCsv);
    m_export->setMenu(menu);
    m_export->setProperty("rank", u"menu"_s);
}

void AnalyticsPage::open()
{
    m_isOpen = true;
    m_bar->setToday(QDate::currentDate());
    const DateRange range = m_bar->range();
    m_events.open(range.from, range.to);
    read();
}

void AnalyticsPage::close()
{
    m_isOpen = false;
    m_wanted.reset();
    m_saved->beSilent();
    m_revenue.close();
    m_sales.close();
    m_tax.reset();
    ++m_taxRound;
}

void AnalyticsPage::read()
{
    if (!m_isOpen)
        return;
    const auto queryOf = [this](const DateRange &range) {
        return RevenueQuery{.from = range.from,
                            .to = range.to,
                            .interval = m_bar->interval(),
                            .event = m_bar->event()};
    };
    std::optional<RevenueQuery> before;
    if (const auto range = rangeBefore(m_bar->range(), m_bar->comparison()))
        before = queryOf(*range);
    m_saved->beSilent();
    m_events.setDays(m_bar->range().from, m_bar->range().to);
    m_revenue.ask(queryOf(m_bar->range()), before);
    readTax();
}

/// It is read for the same days and event, and again after sales.
void AnalyticsPage::readTax()
{
    m_taxedTotals = m_revenue.revenue().totals;
    m_workspace.api
            .tax({.from = m_bar->range().from, .to = m_bar->range().to, .event = m_bar->event()})
            .then(this, [this, round = ++m_taxRound](const Result<TaxReport> &tax) {
                if (round == m_taxRound)
                    takeTax(tax);
            });
}

void AnalyticsPage::takeTax(const Result<TaxReport> &tax)
{
    if (!tax) {
        m_taxedTotals.clear(); // Read again with the next figures.
        return;
    }
    m_tax = *tax;
    m_taxCard->setVisible(!tax->lines.isEmpty());
    const ReportTable table = tableOf(*tax);
    m_taxTable->show(table, int(table.columns.size()) - 1);
}

void AnalyticsPage::showRevenue()
{
    const auto &problem = m_revenue.problem();
    switch (m_revenue.state()) {
    case RevenueStore::State::Idle:
    case RevenueStore::State::Reading:
        m_export->setEnabled(false);
        m_empty->showBusy(tr("Loading sales…"));
        return m_pages->setCurrentIndex(0);
    case RevenueStore::State::Failed:
        m_export->setEnabled(false);
        m_empty->showFailure(tr("Couldn't load sales"), sentenceFor(*problem));
        return m_pages->setCurrentIndex(0);
    case RevenueStore::State::Ready: break;
    }
    m_pages->setCurrentIndex(1);
    m_export->setEnabled(!m_revenue.isOutdated());
    if (problem)
        m_notice->say(Notice::Kind::Warning,
                      tr("These figures may be out of date. %1").arg(sentenceFor(*problem)));
    else
        m_notice->beSilent();
    const auto &before = m_revenue.before();
    m_totals->setTotals(m_revenue.revenue().totals,
                        before ? std::optional(before->totals) : std::nullopt);
    if (!m_revenue.isOutdated() && m_revenue.revenue().totals != m_taxedTotals)
        readTax();
    m_currency->setTotals(m_revenue.revenue().totals);
    showChart();
    if (m_wanted && !m_revenue.isOutdated())
        askWhere(*std::exchange(m_wanted, {}));
}

void AnalyticsPage::showChart()
{
    m_chartTitle->setText(m_currency->count() > 1
                                  ? tr("Revenue in %1").arg(m_currency->currentText())
                                  : tr("Revenue"));
    m_chart->setRevenue(m_revenue.revenue(), m_currency->currentText(), m_revenue.before());
}

void AnalyticsPage::showEvents()
{
    m_bar->setEvents(m_sales.rows());
    if (const auto &problem = m_sales.problem())
        m_eventsNote->setText(sentenceFor(*problem));
    else if (m_sales.state() == Follower::State::Ready && m_sales.rows().isEmpty())
        m_eventsNote->setText(tr("Nothing was sold in this period."));
    else
        m_eventsNote->setText(tr("%1. Click an event's name to open it.", "a period")
                                      .arg(rangeText(m_bar->range().from, m_bar->range().to)));
}

QString AnalyticsPage::periodSentence() const
{
    const Revenue &revenue = m_revenue.revenue();
    QStringList parts{rangeText(revenue.from, revenue.to)};
    if (const auto &before = m_revenue.before())
        parts << tr("compared with %1").arg(rangeText(before->from, before->to));
    parts << (m_bar->eventName().isEmpty() ? tr("all events") : m_bar->eventName());
    return parts.join(u" · "_s);
}

Report AnalyticsPage::report() const
{
    Report report{
            .title = tr("Revenue"),
            .period = periodSentence(),
            .made = tr("Evently, %1")
                            .arg(dateText(systemNow(),
                                          QString::fromLatin1(QTimeZone::systemTimeZoneId())))};
    const QString currency = m_currency->currentText();
    report.drawings << Report::Drawing{.title = m_chartTitle->text(),
                                       .aspect = 910.0 / 290,
                                       .draw = [revenue = m_revenue.revenue(),
                                                before = m_revenue.before(),
                                                currency](QPainter &painter, const QRectF &target) {
                                           const Theme paper = Theme::onPaper();
                                           RevenueChart chart(paper);
                                           chart.setRevenue(revenue, currency, before);
                                           chart.drawOn(painter, target, QSize(910, 290));
                                       }};
    ReportTable ranked = tableOf(m_events);
    ranked.columns.removeLast(); // The amounts include the currency.
    report.tables << m_totals->table();
    if (m_tax && !m_tax->lines.isEmpty())
        report.tables << tableOf(*m_tax);
    report.tables << ranked;
    return report;
}

void AnalyticsPage::exportTo(Format format, const QString &path)
{
    switch (format) {
    case Format::RevenueCsv:
        return m_files.write(path, [table = tableOf(m_revenue.revenue())] { return csvOf(table); });
    case Format::EventsCsv:
        return m_files.write(path, [table = tableOf(m_events)] { return csvOf(table); });
    case Format::TaxCsv:
        return m_files.write(
                path, [table = tableOf(m_tax.value_or(TaxReport()))] { return csvOf(table); });
    case Format::Picture:
        return m_files.write(
                path,
                [image = withHeading(pictureOf(*m_view), m_workspace.theme, tr("Analytics"),
                                     periodSentence())] { return pngOf(image); });
    case Format::Document:
        // Charts are widgets, so they are drawn on this thread, which takes some hundredths of a
        // second.
        return m_files.write(path, [pdf = pdfOf(report(), Theme::onPaper())] { return pdf; });
    }
}

void AnalyticsPage::askWhere(Format format)
{
    if (m_revenue.state() != RevenueStore::State::Ready || m_revenue.isOutdated()) {
        m_wanted = format;
        return;
    }
    const bool isCsv =
            format == Format::RevenueCsv || format == Format::EventsCsv || format == Format::TaxCsv;
    const QString suffix = isCsv ? u"csv"_s : format == Format::Picture ? u"png"_s : u"pdf"_s;
    const QString what = format == Format::EventsCsv ? tr("events")
            : format == Format::TaxCsv               ? tr("tax")
                                                     : tr("revenue");
    const QString name = what % u'-' % m_revenue.revenue().from.toString(Qt::ISODate) % u'-'
            % m_revenue.revenue().to.toString(Qt::ISODate);
    QFileDialog *dialog = saveDialog(*this, tr("Export"), name, suffix);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &path) { exportTo(format, path); });
    dialog->open();
}

} // namespace Evently
