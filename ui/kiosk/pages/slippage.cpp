// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pages/slippage.h"

#include "models/words/amounts.h"
#include "ui/kiosk/look/kioskwords.h"
#include "ui/kiosk/parts/emblem.h"
#include "ui/words/sentences.h"

using namespace Qt::StringLiterals;

namespace Evently {

using Colour = Theme::Colour;
using Status = WaitlistEntry::Status;

SlipPage::SlipPage(KioskContext &context)
    : KioskPage(context)
    , m_emblem(new Emblem(context.look))
    , m_event(kioskLabel(u"title"_s))
    , m_place(kioskLabel(u"title"_s, u"accent"_s))
    , m_sum(kioskLabel(u"title"_s))
    , m_referenceLabel(kioskLabel(u"body"_s, u"muted"_s))
    , m_reference(kioskLabel(u"headline"_s))
    , m_others(addAction(TapButton::Rank::Plain))
    , m_action(addAction(TapButton::Rank::Primary))
{
    setCrown(m_emblem);
    centre();
    for (QLabel *label : {m_event, m_place, m_sum, m_referenceLabel, m_reference}) {
        label->setAlignment(Qt::AlignHCenter);
        body()->addWidget(label);
    }
    body()->addStretch(1);
    setWayBack(m_others);

    connect(m_others, &TapButton::clicked, this, &SlipPage::othersAsked);
    connect(m_action, &TapButton::clicked, this, [this] {
        if (m_entry->status == Status::Notified)
            emit accepted(m_entry->reference);
        else
            emit finished();
    });
}

void SlipPage::open(const WaitlistEntry &entry, const std::optional<Event> &event, bool isNew)
{
    m_entry = entry;
    m_ofEvent = event;
    m_isNew = isNew;
    m_isBusy = false;
    m_isUnprinted = false;
    retranslate();
}

void SlipPage::sayUnprinted()
{
    m_isUnprinted = true;
    retranslate();
}

void SlipPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    retranslate();
}

void SlipPage::wipe()
{
    m_entry.reset();
    m_ofEvent.reset();
    for (QLabel *label : {m_event, m_place, m_sum, m_reference})
        label->setText({});
}

/// When the offer ends, as a local time rather than a countdown, because the kiosk's clock may be
/// wrong.
QString SlipPage::offerText() const
{
    if (!m_ofEvent || !m_entry->offerExpiresAt)
        return tr("There are seats for you. Take them now, before the offer ends.");
    return tr("There are seats for you. This offer ends: %1.", "“Today, 20:15”, or a date")
            .arg(whenText(*m_entry->offerExpiresAt, m_ofEvent->timeZone));
}

/// The price of the tickets; empty if unknown.
QString SlipPage::sumText() const
{
    if (!m_ofEvent)
        return {};
    const qint64 cents = m_entry->lines.isEmpty() ? m_entry->quantity * m_ofEvent->priceCents
                                                  : totalCentsOf(m_entry->lines);
    return cents == 0 ? tr("Free of charge")
                      : tr("%1, pay at the box office", "an amount of money")
                                .arg(priceText(cents, m_ofEvent->currency));
}

void SlipPage::retranslate()
{
    if (!m_entry)
        return;
    const WaitlistEntry &entry = *m_entry;
    const bool isOffer = entry.status == Status::Notified;
    m_place->setText({});
    m_sum->setText({});
    switch (entry.status) {
    case Status::Active: {
        m_emblem->set(m_isNew ? u"people-fill"_s : u"hourglass-split"_s, Colour::Accent);
        setHeadline(m_isNew ? tr("You're on the waitlist") : tr("Not your turn yet"));
        setLead(m_isUnprinted ? tr(
                        "There's a problem with the printer, and staff have been notified. Take a "
                        "photo of this page or write the reference down: it's as good as a slip.")
                              : tr("Take the slip, come back to this kiosk with it and choose “I "
                                   "have a slip”. When it's your turn, the seats will be held for "
                                   "you here for a while."));
        const int ahead = entry.position.value_or(1) - 1;
        m_place->setText(ahead == 0 ? tr("No one is ahead of you")
                                    : tr("%n group(s) ahead of you", nullptr, ahead));
        break;
    }
    case Status::Notified:
        m_emblem->set(u"bell"_s, Colour::Success);
        setHeadline(tr("It's your turn!"));
        setLead(offerText());
        m_place->setText(ticketsText(entry));
        m_sum->setText(sumText());
        break;
    case Status::Converted:
        m_emblem->set(u"ticket-perforated"_s, Colour::Success);
        setHeadline(tr("You have your tickets"));
        setLead(tr("This offer was already accepted. If your tickets are missing, please go to the "
                   "box office."));
        break;
    case Status::Expired:
        m_emblem->set(u"clock-history"_s, Colour::Warning);
        setHeadline(tr("The offer has expired"));
        setLead(tr("The seats were offered to you and then went to the next in line. You can join "
                   "the waitlist again."));
        break;
    case Status::Left:
        m_emblem->set(u"slash-circle"_s, Colour::Warning);
        setHeadline(tr("No longer on the waitlist"));
        setLead(tr("This place on the waitlist was given up. You can join the waitlist again."));
        break;
    }
    m_event->setText(m_ofEvent ? m_ofEvent->name : QString());
    for (QLabel *label : {m_event, m_place, m_sum})
        label->setVisible(!label->text().isEmpty());
    m_referenceLabel->setText(tr("The slip's reference"));
    m_reference->setText(entry.reference);
    m_others->setText(tr("Other events"));
    m_others->setEnabled(!m_isBusy);
    m_action->setText(m_isBusy          ? tr("One moment, please…")
                              : isOffer ? tr("Take the tickets")
                                        : tr("Done"));
    m_action->setEnabled(!m_isBusy);
}

} // namespace Evently
