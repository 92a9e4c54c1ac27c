// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/queries.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace Evently {

/// What an organizer looks for among the events: words, status, category, venue, a period.
class EventFilters : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventFilters)

public:
    explicit EventFilters(QWidget *parent = nullptr);

    /// As the fields say; the order is not theirs.
    EventQuery query() const;
    bool isEmpty() const; ///< Nothing is asked for but what is on sale.

    /// Offers what is there, besides what was seen before, for completion.
    void offer(const QStringList &categories, const QStringList &venues);
    void clear();
    void searchAll(); ///< The same among events of every status.
    void focusSearch();

signals:
    /// query() changed, and the person has paused.
    void changed();

private:
    void addStatuses();
    void addPeriods();
    void choosePeriod();
    void askSoon();
    void askNow();

    QLineEdit *const m_search;
    QComboBox *const m_status;
    QComboBox *const m_category;
    QComboBox *const m_venue;
    QComboBox *const m_period;
    QDateEdit *const m_from;
    QDateEdit *const m_to;
    QPushButton *const m_clear;
    QTimer m_pause; ///< While somebody types.
};

} // namespace Evently
