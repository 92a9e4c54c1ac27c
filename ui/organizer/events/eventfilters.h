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

/// The filters of the events page: text, status, category, venue, period.
class EventFilters : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventFilters)

public:
    explicit EventFilters(QWidget *parent = nullptr);

    /// From the fields; without a sort order.
    EventQuery query() const;
    bool isEmpty() const; ///< Only the default filter, on sale, is set.

    /// Adds these to the suggestions.
    void offer(const QStringList &categories, const QStringList &venues);
    void clear();
    void searchAll(); ///< Searches events of every status instead.
    void focusSearch();

signals:
    /// query() changed, and the user has paused.
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
    QTimer m_pause; ///< Runs while the user types.
};

} // namespace Evently
