// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/sellpanel.h"

#include "ui/sentences.h"
#include "ui/stores/eventstore.h"
#include "ui/theme.h"
#include "ui/widgets/notice.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

SellPanel::SellPanel(ApiClient &api, const EventStore &events, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_api(api)
    , m_events(events)
    , m_actionKey(newActionKey())
    , m_name(plainLabel({}, theme.font(Theme::Type::Title)))
    , m_when(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_left(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_customer(new QLineEdit)
    , m_sell(new QPushButton)
    , m_notice(new Notice(theme))
    , m_receipt(new QFrame)
    , m_reference(plainLabel({}, theme.font(Theme::Type::Title)))
    , m_receiptWords(plainLabel({}, theme.font(Theme::Type::Body)))
{
    setProperty("card", true);
    QLabel *heading = plainLabel(tr("Sell one ticket"), theme.font(Theme::Type::Strong));
    heading->setProperty("tone", u"accent"_s);
    QLabel *customerLabel = plainLabel(tr("&Name (optional)"), theme.font(Theme::Type::Strong));
    customerLabel->setBuddy(m_customer);
    m_customer->setAccessibleName(tr("Name (optional)"));
    m_customer->setMaxLength(200);
    for (QLabel *label : {m_name, m_when, m_left, m_receiptWords})
        label->setWordWrap(true);
    m_when->setProperty("tone", u"muted"_s);
    m_sell->setProperty("rank", u"primary"_s);
    m_sell->setFont(theme.font(Theme::Type::Strong));
    m_receipt->setProperty("notice", u"success"_s);
    m_reference->setAccessibleName(tr("Booking reference"));
    m_reference->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *receipt = new QVBoxLayout(m_receipt);
    receipt->setContentsMargins(Theme::Apart, Theme::Even, Theme::Apart, Theme::Even);
    receipt->setSpacing(Theme::Tight);
    receipt->addWidget(m_receiptWords);
    receipt->addWidget(m_reference);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->setSpacing(Theme::Near);
    layout->addWidget(heading);
    layout->addWidget(m_name);
    layout->addWidget(m_when);
    layout->addWidget(m_left);
    layout->addSpacing(Theme::Apart);
    layout->addWidget(customerLabel);
    layout->addWidget(m_customer);
    layout->addSpacing(Theme::Near);
    layout->addWidget(m_sell);
    layout->addSpacing(Theme::Near);
    layout->addWidget(m_notice);
    layout->addWidget(m_receipt);
    layout->addStretch();

    connect(m_sell, &QPushButton::clicked, this, &SellPanel::sell);
    connect(m_customer, &QLineEdit::returnPressed, this, &SellPanel::sell);
    connect(&m_events, &EventStore::changed, this, &SellPanel::showEvent);
    startAnew();
}

void SellPanel::choose(const QUuid &event)
{
    if (event == m_event)
        return;
    m_event = event;
    startAnew();
}

void SellPanel::startAnew()
{
    m_customer->clear();
    m_notice->beSilent();
    m_receipt->hide();
    showEvent();
}

void SellPanel::showEvent()
{
    const Listing *listing = m_events.find(m_event);
    const bool isOpen = listing && listing->sales == Event::Sales::Open;
    m_customer->setEnabled(isOpen);
    m_sell->setEnabled(isOpen && !m_isSelling);
    if (!listing) {
        m_name->setText(tr("Choose an event"));
        m_when->setText(tr("The ticket is sold here."));
        m_left->clear();
        m_sell->setText(tr("Sell"));
        return;
    }
    const Event &event = listing->event;
    m_name->setText(event.name);
    m_when->setText(dateText(event.dateTime, event.timeZone) % u'\n' % event.venue);
    m_left->setText(availabilityOf(*listing));
    m_sell->setText(tr("Sell for %1", "a price").arg(priceText(event.priceCents, event.currency)));
}

Order SellPanel::order() const
{
    return {.event = m_event,
            .quantity = 1,
            .customer = {.name = m_customer->text().trimmed(), .email = {}}};
}

void SellPanel::sell()
{
    if (!m_sell->isEnabled())
        return;
    const Order order = this->order();
    if (order != m_asked)
        m_actionKey = newActionKey();
    m_asked = order;
    m_isSelling = true;
    m_sell->setEnabled(false);
    m_notice->beSilent();
    m_receipt->hide();
    m_api.placeBooking(order, m_actionKey)
            .then(this,
                  [this, order](const Result<Booking> &outcome) { showOutcome(order, outcome); });
}

void SellPanel::showOutcome(const Order &order, const Result<Booking> &outcome)
{
    m_isSelling = false;
    showEvent();
    if (order.event != m_event && outcome)
        m_asked = {}; // Sold; the one who looks at another event by now hears nothing of it.
    if (order.event != m_event)
        return;
    if (!outcome) {
        const bool isDecided = outcome.error().code != Problem::Code::Unreachable
                && outcome.error().code != Problem::Code::OutcomeUnknown;
        m_notice->say(Notice::Kind::Error,
                      isDecided ? sentenceFor(outcome.error())
                                : tr("The server can't be reached, so it is not known whether the "
                                     "ticket was sold. Press the button again: it will not be sold "
                                     "twice."));
        return;
    }
    m_asked = {}; // The next press is another sale, with a key of its own.
    m_customer->clear();
    m_receiptWords->setText(outcome->customer.name.isEmpty()
                                    ? tr("Sold. The reference:")
                                    : tr("Sold to %1. The reference:").arg(outcome->customer.name));
    m_reference->setText(outcome->reference);
    m_receipt->show();
    QAccessible::updateAccessibility(
            std::make_unique<QAccessibleEvent>(m_receipt, QAccessible::Alert).get());
}

} // namespace Evently
