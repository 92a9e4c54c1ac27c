// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/stores/followedsales.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace Evently {

class ChannelChart;
class DailySalesChart;
class EmptyState;
class FollowedEvent;
class HeatMap;
class PaceChart;
class SellThroughChart;
class SoldCard;
class Theme;
struct Workspace;

/// How one event sells: over time, compared with others, by day, by channel, and by time of the
/// week.
class SalesTab : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SalesTab)

public:
    SalesTab(Workspace &workspace, const FollowedEvent &event, QWidget *parent = nullptr);
    ~SalesTab() override;

    void open();
    void close();

private:
    QWidget *card(const QString &heading, const QString &explanation, QWidget *chart);
    void follow();
    void showState();
    void drawSales(const SalesHistory &sales);
    void drawPace(const SalesHistory &sales);
    void showTypes();

    const Theme &m_theme;
    const FollowedEvent &m_event;
    FollowedSales m_sales;
    QUuid m_shown; ///< The event shown last.
    bool m_isOpen = false;
    bool m_isFollowing = false;
    SoldCard *const m_types;
    SellThroughChart *const m_sellThrough;
    PaceChart *const m_pace;
    DailySalesChart *const m_days;
    ChannelChart *const m_channels;
    HeatMap *const m_week;
    QLabel *const m_taken;
    EmptyState *const m_empty;
    QScrollArea *const m_scroll;
    QStackedWidget *const m_stack;
};

} // namespace Evently
