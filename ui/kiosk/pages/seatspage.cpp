// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pages/seatspage.h"

#include "models/words/amounts.h"
#include "ui/kiosk/look/kioskwords.h"
#include "ui/kiosk/parts/poster.h"
#include "ui/kiosk/parts/stepper.h"
#include "ui/kiosk/parts/typerows.h"
#include "ui/words/sentences.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace Evently {

SeatsPage::SeatsPage(KioskContext &context, For purpose)
    : KioskPage(context)
    , m_purpose(purpose)
    , m_poster(new Poster(context.look))
    , m_news(kioskLabel(u"strong"_s, u"warning"_s))
    , m_left(kioskLabel(u"body"_s, u"muted"_s))
    , m_stepper(new Stepper(context.look))
    , m_types(new TypeRows(context.look,
                           purpose == For::Booking ? TypeRows::For::Booking
                                                   : TypeRows::For::Waiting))
    , m_sum(kioskLabel(u"title"_s))
    , m_back(addAction(TapButton::Rank::Plain))
    , m_next(addAction(TapButton::Rank::Primary))
{
    setPicture(m_poster);
    m_sum->setAlignment(Qt::AlignCenter);
    addNews(m_news);
    body()->addWidget(m_left);
    body()->addStretch(1);
    body()->addWidget(m_stepper);
    body()->addWidget(m_types);
    body()->addWidget(m_sum);
    body()->addStretch(1);
    setWayBack(m_back);

    connect(m_stepper, &Stepper::changed, this, &SeatsPage::write);
    connect(m_types, &TypeRows::changed, this, &SeatsPage::write);
    connect(m_back, &TapButton::clicked, this, &SeatsPage::left);
    connect(m_next, &TapButton::clicked, this, [this] { emit chosen(order()); });
}

void SeatsPage::open(const Listing &listing, const QString &notice, const Order &wanted)
{
    m_listing = listing;
    m_notice = notice;
    m_isBusy = false;
    // Limited to the seats available, once the texts are set.
    m_stepper->setMost(wanted.quantity);
    m_stepper->setValue(wanted.quantity);
    if (hasTypes())
        m_types->show(listing);
    m_types->setLines(wanted.lines);
    retranslate();
}

void SeatsPage::follow(const Listing &listing)
{
    if (listing.event.id != m_listing.event.id)
        return;
    m_listing = listing;
    retranslate();
}

void SeatsPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    retranslate();
}

/// Arrow keys change the number, as in a number field.
bool SeatsPage::useKey(const QKeyEvent &key)
{
    if (hasTypes()) { // Where the arrows scroll.
        const bool isMore = key.key() == Qt::Key_Plus;
        return (isMore || key.key() == Qt::Key_Minus) && m_types->step(isMore ? 1 : -1);
    }
    switch (key.key()) {
    case Qt::Key_Up:
    case Qt::Key_Plus: return m_stepper->step(1);
    case Qt::Key_Down:
    case Qt::Key_Minus: return m_stepper->step(-1);
    default: return false;
    }
}

void SeatsPage::wipe()
{
    m_isBusy = false;
    m_notice.clear();
    m_stepper->setValue(1);
    m_types->setLines({});
}

Order SeatsPage::order() const
{
    return {.event = m_listing.event.id,
            .quantity = m_stepper->value(),
            .lines = hasTypes() ? m_types->lines() : QList<OrderLine>()};
}

void SeatsPage::retranslate()
{
    const Event &event = m_listing.event;
    if (event.id.isNull())
        return;
    const bool isBooking = m_purpose == For::Booking;
    const QList<TypeListing> types = m_listing.typesIn(Booking::Channel::Kiosk);
    int most = isBooking ? std::min(event.availableCapacity, event.maxPerBooking)
                         : std::min(event.totalCapacity, event.maxPerBooking);
    if (types.size() == 1) {
        most = std::min(most, types.first().type.maxPerBooking.value_or(most));
        most = isBooking ? std::min(most, types.first().available) : most;
    }
    m_stepper->setMost(std::min(most, Booking::UnitsMax));
    m_stepper->setVisible(!hasTypes());
    m_types->setVisible(hasTypes());
    if (hasTypes())
        m_types->show(m_listing);
    m_stepper->setNames(tr("Number of tickets"), tr("One fewer"), tr("One more"));
    m_poster->setWords(event.name, whenText(event) % u'\n' % event.venue);
    setHeadline(!isBooking           ? tr("Sold out: join the waitlist")
                        : hasTypes() ? tr("Which tickets?")
                                     : tr("How many tickets?"));
    m_left->setText(isBooking ? seatsText(m_listing)
                            : event.waitingCount == 0
                            ? tr("No one is waiting yet. You'd be first in line. When seats come "
                                 "back, we'll offer them to you: check here with your slip.")
                            : tr("%n group(s) ahead of you. When seats come back, we offer them in "
                                 "order: check your place here with your slip.",
                                 nullptr, event.waitingCount));
    m_back->setText(isBooking ? tr("Back") : tr("Other events"));
    m_back->setEnabled(!m_isBusy);
    m_stepper->setEnabled(!m_isBusy);
    m_types->setEnabled(!m_isBusy);
    write();
}

void SeatsPage::write()
{
    m_news->setText(m_notice);
    m_news->setVisible(!m_notice.isEmpty());
    const Event &event = m_listing.event;
    const Order order = this->order();
    const bool isNone = hasTypes() && order.lines.isEmpty(); // Which isn't free.
    const qint64 sum = isNone ? 0 : totalCentsOf(m_listing.linesOf(order, Booking::Channel::Kiosk));
    m_sum->setText(
            isNone ? QString()
                    : sum == 0
                    ? tr("Free of charge")
                    : tr("Total: %1", "an amount of money").arg(priceText(sum, event.currency)));
    const bool isBooking = m_purpose == For::Booking;
    m_next->setText(m_isBusy            ? tr("One moment, please…")
                            : isBooking ? tr("Continue")
                                        : tr("Join the waitlist"));
    m_next->setEnabled(!m_isBusy && !isNone && (!isBooking || event.availableCapacity > 0));
}

} // namespace Evently
