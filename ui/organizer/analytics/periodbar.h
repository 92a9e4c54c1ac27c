// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/analytics/periods.h"

#include <QUuid>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QDateEdit;

namespace Evently {

struct EventSales;
class Theme;

/// Selects what the analytics show: the period, its interval, the comparison, and all events or
/// one.
class PeriodBar : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PeriodBar)

public:
    explicit PeriodBar(const Theme &theme, QWidget *parent = nullptr);

    DateRange range() const;
    Interval interval() const;
    Comparison comparison() const;
    QUuid event() const; ///< Null: all events.
    QString eventName() const; ///< Empty: all events.

    /// Sets the last day of the presets; a new day moves them along.
    void setToday(QDate today);
    /// Sets the events to choose from, besides all; the current choice stays.
    void setEvents(const QList<EventSales> &events);
    void choose(Preset preset);
    void choose(const DateRange &range);
    void choose(Interval interval);
    void choose(Comparison comparison);
    void chooseEvent(const QUuid &event, const QString &name);

    /// One row if there is room, else two.
    QSize minimumSizeHint() const override;

signals:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyPreset();
    void takeDates();

    QDate m_today;
    QWidget *const m_when;
    QWidget *const m_how;
    QBoxLayout *const m_rows;
    QComboBox *const m_preset;
    QDateEdit *const m_from;
    QDateEdit *const m_to;
    QComboBox *const m_interval;
    QComboBox *const m_comparison;
    QComboBox *const m_event;
};

} // namespace Evently
