// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/editor/quotarow.h"

#include "models/values/event.h"
#include "ui/look/icons.h"
#include "ui/widgets/seatbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Evently {

QuotaRow::QuotaRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_total(new QSpinBox)
    , m_bar(new SeatBar(theme))
    , m_seats(plainLabel({}, theme.font(Theme::Type::Caption)))
    , m_remove(new QToolButton)
    , m_complaint(plainLabel({}, theme.font(Theme::Type::Caption)))
{
    m_name->setMaxLength(100);
    m_name->setPlaceholderText(tr("Name, such as Balcony"));
    m_name->setAccessibleName(tr("Quota"));
    m_total->setRange(1, Event::CapacityMax);
    m_total->setGroupSeparatorShown(true);
    m_total->setAccessibleName(tr("Seats"));
    m_total->setFixedWidth(m_total->sizeHint().width() + int(Theme::Apart));
    m_seats->setProperty("tone", u"muted"_s);
    m_remove->setIcon(icon(theme, u"trash"_s));
    m_remove->setProperty("rank", u"quiet"_s);
    m_remove->setAccessibleName(tr("Remove quota"));
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_complaint->setProperty("tone", u"danger"_s);
    m_complaint->setWordWrap(true);
    m_complaint->hide();

    auto *room = new QVBoxLayout;
    room->setSpacing(Theme::Tight);
    room->addStretch();
    room->addWidget(m_bar);
    room->addWidget(m_seats);
    room->addStretch();
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::Near);
    line->addWidget(m_name, 2);
    line->addWidget(m_total);
    line->addSpacing(Theme::Near);
    line->addLayout(room, 3);
    line->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, Theme::Near);
    layout->setSpacing(Theme::Tight);
    layout->addLayout(line);
    layout->addWidget(m_complaint);

    const auto take = [this](QWidget *field) {
        if (m_isShowing)
            return;
        mark(*field, false);
        if (!hasComplaints())
            m_complaint->hide();
        showSeats();
        emit changed();
    };
    connect(m_name, &QLineEdit::textChanged, this, [this, take] { take(m_name); });
    connect(m_total, &QSpinBox::valueChanged, this, [this, take] { take(m_total); });
    connect(m_remove, &QToolButton::clicked, this, &QuotaRow::removeAsked);
}

void QuotaRow::show(const Quota &quota)
{
    m_isShowing = true;
    m_shown = quota;
    m_name->setText(quota.name);
    m_total->setValue(quota.total);
    m_isShowing = false;
    showSeats();
}

Quota QuotaRow::quota() const
{
    Quota quota = m_shown;
    quota.name = m_name->text().trimmed();
    quota.total = m_total->value();
    quota.available = quota.total - quota.held - quota.sold;
    return quota;
}

void QuotaRow::setFixed(bool isFixed)
{
    m_remove->setEnabled(!isFixed);
    m_remove->setToolTip(isFixed ? tr("Tickets of this quota have been booked")
                                 : tr("Remove quota"));
}

void QuotaRow::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

QList<QWidget *> QuotaRow::fields() const
{
    return {m_name, m_total, m_remove};
}

void QuotaRow::showSeats()
{
    const Quota quota = this->quota();
    const QLocale locale;
    m_bar->show({.sold = quota.sold, .held = quota.held, .total = quota.total});
    const bool isTooSmall = quota.available < 0;
    m_seats->setText(
            isTooSmall ? tr("%1 sold and %2 held: %n seats too few", nullptr, -quota.available)
                                 .arg(locale.toString(quota.sold), locale.toString(quota.held))
                       : tr("%1 sold, %2 held, %3 free")
                                 .arg(locale.toString(quota.sold), locale.toString(quota.held),
                                      locale.toString(quota.available)));
    const QString tone = isTooSmall ? u"danger"_s : u"muted"_s;
    if (m_seats->property("tone") == tone)
        return;
    m_seats->setProperty("tone", tone);
    m_seats->style()->unpolish(m_seats);
    m_seats->style()->polish(m_seats);
}

QList<Problem::Field> QuotaRow::complaints() const
{
    const Quota wanted = quota();
    QList<Problem::Field> complaints;
    if (wanted.name.isEmpty())
        complaints << Problem::Field{u"name"_s, tr("A quota needs a name.")};
    if (wanted.available < 0)
        complaints << Problem::Field{u"total"_s,
                                     tr("%n seats of this quota are sold or held already. Cancel "
                                        "bookings first.",
                                        nullptr, wanted.sold + wanted.held)};
    return complaints;
}

void QuotaRow::mark(QWidget &field, bool isWrong)
{
    if (field.property("invalid").toBool() == isWrong)
        return;
    field.setProperty("invalid", isWrong);
    field.style()->unpolish(&field);
    field.style()->polish(&field);
}

QWidget *QuotaRow::complain(const QString &member, const QString &sentence)
{
    QWidget *field = member == u"total"_s ? static_cast<QWidget *>(m_total) : m_name;
    mark(*field, true);
    field->setAccessibleDescription(sentence);
    m_complaint->setText(m_complaint->isHidden() ? sentence
                                                 : m_complaint->text() % u'\n' % sentence);
    m_complaint->show();
    return field;
}

void QuotaRow::clearComplaints()
{
    mark(*m_name, false);
    mark(*m_total, false);
    m_complaint->hide();
}

bool QuotaRow::hasComplaints() const
{
    return m_name->property("invalid").toBool() || m_total->property("invalid").toBool();
}

} // namespace Evently
