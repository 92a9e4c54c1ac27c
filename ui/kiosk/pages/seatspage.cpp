// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pages/seatspage.h"

#include "models/words/amounts.h"
#include "ui/kiosk/look/kioskwords.h"
#include "ui/kiosk/parts/poster.h"
#include "ui/kiosk/parts/stepper.h"

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
    body()->addWidget(m_sum);
    body()->addStretch(1);
    setWayBack(m_back);

    connect(m_stepper, &Stepper::changed, this, &SeatsPage::write);
    connect(m_back, &TapButton::clicked, this, &SeatsPage::left);
    connect(m_next, &TapButton::clicked, this, [this] { emit chosen(m_stepper->value()); });
}

void SeatsPage::open(const Listing &listing, const QString &notice, int wanted)
{
    m_listing = listing;
    m_notice = notice;
    m_isBusy = false;
    m_stepper->setMost(wanted);
    m_stepper->setValue(wanted); // Limited to the seats available, once the texts are set.
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
}

void SeatsPage::retranslate()
{
    const Event &event = m_listing.event;
    if (event.id.isNull())
        return;
    const bool isBooking = m_purpose == For::Booking;
    const int most = isBooking ? std::min(event.availableCapacity, event.maxPerBooking)
                               : std::min(event.totalCapacity, event.maxPerBooking);
    m_stepper->setMost(std::min(most, 100));
    m_stepper->setNames(tr("Number of tickets"), tr("One fewer"), tr("One more"));
    m_poster->setWords(event.name, whenText(event) % u'\n' % event.venue);
    setHeadline(isBooking ? tr("How many tickets?") : tr("Sold out: join the waitlist"));
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
    m_next->setText(m_isBusy            ? tr("One moment, please…")
                            : isBooking ? tr("Continue")
                                        : tr("Join the waitlist"));
    write();
}

void SeatsPage::write()
{
    m_news->setText(m_notice);
    m_news->setVisible(!m_notice.isEmpty());
    const Event &event = m_listing.event;
    const qint64 sum = m_stepper->value() * event.priceCents;
    m_sum->setText(
            sum == 0 ? tr("Free of charge")
                     : tr("Total: %1", "an amount of money").arg(priceText(sum, event.currency)));
    m_next->setEnabled(!m_isBusy && (m_purpose == For::Waiting || event.availableCapacity > 0));
}

} // namespace Evently
