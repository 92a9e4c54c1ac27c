// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/analytics/periodbar.h"

#include "ui/look/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

/// The width of a field besides its text: borders and calendar arrow.
static constexpr int dateFrame = 58;

PeriodBar::PeriodBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_today(QDate::currentDate())
    , m_when(new QWidget)
    , m_how(new QWidget)
    , m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_preset(new QComboBox)
    , m_from(new QDateEdit)
    , m_to(new QDateEdit)
    , m_interval(new QComboBox)
    , m_comparison(new QComboBox)
    , m_event(new QComboBox)
{
    m_preset->addItem(tr("Last 7 days"), int(Preset::Last7Days));
    m_preset->addItem(tr("Last 30 days"), int(Preset::Last30Days));
    m_preset->addItem(tr("Last 90 days"), int(Preset::Last90Days));
    m_preset->addItem(tr("This month"), int(Preset::ThisMonth));
    m_preset->addItem(tr("Last month"), int(Preset::LastMonth));
    m_preset->addItem(tr("This year"), int(Preset::ThisYear));
    m_preset->addItem(tr("Last 12 months"), int(Preset::Last12Months));
    m_preset->addItem(tr("From … to …"), int(Preset::Custom));
    m_preset->setCurrentIndex(1);
    m_interval->addItem(tr("by day"), int(Interval::Day));
    m_interval->addItem(tr("by week"), int(Interval::Week));
    m_interval->addItem(tr("by month"), int(Interval::Month));
    m_comparison->addItem(tr("No comparison"), int(Comparison::Nothing));
    m_comparison->addItem(tr("Compare with previous period"), int(Comparison::PeriodBefore));
    m_comparison->addItem(tr("Compare with previous year"), int(Comparison::YearBefore));
    m_comparison->setCurrentIndex(1);
    m_event->addItem(tr("All events"), QUuid());
    m_preset->setAccessibleName(tr("Period"));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    m_interval->setAccessibleName(tr("Interval"));
    m_comparison->setAccessibleName(tr("Comparison"));
    m_event->setAccessibleName(tr("Event"));
    m_event->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_event->setMinimumContentsLength(18);
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(tr("d MMM yyyy", "a date's format"));
        edit->setMinimumWidth(
                QFontMetrics(theme.font(Theme::Type::Body)).horizontalAdvance(u"30 Sept 2026"_s)
                + dateFrame);
    }

    auto *when = new QHBoxLayout(m_when);
    when->addWidget(m_preset);
    when->addWidget(m_from);
    when->addWidget(plainLabel(tr("–", "between two dates"), theme.font(Theme::Type::Body)));
    when->addWidget(m_to);
    when->addStretch();
    auto *how = new QHBoxLayout(m_how);
    how->addWidget(m_interval);
    how->addWidget(m_comparison);
    how->addWidget(m_event, 1);
    for (QBoxLayout *each :
         {static_cast<QBoxLayout *>(when), static_cast<QBoxLayout *>(how), m_rows}) {
        each->setContentsMargins(0, 0, 0, 0);
        each->setSpacing(Theme::Near);
    }
    m_rows->addWidget(m_when);
    m_rows->addWidget(m_how, 1);

    applyPreset();
    connect(m_preset, &QComboBox::activated, this, [this] {
        applyPreset();
        emit changed();
    });
    for (QDateEdit *edit : {m_from, m_to})
        connect(edit, &QDateEdit::dateChanged, this, &PeriodBar::takeDates);
    for (QComboBox *box : {m_interval, m_comparison, m_event})
        connect(box, &QComboBox::activated, this, &PeriodBar::changed);
}

QSize PeriodBar::minimumSizeHint() const
{
    const QSize when = m_when->minimumSizeHint();
    const QSize how = m_how->minimumSizeHint();
    const bool isOneRow = m_rows->direction() == QBoxLayout::LeftToRight;
    return {std::max(when.width(), how.width()),
            isOneRow ? std::max(when.height(), how.height())
                     : when.height() + Theme::Near + how.height()};
}

void PeriodBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int needed = m_when->sizeHint().width() + Theme::Near + m_how->minimumSizeHint().width();
    const auto direction = width() >= needed ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (direction == m_rows->direction())
        return;
    m_rows->setDirection(direction);
    updateGeometry();
}

DateRange PeriodBar::range() const
{
    return {m_from->date(), m_to->date()};
}

Interval PeriodBar::interval() const
{
    return Interval(m_interval->currentData().toInt());
}

Comparison PeriodBar::comparison() const
{
    return Comparison(m_comparison->currentData().toInt());
}

QUuid PeriodBar::event() const
{
    return m_event->currentData().toUuid();
}

QString PeriodBar::eventName() const
{
    return event().isNull() ? QString() : m_event->currentText();
}

void PeriodBar::applyPreset()
{
    const auto range = rangeOf(Preset(m_preset->currentData().toInt()), m_today);
    if (!range)
        return m_from->setFocus();
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    m_to->setMinimumDate(range->from);
    m_from->setDate(range->from);
    m_to->setDate(range->to);
    m_interval->setCurrentIndex(m_interval->findData(int(intervalFor(*range))));
}

/// Typed or picked days make a custom period. Its end is never before its start.
void PeriodBar::takeDates()
{
    const QSignalBlocker quiet(m_to);
    m_to->setMinimumDate(m_from->date());
    m_preset->setCurrentIndex(m_preset->findData(int(Preset::Custom)));
    emit changed();
}

void PeriodBar::setToday(QDate today)
{
    if (today == m_today)
        return;
    m_today = today;
    if (Preset(m_preset->currentData().toInt()) == Preset::Custom)
        return;
    applyPreset();
    emit changed();
}

void PeriodBar::setEvents(const QList<EventSales> &events)
{
    const bool isKnown = std::ranges::all_of(events, [this](const EventSales &each) {
        const int at = m_event->findData(each.eventId);
        return at > 0 && m_event->itemText(at) == each.name;
    });
    if (isKnown)
        return; // The list may be open.
    const QSignalBlocker quiet(m_event);
    const QUuid chosen = event();
    const QString name = eventName();
    const bool isOpen = m_event->view()->isVisible();
    while (m_event->count() > 1)
        m_event->removeItem(m_event->count() - 1);
    for (const EventSales &each : events)
        m_event->addItem(each.name, each.eventId);
    if (!chosen.isNull() && m_event->findData(chosen) < 0)
        m_event->addItem(name, chosen);
    m_event->setCurrentIndex(m_event->findData(chosen));
    if (isOpen)
        m_event->showPopup(); // Reopens it, because an open list keeps its height.
}

void PeriodBar::choose(Preset preset)
{
    m_preset->setCurrentIndex(m_preset->findData(int(preset)));
    applyPreset();
    emit changed();
}

void PeriodBar::choose(const DateRange &range)
{
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    m_from->setDate(range.from);
    m_to->setDate(range.to);
    takeDates();
}

void PeriodBar::choose(Interval interval)
{
    m_interval->setCurrentIndex(m_interval->findData(int(interval)));
    emit changed();
}

void PeriodBar::choose(Comparison comparison)
{
    m_comparison->setCurrentIndex(m_comparison->findData(int(comparison)));
    emit changed();
}

void PeriodBar::chooseEvent(const QUuid &event, const QString &name)
{
    if (m_event->findData(event) < 0)
        m_event->addItem(name, event);
    m_event->setCurrentIndex(m_event->findData(event));
    emit changed();
}

} // namespace Evently
