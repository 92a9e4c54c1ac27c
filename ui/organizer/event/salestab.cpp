// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/event/salestab.h"

#include "models/words/amounts.h"
#include "ui/charts/channelchart.h"
#include "ui/charts/dailysaleschart.h"
#include "ui/charts/heatmap.h"
#include "ui/charts/sellthroughchart.h"
#include "ui/organizer/event/soldcard.h"
#include "ui/organizer/workspace.h"
#include "ui/stores/followedevent.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pagestack.h"
#include "ui/widgets/scrolledpage.h"
#include "ui/words/sentences.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollBar>

#include <utility>

using namespace Qt::StringLiterals;

namespace Evently {

SalesTab::SalesTab(Workspace &workspace, const FollowedEvent &event, QWidget *parent)
    : QWidget(parent)
    , m_theme(workspace.theme)
    , m_event(event)
    , m_sales(workspace.api, workspace.feed)
    , m_types(new SoldCard(workspace.theme))
    , m_sellThrough(new SellThroughChart(workspace.theme))
    , m_pace(new PaceChart(workspace.theme))
    , m_days(new DailySalesChart(workspace.theme))
    , m_channels(new ChannelChart(workspace.theme))
    , m_week(new HeatMap(workspace.theme))
    , m_taken(plainLabel({}, workspace.theme.font(Theme::Type::Body)))
    , m_empty(new EmptyState(workspace.theme))
    , m_scroll(new ScrolledPage)
    , m_stack(new PageStack)
{
    m_taken->setProperty("tone", u"muted"_s);
    auto *charts = new QWidget;
    charts->setObjectName(u"page"_s);
    auto *grid = new QGridLayout(charts);
    // The page leaves margins to its tabs, so that this tab's scroll bar is at the edge.
    grid->setContentsMargins(0, 0, Theme::Far, Theme::Far);
    grid->setSpacing(Theme::Even);
    grid->addWidget(m_types, 0, 0, 1, 2);
    grid->addWidget(card(tr("Seats over time"), {}, m_sellThrough), 1, 0, 1, 2);
    grid->addWidget(card(tr("Pace"),
                         tr("Share of seats sold, compared with recent events in this category"),
                         m_pace),
                    2, 0);
    grid->addWidget(card(tr("Day by day"), {}, m_days), 2, 1);
    grid->addWidget(card(tr("Sales channels"), {}, m_channels), 3, 0);
    grid->addWidget(card(tr("When people buy"), tr("In the venue's local time"), m_week), 3, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_scroll->setWidget(charts);
    m_scroll->setFocusPolicy(Qt::StrongFocus); // To scroll it by keys.
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::Even, 0, 0);
    layout->setSpacing(Theme::Near);
    layout->addWidget(m_taken);
    layout->addWidget(m_stack, 1);

    connect(&m_event, &FollowedEvent::changed, this, &SalesTab::follow);
    connect(&m_event, &FollowedEvent::changed, this, &SalesTab::showTypes);
    connect(&m_sales, &FollowedSales::changed, this, &SalesTab::showState);
    connect(m_empty, &EmptyState::retried, &m_sales, &FollowedSales::refresh);
    showState();
}

SalesTab::~SalesTab() = default;

QWidget *SalesTab::card(const QString &heading, const QString &explanation, QWidget *chart)
{
    auto *card = new TitledCard(plainLabel(heading, m_theme.font(Theme::Type::Strong)));
    card->body().setSpacing(Theme::Tight);
    if (!explanation.isEmpty()) {
        QLabel *words = plainLabel(explanation, m_theme.font(Theme::Type::Caption));
        words->setProperty("tone", u"muted"_s);
        words->setWordWrap(true);
        card->body().addWidget(words);
    }
    chart->setMinimumHeight(220);
    chart->setAccessibleName(heading);
    card->body().addSpacing(Theme::Tight);
    card->body().addWidget(chart, 1);
    return card;
}

void SalesTab::open()
{
    m_isOpen = true;
    m_isFollowing = false;
    if (std::exchange(m_shown, m_event.id()) != m_event.id())
        m_scroll->verticalScrollBar()->setValue(0);
    follow();
}

void SalesTab::showTypes()
{
    if (m_event.listing())
        m_types->show(m_event.listing()->event);
}

void SalesTab::close()
{
    m_isOpen = m_isFollowing = false;
    m_sales.close();
}

/// Similar events can be found only once this event's category is known.
void SalesTab::follow()
{
    if (!m_isOpen || m_isFollowing || !m_event.listing())
        return;
    m_isFollowing = true;
    m_sales.open(m_event.listing()->event);
}

void SalesTab::showState()
{
    const std::optional<SalesHistory> &sales = m_sales.sales();
    m_stack->setCurrentWidget(sales ? static_cast<QWidget *>(m_scroll) : m_empty);
    if (!sales && m_sales.problem())
        m_empty->showFailure(tr("Couldn't load sales"), sentenceFor(*m_sales.problem()));
    else if (!sales)
        m_empty->showBusy(tr("Loading sales…"));
    m_taken->setVisible(sales.has_value());
    if (!sales)
        return;
    drawSales(*sales);
    drawPace(*sales);
}

void SalesTab::drawSales(const SalesHistory &sales)
{
    SellThroughChart::Story story{
            .starts = sales.dateTime, .now = systemNow(), .timeZone = sales.timeZone};
    for (const SalesHistory::Point &point : sales.sellThrough) {
        story.levels << SellThroughChart::Level{point.at, point.sold, point.held,
                                                point.totalCapacity};
        story.capacity = point.totalCapacity;
    }
    if (!sales.sellThrough.isEmpty())
        story.onSale = sales.sellThrough.first().at;
    m_sellThrough->setStory(story);

    QList<DailySalesChart::Day> days;
    qint64 cents = 0;
    qint64 tickets = 0;
    for (const SalesHistory::Day &day : sales.byDay) {
        days << DailySalesChart::Day{day.day, day.tickets, day.cancelled};
        cents += day.revenueCents;
        tickets += day.tickets;
    }
    m_days->setDays(days);
    const QString sold = tr("%n tickets", nullptr, int(tickets));
    if (tickets == 0 && cents == 0)
        m_taken->setText(tr("No tickets sold"));
    else if (cents == 0)
        m_taken->setText(tr("%1 given out for free", "tickets").arg(sold));
    else
        m_taken->setText(tr("%1 sold for %2", "tickets, money")
                                 .arg(sold, amountText(cents, sales.currency)));

    QList<Overview::Channel> channels;
    for (const SalesHistory::Channel &channel : sales.byChannel)
        channels << Overview::Channel{channel.channel, channel.bookings, channel.tickets};
    m_channels->setChannels(channels);
    m_week->setTickets(sales.byHour);
}

static PaceChart::Curve paceOf(const QString &name, const SalesHistory &sales)
{
    PaceChart::Curve pace{.name = name};
    for (const SalesHistory::Point &point : sales.sellThrough) {
        if (point.totalCapacity > 0)
            pace.sales << PaceChart::Curve::At{point.daysBefore,
                                               double(point.sold) / point.totalCapacity};
    }
    return pace;
}

void SalesTab::drawPace(const SalesHistory &sales)
{
    QList<PaceChart::Curve> others;
    for (const FollowedSales::Past &past : m_sales.past())
        others << paceOf(past.name, past.sales);
    const QString name = m_event.listing() ? m_event.listing()->event.name : tr("This event");
    m_pace->setHistories(paceOf(name, sales), others);
}

} // namespace Evently
