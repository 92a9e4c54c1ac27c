// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/events/momentedit.h"

#include "ui/theme.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Evently {

Instant instantAt(const QDateTime &wall, const QString &zone)
{
    const QTimeZone there(zone.toLatin1());
    QDateTime moment(wall.date(), wall.time(), there);
    if (!moment.isValid()) // In the hour that the clock leaves out.
        moment = QDateTime(wall.date(), wall.time(), Qt::OffsetFromUTC,
                           there.standardTimeOffset(QDateTime(wall.date(), wall.time(), Qt::UTC)));
    return Instant(std::chrono::milliseconds(moment.toMSecsSinceEpoch()));
}

/// The clock on the wall as Qt's editor can hold it without a zone of its own.
static QDateTime wallAt(Instant instant, const QString &zone)
{
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(),
                                                           QTimeZone(zone.toLatin1()));
    return QDateTime(there.date(), there.time(), Qt::UTC);
}

MomentEdit::MomentEdit(const QString &name, const QString &question, QWidget *parent)
    : QWidget(parent)
    , m_isSaid(question.isEmpty() ? nullptr : new QCheckBox(question))
    , m_edit(new QDateTimeEdit)
{
    m_edit->setTimeSpec(Qt::UTC);
    m_edit->setCalendarPopup(true);
    m_edit->setDisplayFormat(tr("ddd, d MMM yyyy  HH:mm", "a moment's format, see QDateTimeEdit"));
    m_edit->setAccessibleName(name);
    m_edit->setMinimumWidth(
            QFontMetrics(m_edit->font()).horizontalAdvance(u"Wed, 30 Nov 2026  20:00"_s)
            + 4 * Theme::Apart); // The style sheet's drop-down is not in the hint.
    setFocusProxy(m_isSaid ? static_cast<QWidget *>(m_isSaid) : m_edit);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Near);
    if (m_isSaid)
        layout->addWidget(m_isSaid, 1);
    layout->addWidget(m_edit, m_isSaid ? 0 : 1);
    if (m_isSaid) {
        m_edit->setEnabled(false);
        connect(m_isSaid, &QCheckBox::toggled, m_edit, &QWidget::setEnabled);
        connect(m_isSaid, &QCheckBox::toggled, this, &MomentEdit::changed);
    }
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, &MomentEdit::changed);
}

void MomentEdit::setMoment(std::optional<Instant> moment, Instant otherwise)
{
    if (m_isSaid)
        m_isSaid->setChecked(moment.has_value());
    show(moment.value_or(otherwise));
}

void MomentEdit::show(Instant moment)
{
    m_shown = moment;
    m_edit->setDateTime(wallAt(moment, m_zone));
}

std::optional<Instant> MomentEdit::moment() const
{
    if (m_isSaid && !m_isSaid->isChecked())
        return {};
    return wall();
}

Instant MomentEdit::wall() const
{
    const auto isSameMinute = [](const QDateTime &a, const QDateTime &b) {
        return a.date() == b.date() && a.time().hour() == b.time().hour()
                && a.time().minute() == b.time().minute();
    };
    return isSameMinute(m_edit->dateTime(), wallAt(m_shown, m_zone))
            ? m_shown
            : instantAt(m_edit->dateTime(), m_zone);
}

void MomentEdit::setZone(const QString &zone)
{
    if (zone == m_zone)
        return;
    const QDateTime clock = wallAt(wall(), m_zone);
    m_zone = zone;
    show(instantAt(clock, zone));
}

void MomentEdit::moveBy(std::chrono::milliseconds distance)
{
    show(wall() + distance);
}

} // namespace Evently
