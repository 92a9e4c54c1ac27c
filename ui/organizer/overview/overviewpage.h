// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/workspace.h"
#include "ui/stores/overviewstore.h"

#include <QWidget>

class QBoxLayout;
class QGridLayout;
class QStackedWidget;
class QTimer;

namespace Evently {

class ChannelChart;
class CurrencyBox;
class EmptyState;
class LinkRows;
class Notice;
class RevenueChart;
class StatTile;

/// The organizer's start page: sales today and this month, upcoming events, and what needs
/// attention. Everything on it links to details.
class OverviewPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewPage)

public:
    explicit OverviewPage(Workspace &workspace, QWidget *parent = nullptr);
    OverviewPage(Workspace &workspace, const Follower::Pace &pace, QWidget *parent = nullptr);

    void open(); ///< Loads the data and follows changes.
    void close(); ///< Clears all data.
    const OverviewStore &store() const { return m_store; }

signals:
    void eventChosen(const QUuid &event);
    void eventsAsked();
    void newEventAsked();
    void kiosksAsked();
    void analyticsAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildContent();
    QWidget *buildTiles();
    QWidget *buildCharts();
    QWidget *buildLists();
    void layOut(bool isNarrow);
    void showStore();
    void showTiles();
    void showChart();
    void showEvents();

    Workspace &m_workspace;
    OverviewStore m_store;
    QTimer *const m_clock; ///< Updates times even when nothing changes.
    QStackedWidget *const m_pages;
    EmptyState *const m_empty;
    Notice *const m_notice;
    StatTile *const m_today;
    StatTile *const m_month;
    StatTile *const m_revenue;
    StatTile *const m_occupancy;
    StatTile *const m_waiting;
    RevenueChart *const m_chart;
    CurrencyBox *const m_currency;
    ChannelChart *const m_channels;
    LinkRows *const m_attention;
    LinkRows *const m_coming;
    QWidget *m_content = nullptr;
    QGridLayout *m_tileGrid = nullptr;
    QBoxLayout *m_chartRow = nullptr;
    QBoxLayout *m_listRow = nullptr;
    bool m_isNarrow = false; ///< Side-by-side parts are stacked.
};

} // namespace Evently
