// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QUuid>
#include <QWidget>

class QLabel;
class QListView;
class QStackedWidget;

namespace Evently {

class ApiClient;
class EmptyState;
class EventListModel;
class EventStore;
class Notice;
class SellPanel;
class Theme;

/// The events on sale, as full as they are, and a place to sell a ticket of the chosen one.
class SellPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SellPage)

public:
    SellPage(ApiClient &api, EventStore &events, const Theme &theme, QWidget *parent = nullptr);

    /// Chooses @p event, now or as soon as it is read.
    void choose(const QUuid &event);

private:
    void showState();
    void takeChoice();

    EventStore &m_events;
    QUuid m_wanted; ///< To be chosen once it is here.
    EventListModel *const m_model;
    QLabel *const m_count;
    Notice *const m_notice;
    QListView *const m_list;
    EmptyState *const m_empty;
    QStackedWidget *const m_stack;
    SellPanel *const m_sellPanel;
};

} // namespace Evently
