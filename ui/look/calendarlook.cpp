// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/calendarlook.h"

#include "ui/look/theme.h"

#include <QCalendarWidget>
#include <QLayout>
#include <QTextCharFormat>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

static constexpr int daysOfWeek = 7;
static constexpr int rows = daysOfWeek; ///< The weekday names and at most six weeks.

/// The size at which nothing is cut: a calendar by itself would cut the names and the last week.
static QSize roomFor(const QCalendarWidget &calendar, const Theme &theme)
{
    const QFontMetrics metrics(theme.font(Theme::Type::Body));
    int day = metrics.horizontalAdvance(u"30"_s);
    for (int i = 1; i <= daysOfWeek; ++i)
        day = std::max(
                day, metrics.horizontalAdvance(calendar.locale().dayName(i, QLocale::ShortFormat)));
    const auto *head = calendar.findChild<QWidget *>(u"qt_calendar_navigationbar"_s);
    return {daysOfWeek * (day + Theme::Apart),
            rows * (metrics.height() + Theme::Even) + (head ? head->sizeHint().height() : 0)};
}

void dress(QCalendarWidget &calendar, const Theme &theme)
{
    QTextCharFormat head;
    head.setForeground(theme.colour(Theme::Colour::Muted));
    head.setFont(theme.font(Theme::Type::Caption));
    QTextCharFormat day;
    day.setForeground(theme.colour(Theme::Colour::Text));
    calendar.setHeaderTextFormat(head);
    for (int i = 1; i <= daysOfWeek; ++i)
        calendar.setWeekdayTextFormat(Qt::DayOfWeek(i), day);
    calendar.setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar.setFirstDayOfWeek(calendar.locale().firstDayOfWeek());
    calendar.setGridVisible(false);
    calendar.setAttribute(Qt::WA_StyledBackground);
    if (auto *month = calendar.findChild<QToolButton *>(u"qt_calendar_monthbutton"_s))
        month->setFont(theme.font(Theme::Type::Strong));
    if (calendar.layout())
        calendar.layout()->setContentsMargins(Theme::Near, Theme::Near, Theme::Near, Theme::Near);
    calendar.setMinimumSize(roomFor(calendar, theme) + QSize(2 * Theme::Near, 3 * Theme::Near));
}

} // namespace Evently
