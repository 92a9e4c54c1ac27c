// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/editor/momentedit.h"

#include "models/words/dates.h"
#include "ui/look/theme.h"
#include "ui/organizer/editor/walltime.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

MomentEdit::MomentEdit(const QString &name, const Theme &theme, const MomentChoice &choice,
                       QWidget *parent)
    : QWidget(parent)
    , m_choice(choice.without.isEmpty() ? nullptr : new QComboBox)
    , m_edit(new QDateTimeEdit)
    , m_offset(plainLabel({}, theme.font(Theme::Type::Caption)))
    , m_which(new QComboBox)
{
    m_edit->setTimeSpec(Qt::UTC);
    m_edit->setCalendarPopup(true);
    m_edit->setDisplayFormat(tr("ddd, d MMM yyyy", "a date's format, see QDate") % u"  "_s
                             % clockFormat());
    m_edit->setAccessibleName(name);
    m_edit->setMinimumWidth(
            QFontMetrics(m_edit->font()).horizontalAdvance(u"Wed, 30 Nov 2026  10:00 PM"_s)
            + 4 * Theme::Apart); // The size hint lacks the style sheet's drop-down arrow.
    m_offset->setProperty("tone", u"muted"_s);
    m_which->setAccessibleName(tr("Which of the two times"));
    m_which->hide();
    if (m_choice) {
        m_choice->addItems({choice.without, choice.with});
        m_choice->setAccessibleName(name);
    }
    setFocusProxy(m_choice ? static_cast<QWidget *>(m_choice) : m_edit);
    layOut();
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, &MomentEdit::takeTyped);
    connect(m_which, &QComboBox::currentIndexChanged, this, &MomentEdit::takeWhich);
    if (m_choice) {
        connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
            showTimes();
            emit changed();
        });
    }
    showTimes();
}

void MomentEdit::layOut()
{
    auto *first = new QHBoxLayout;
    first->setSpacing(Theme::Near);
    if (m_choice)
        first->addWidget(m_choice);
    first->addWidget(m_edit);
    first->addWidget(m_offset);
    first->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Tight);
    layout->addLayout(first);
    layout->addWidget(m_which, 0, Qt::AlignLeft);
}

bool MomentEdit::isThere() const
{
    return !m_choice || m_choice->currentIndex() == 1;
}

void MomentEdit::setMoment(std::optional<Instant> moment, Instant offered)
{
    if (m_choice) {
        const QSignalBlocker quiet(m_choice);
        m_choice->setCurrentIndex(moment ? 1 : 0);
    }
    show(moment.value_or(offered));
}

void MomentEdit::show(Instant moment)
{
    m_isShowing = true;
    m_moment = moment;
    m_edit->setDateTime(wallAt(moment, m_zone));
    m_isShowing = false;
    showTimes();
}

std::optional<Instant> MomentEdit::moment() const
{
    return isThere() ? std::optional(m_moment) : std::nullopt;
}

QDateTime MomentEdit::wall() const
{
    return m_edit->dateTime();
}

/// Of two possible moments, takes the one with the previous UTC offset: changing a minute shouldn't
/// change the hour. A time that doesn't exist is kept as typed, so that the user can decide.
void MomentEdit::takeTyped()
{
    if (m_isShowing)
        return;
    const QList<Instant> instants = instantsAt(wall(), m_zone);
    const auto offsetOf = [this](Instant instant) {
        return wallAt(instant, m_zone).toMSecsSinceEpoch() - instant.time_since_epoch().count();
    };
    const qint64 before = offsetOf(m_moment);
    m_moment = instantAt(wall(), m_zone);
    for (const Instant instant : instants) {
        if (offsetOf(instant) == before)
            m_moment = instant;
    }
    showTimes();
    emit changed();
}

/// One of two possible times, or a replacement for a time that doesn't exist.
void MomentEdit::takeWhich()
{
    const QVariant chosen = m_which->currentData();
    if (!chosen.isValid())
        return;
    show(Instant(std::chrono::milliseconds(chosen.toLongLong())));
    emit changed();
}

static QDateTime thereAt(Instant moment, const QString &zone)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(),
                                          QTimeZone(zone.toLatin1()));
}

QString MomentEdit::whichText(Instant moment) const
{
    const QDateTime there = thereAt(moment, m_zone);
    return tr("%1 %2 (%3)", "time, time zone, offset")
            .arg(clockText(there.time()), zoneText(there), offsetText(there));
}

QString MomentEdit::problem() const
{
    if (!isThere() || !instantsAt(wall(), m_zone).isEmpty())
        return {};
    return tr("%1 doesn't exist on this day: clocks go forward to %2. Choose another time.",
              "a time, a time")
            .arg(clockText(wall().time()), clockText(afterGap(wall(), m_zone).time()));
}

void MomentEdit::showTimes()
{
    const bool isThere = this->isThere();
    m_edit->setVisible(isThere);
    m_offset->setVisible(isThere);
    const QList<Instant> instants = instantsAt(wall(), m_zone);
    m_offset->setText(instants.isEmpty() ? tr("no such time")
                                         : tr("%1, %2", "time zone, offset")
                                                   .arg(zoneText(thereAt(m_moment, m_zone)),
                                                        offsetText(thereAt(m_moment, m_zone))));
    const QSignalBlocker quiet(m_which);
    m_which->clear();
    const auto offer = [this](const QString &words, Instant moment) {
        m_which->addItem(words, qint64(moment.time_since_epoch().count()));
    };
    if (instants.size() == 2) {
        offer(tr("The first: %1").arg(whichText(instants[0])), instants[0]);
        offer(tr("The second: %1").arg(whichText(instants[1])), instants[1]);
        m_which->setCurrentIndex(m_moment == instants[0] ? 0 : 1);
    } else if (instants.isEmpty()) {
        const Instant later = instantAt(wall(), m_zone);
        const Instant jump = instantAt(afterGap(wall(), m_zone), m_zone);
        m_which->addItem(tr("Choose a time that exists…"));
        if (jump != later)
            offer(whichText(jump), jump);
        offer(whichText(later), later);
    }
    m_which->setVisible(isThere && m_which->count() > 0);
}

void MomentEdit::setZone(const QString &zone)
{
    if (zone == m_zone)
        return;
    const QDateTime clock = wall();
    m_zone = zone;
    m_isShowing = true;
    m_moment = instantAt(clock, zone);
    m_edit->setDateTime(clock);
    m_isShowing = false;
    showTimes();
}

void MomentEdit::moveAlong(const QDateTime &before, const QDateTime &after)
{
    show(movedAlong(m_moment, before, after, m_zone));
}

} // namespace Evently
