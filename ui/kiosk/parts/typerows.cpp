// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/parts/typerows.h"

#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "ui/kiosk/parts/kioskpage.h"
#include "ui/kiosk/parts/stepper.h"
#include "ui/words/sentences.h"

#include <QScopedValueRollback>
#include <QStyle>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Evently {

using Sales = TicketType::Sales;

static constexpr int few = 10;

TypeRows::TypeRows(const KioskLook &look, For purpose, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_purpose(purpose)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    connect(&look, &KioskLook::changed, this, &TypeRows::arrange);
}

TypeRows::Row TypeRows::addRow()
{
    Row row{.card = new QFrame,
            .layout = new QHBoxLayout,
            .name = kioskLabel(u"strong"_s),
            .about = kioskLabel(u"small"_s, u"muted"_s),
            .detail = kioskLabel(u"body"_s),
            .count = new Stepper(m_look, Stepper::Size::Small)};
    row.card->setProperty("card", true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    for (QLabel *label : {row.name, row.about, row.detail})
        words->addWidget(label);
    words->addStretch(1);
    row.layout->addLayout(words, 1);
    row.layout->addWidget(row.count);
    row.card->setLayout(row.layout);
    row.count->setNoneOr(1, 0);
    m_layout->addWidget(row.card);
    connect(row.count, &Stepper::changed, this, [this] {
        limit();
        if (!m_isLimiting)
            emit changed();
    });
    return row;
}

void TypeRows::arrange()
{
    m_layout->setSpacing(m_look.px(16));
    for (const Row &row : m_rows) {
        row.layout->setContentsMargins(m_look.px(28), m_look.px(14), m_look.px(20), m_look.px(14));
        row.layout->setSpacing(m_look.px(20));
    }
}

bool TypeRows::canChoose(const TypeListing &type) const
{
    const bool isOpen = type.sales == Sales::Open;
    const bool isWaited = type.sales == Sales::SoldOut || type.sales == Sales::Waitlist;
    return m_purpose == For::Booking ? isOpen : isOpen || isWaited;
}

QString TypeRows::detailOf(const TypeListing &type) const
{
    const QString price = priceText(type.priceCents, m_event.currency);
    QStringList parts{type.type.admits == 1
                              ? price
                              : tr("%1 for %n people", "a price", type.type.admits).arg(price)};
    switch (type.sales) {
    case Sales::Open:
        if (type.available <= few)
            parts << tr("last %n", "tickets", type.available);
        break;
    case Sales::Waitlist: parts << tr("waitlist"); break;
    case Sales::SoldOut: parts << tr("sold out"); break;
    case Sales::NotYet:
        parts << (type.type.salesFrom
                          ? tr("on sale from %1", "a date and time")
                                    .arg(dateText(*type.type.salesFrom, m_event.timeZone))
                          : tr("not on sale yet"));
        break;
    case Sales::Closed: parts << tr("no longer on sale"); break;
    }
    return parts.join(u" · "_s);
}

void TypeRows::show(const Listing &listing)
{
    m_event = listing.event;
    const QList<TypeListing> types = listing.typesIn(Booking::Channel::Kiosk);
    const QList<OrderLine> before = lines();
    while (m_rows.size() > types.size()) {
        m_rows.last().card->hide(); // Until the event loop deletes it.
        m_rows.takeLast().card->deleteLater();
    }
    while (m_rows.size() < types.size())
        m_rows << addRow();
    const bool isSame = std::ranges::equal(
            types, m_rows, {}, [](const TypeListing &type) { return type.type.no; },
            [](const Row &row) { return row.type.type.no; });
    for (qsizetype i = 0; i < types.size(); ++i)
        m_rows[i].type = types[i];
    if (!isSame)
        setLines(before);
    for (const Row &row : std::as_const(m_rows))
        write(row);
    arrange();
    limit();
}

void TypeRows::write(const Row &row) const
{
    const TicketType &type = row.type.type;
    const bool isOffered = canChoose(row.type);
    row.name->setText(type.name);
    row.about->setText(type.description);
    row.about->setVisible(!type.description.isEmpty());
    row.detail->setText(detailOf(row.type));
    for (QLabel *label : {row.name, row.detail}) {
        label->setProperty("tone", isOffered ? QString() : u"muted"_s);
        label->style()->unpolish(label);
        label->style()->polish(label);
    }
    row.count->setVisible(isOffered);
    row.count->setNames(type.name, tr("One fewer: %1", "a ticket type").arg(type.name),
                        tr("One more: %1", "a ticket type").arg(type.name));
}

/// Lets each number grow only as far as the others leave room. What quotas leave together, only the
/// server knows.
void TypeRows::limit()
{
    if (m_isLimiting)
        return;
    const QScopedValueRollback limiting(m_isLimiting, true);
    const bool isBooking = m_purpose == For::Booking;
    int unitsLeft = m_event.maxPerBooking;
    int peopleLeft = isBooking ? m_event.availableCapacity : m_event.totalCapacity;
    for (const Row &row : m_rows) {
        unitsLeft -= row.count->value();
        peopleLeft -= row.count->value() * row.type.type.admits;
    }
    for (const Row &row : m_rows) {
        const TicketType &type = row.type.type;
        const int value = row.count->value();
        // Rounded down, also if there are too few.
        const int fitting = peopleLeft >= 0 ? peopleLeft / type.admits
                                            : (peopleLeft - type.admits + 1) / type.admits;
        int most = value + std::min(unitsLeft, fitting);
        most = std::min(most, type.maxPerBooking.value_or(most));
        if (isBooking)
            most = std::min(most, row.type.available);
        if (!canChoose(row.type))
            most = 0;
        row.count->setNoneOr(type.minPerBooking, std::max(most, 0));
        unitsLeft += value - row.count->value();
        peopleLeft += (value - row.count->value()) * type.admits;
    }
}

QList<OrderLine> TypeRows::lines() const
{
    QList<OrderLine> lines;
    for (const Row &row : m_rows) {
        if (row.count->value() > 0)
            lines << OrderLine{row.type.type.no, row.count->value()};
    }
    return lines;
}

void TypeRows::setLines(const QList<OrderLine> &lines)
{
    {
        const QScopedValueRollback limiting(m_isLimiting, true);
        for (const Row &row : m_rows) {
            const auto found = std::ranges::find(lines, row.type.type.no, &OrderLine::type);
            row.count->setNoneOr(1, Booking::UnitsMax);
            row.count->setValue(found == lines.end() ? 0 : found->quantity);
        }
    }
    limit();
}

bool TypeRows::step(int by)
{
    const QWidget *focused = window()->focusWidget();
    Stepper *first = nullptr;
    for (const Row &row : m_rows) {
        if (!row.count->isVisible())
            continue;
        if (row.count->isAncestorOf(focused))
            return row.count->step(by);
        first = first ? first : row.count;
    }
    return first && first->step(by);
}

} // namespace Evently
