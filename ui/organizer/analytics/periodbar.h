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

/// What the analytics are asked for: a time, in steps, compared with another, of all events or
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
    QUuid event() const; ///< Null: all.
    QString eventName() const; ///< Empty: all.

    /// The presets end with @p today; a new one moves them along.
    void setToday(QDate today);
    /// What can be chosen, beside all; what is chosen stays.
    void setEvents(const QList<EventSales> &events);
    void choose(Preset preset);
    void choose(const DateRange &range);
    void choose(Interval interval);
    void choose(Comparison comparison);
    void chooseEvent(const QUuid &event, const QString &name);

    /// One row where there is room, else two.
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
