// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/overview/overviewpage.h"

#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "ui/charts/channelchart.h"
#include "ui/charts/periodtext.h"
#include "ui/charts/revenuechart.h"
#include "ui/look/theme.h"
#include "ui/organizer/overview/attention.h"
#include "ui/organizer/overview/linkrows.h"
#include "ui/organizer/overview/stattile.h"
#include "ui/stores/eventstore.h"
#include "ui/widgets/card.h"
#include "ui/widgets/currencybox.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pagestack.h"
#include "ui/widgets/scrolledpage.h"
#include "ui/words/sentences.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

static constexpr qsizetype rowsMax = 6;
static constexpr int headHeight = 38;
static constexpr int narrowBelow = 860;

OverviewPage::OverviewPage(Workspace &workspace, QWidget *parent)
    : OverviewPage(workspace, paceOfTotals, parent)
{
}

OverviewPage::OverviewPage(Workspace &workspace, const Follower::Pace &pace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_store(workspace.api, workspace.feed, pace)
    , m_clock(new QTimer(this))
    , m_pages(new PageStack)
    , m_empty(new EmptyState(workspace.theme))
    , m_notice(new Notice(workspace.theme))
    , m_today(new StatTile(workspace.theme, tr("Tickets sold today")))
    , m_month(new StatTile(workspace.theme, tr("Tickets sold, last 30 days")))
    , m_revenue(new StatTile(workspace.theme, tr("Revenue, last 30 days")))
    , m_occupancy(new StatTile(workspace.theme, tr("Occupancy, upcoming")))
    , m_waiting(new StatTile(workspace.theme, tr("People waiting")))
    , m_chart(new RevenueChart(workspace.theme))
    , m_currency(new CurrencyBox)
    , m_channels(new ChannelChart(workspace.theme))
    , m_attention(new LinkRows(workspace.theme, tr("Nothing needs your attention.")))
    , m_coming(new LinkRows(workspace.theme, tr("No events on sale yet.")))
{
    setObjectName(u"page"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    m_content = buildContent();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_content);
    layOut(false);

    connect(&m_store, &OverviewStore::changed, this, &OverviewPage::showStore);
    connect(&m_workspace.events, &EventStore::changed, this, &OverviewPage::showEvents);
    connect(m_clock, &QTimer::timeout, this, &OverviewPage::showEvents);
    connect(m_empty, &EmptyState::retried, &m_store, &OverviewStore::refresh);
    connect(m_currency, &QComboBox::currentIndexChanged, this, &OverviewPage::showChart);
    for (StatTile *tile : {m_today, m_month, m_revenue})
        connect(tile, &StatTile::chosen, this, &OverviewPage::analyticsAsked);
    for (StatTile *tile : {m_occupancy, m_waiting})
        connect(tile, &StatTile::chosen, this, &OverviewPage::eventsAsked);
    for (LinkRows *rows : {m_attention, m_coming}) {
        connect(rows, &LinkRows::chosen, this, [this](const QUuid &event) {
            if (event.isNull()) // Without an event, it is about a kiosk.
                emit kiosksAsked();
            else
                emit eventChosen(event);
        });
    }
    showStore();
}

/// A card with a headline, a quiet button that leads to more, and @p inside below. @p rowMargin is
/// the rows' own margin, if any, so that their text is aligned with the headline.
static Card *card(const Theme &theme, const QString &title, QWidget *inside,
                  const QList<QWidget *> &beside, int rowMargin = 0)
{
    auto *card = new TitledCard(plainLabel(title, theme.font(Theme::Type::Title)));
    card->head().setContentsMargins(rowMargin, 0, rowMargin, 0);
    card->head().addStrut(headHeight); // Headlines side by side have the same height.
    for (QWidget *widget : beside)
        card->head().addWidget(widget);
    card->body().setContentsMargins(Theme::Apart - rowMargin, Theme::Even, Theme::Apart - rowMargin,
                                    Theme::Even);
    card->body().addWidget(inside, 1);
    return card;
}

static QPushButton *quietButton(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setProperty("rank", u"quiet"_s);
    return button;
}

QWidget *OverviewPage::buildContent()
{
    auto *inside = new QWidget;
    inside->setObjectName(u"page"_s);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->setSpacing(Theme::Apart);
    auto *heading = new QHBoxLayout;
    heading->addStrut(Theme::HeadingHeight);
    heading->addWidget(plainLabel(tr("Overview"), m_workspace.theme.font(Theme::Type::Headline)),
                       1);
    auto *create = new QPushButton(tr("&New event"));
    create->setProperty("rank", u"primary"_s);
    create->setFont(m_workspace.theme.font(Theme::Type::Strong));
    connect(create, &QPushButton::clicked, this, &OverviewPage::newEventAsked);
    heading->addWidget(create);
    layout->addLayout(heading);
    layout->addWidget(m_notice);
    layout->addWidget(buildTiles());
    layout->addWidget(buildCharts(), 1);
    layout->addWidget(buildLists());

    return new ScrolledPage(inside);
}

QWidget *OverviewPage::buildTiles()
{
    auto *row = new QWidget;
    m_tileGrid = new QGridLayout(row);
    m_tileGrid->setContentsMargins(0, 0, 0, 0);
    m_tileGrid->setSpacing(Theme::Even);
    return row;
}

QWidget *OverviewPage::buildCharts()
{
    auto *row = new QWidget;
    m_chartRow = new QHBoxLayout(row);
    m_chartRow->setContentsMargins(0, 0, 0, 0);
    m_chartRow->setSpacing(Theme::Even);
    QPushButton *more = quietButton(tr("&Analytics"));
    connect(more, &QPushButton::clicked, this, &OverviewPage::analyticsAsked);
    m_chart->setMinimumHeight(260);
    auto *channels = new QWidget;
    QLabel *allTime = plainLabel(tr("last 30 days"), m_workspace.theme.font(Theme::Type::Caption));
    allTime->setProperty("tone", u"muted"_s);
    auto *inside = new QVBoxLayout(channels);
    inside->setContentsMargins(0, Theme::Near, 0, 0);
    inside->addWidget(m_channels, 1);
    m_chartRow->addWidget(
            card(m_workspace.theme, tr("Revenue, last 30 days"), m_chart, {m_currency, more}), 5);
    m_chartRow->addWidget(card(m_workspace.theme, tr("Sales by channel"), channels, {allTime}), 2);
    return row;
}

QWidget *OverviewPage::buildLists()
{
    auto *row = new QWidget;
    m_listRow = new QHBoxLayout(row);
    m_listRow->setContentsMargins(0, 0, 0, 0);
    m_listRow->setSpacing(Theme::Even);
    QPushButton *all = quietButton(tr("All e&vents"));
    connect(all, &QPushButton::clicked, this, &OverviewPage::eventsAsked);
    m_listRow->addWidget(
            card(m_workspace.theme, tr("Needs attention"), m_attention, {}, LinkRow::Margin), 1);
    m_listRow->addWidget(
            card(m_workspace.theme, tr("Upcoming events"), m_coming, {all}, LinkRow::Margin), 1);
    return row;
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if ((width() < narrowBelow) != m_isNarrow)
        layOut(!m_isNarrow);
}

/// Avoids horizontal scrolling on small screens, or large ones at 200 %.
void OverviewPage::layOut(bool isNarrow)
{
    m_isNarrow = isNarrow;
    const int columns = isNarrow ? 3 : 5;
    int i = 0;
    for (StatTile *tile : {m_today, m_month, m_revenue, m_occupancy, m_waiting}) {
        m_tileGrid->addWidget(tile, i / columns, i % columns);
        ++i;
    }
    for (int column = 0; column < 5; ++column)
        m_tileGrid->setColumnStretch(column, column >= columns ? 0 : column == 2 ? 5 : 4);
    const auto direction = isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    m_chartRow->setDirection(direction);
    m_listRow->setDirection(direction);
}

void OverviewPage::open()
{
    m_store.open();
    m_clock->start(30s);
}

void OverviewPage::close()
{
    m_clock->stop();
    m_store.close();
}

void OverviewPage::showStore()
{
    const auto &problem = m_store.problem();
    switch (m_store.state()) {
    case OverviewStore::State::Idle:
    case OverviewStore::State::Reading:
        m_empty->showBusy(tr("Loading sales…"));
        return m_pages->setCurrentWidget(m_empty);
    case OverviewStore::State::Failed:
        m_empty->showFailure(tr("Couldn't load the overview"), sentenceFor(*problem));
        return m_pages->setCurrentWidget(m_empty);
    case OverviewStore::State::Ready: break;
    }
    m_pages->setCurrentWidget(m_content);
    if (problem)
        m_notice->say(Notice::Kind::Warning,
                      tr("These figures may be out of date. %1").arg(sentenceFor(*problem)));
    else
        m_notice->beSilent();
    showTiles();
    m_currency->setTotals(m_store.revenue().totals);
    showChart();
    m_channels->setChannels(m_store.overview().channelsOf30Days);
    showEvents();
}

/// The tickets of each day, over all currencies; each day has a period for every currency.
static QList<qreal> ticketsByDay(const Revenue &revenue)
{
    QList<qreal> tickets;
    QDate day;
    for (const Revenue::Period &period : revenue.periods) {
        if (period.beginsOn != day)
            tickets << 0;
        day = period.beginsOn;
        tickets.last() += qreal(period.takings.tickets);
    }
    return tickets;
}

static qint64 ticketsOf(const QList<Takings> &totals)
{
    qint64 tickets = 0;
    for (const Takings &total : totals)
        tickets += total.tickets;
    return tickets;
}

static qint64 revenueIn(const QList<Takings> &totals, const QString &currency)
{
    const auto total = std::ranges::find(totals, currency, &Takings::currency);
    return total == totals.cend() ? MoneySum() : total->revenueCents;
}

void OverviewPage::showTiles()
{
    const QLocale locale;
    const Overview &now = m_store.overview();
    const Revenue &days = m_store.revenue();
    const QList<qreal> byDay = ticketsByDay(days);
    const auto yesterday = qint64(byDay.size() > 1 ? byDay[byDay.size() - 2] : 0);
    // No trend: an unfinished day can't be compared with a whole one.
    m_today->say(locale.toString(now.today.tickets),
                 tr("yesterday %1").arg(locale.toString(yesterday)));

    const qint64 month = ticketsOf(days.totals);
    const qint64 before = ticketsOf(m_store.revenueBefore().totals);
    m_month->say(locale.toString(month),
                 tr("from %1", "a change, from what was before").arg(locale.toString(before)),
                 Trend::of(month, before));
    m_month->setHistory(byDay);

    const QString currency = mainCurrency(days.totals);
    const qint64 sum = revenueIn(days.totals, currency);
    const qint64 sumBefore = revenueIn(m_store.revenueBefore().totals, currency);
    QStringList others;
    for (const Takings &total : days.totals) {
        if (total.currency != currency)
            others << amountText(total.revenueCents, total.currency);
    }
    m_revenue->say(currency.isEmpty() ? locale.toString(0) : amountText(sum, currency),
                   others.isEmpty()
                           ? tr("from %1", "a change, from what was before")
                                     .arg(amountText(sumBefore, currency))
                           : tr("and %1", "sums in other currencies").arg(others.join(u" · "_s)),
                   Trend::of(sum, sumBefore));
    QList<qreal> sales;
    for (const Revenue::Period &period : periodsIn(days, currency))
        sales << qreal(period.takings.revenueCents);
    m_revenue->setHistory(sales);

    if (now.upcomingEvents == 0)
        m_occupancy->say(tr("–", "no number"), tr("no upcoming events"));
    else
        m_occupancy->say(percentText(now.occupancy * 100),
                         tr("of seats in %n event(s)", nullptr, int(now.upcomingEvents)));
    m_waiting->say(locale.toString(now.waiting), tr("on the waitlists"));
}

void OverviewPage::showChart()
{
    m_chart->setRevenue(m_store.revenue(), m_currency->currentText(), m_store.revenueBefore());
}

static QString dotted(const QString &one, const QString &other)
{
    return one % u" · "_s % other;
}

void OverviewPage::showEvents()
{
    if (m_store.state() != OverviewStore::State::Ready)
        return;
    const QList<Listing> &listings = m_workspace.events.listings();
    QList<LinkRowWords> attention;
    const Attention::Known known{.listings = listings,
                                 .offers = m_store.offers(),
                                 .refundsDue = m_store.overview().refundsDue,
                                 .unpaid = m_store.overview().unpaid,
                                 .kiosks = m_store.kiosks()};
    for (const Attention &item : Attention::of(known, systemNow())) {
        if (attention.size() == rowsMax)
            break;
        const bool isUrgent = item.reason == Attention::Reason::OffersLapsing
                || item.reason == Attention::Reason::KioskWithoutPaper
                || item.reason == Attention::Reason::RefundsDue;
        attention << LinkRowWords{.event = item.event,
                                  .title = item.headline(),
                                  .tone = isUrgent ? u"danger"_s : u"warning"_s,
                                  .text = item.timeZone.isEmpty()
                                          ? item.name
                                          : dotted(item.name, dateText(item.starts, item.timeZone)),
                                  .spoken = u"%1. "_s.arg(item.headline()) % item.name % u". "_s
                                          % item.explanation()};
    }
    m_attention->setRows(attention);

    QList<LinkRowWords> coming;
    for (const Listing &listing : listings) {
        if (coming.size() == rowsMax)
            break;
        const Event &event = listing.event;
        coming << LinkRowWords{
                .event = event.id,
                .title = event.name,
                .text = dotted(dateText(event.dateTime, event.timeZone), event.venue),
                .side = availabilityOf(listing),
                .spoken = sentenceFor(listing),
                .seats = SeatCounts::of(event)};
    }
    m_coming->setRows(coming);
}

} // namespace Evently
