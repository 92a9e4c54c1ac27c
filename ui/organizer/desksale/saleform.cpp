// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/desksale/saleform.h"

#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "ui/look/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/notice.h"
#include "ui/words/sentences.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

#include <type_traits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

SaleForm::SaleForm(ApiClient &api, const Theme &theme, QWidget *parent)
    : Card(parent)
    , m_api(api)
    , m_name(plainLabel({}, theme.font(Theme::Type::Title)))
    , m_when(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_left(plainLabel({}, theme.font(Theme::Type::Strong)))
    , m_quantity(new QSpinBox)
    , m_customer(new QLineEdit)
    , m_total(plainLabel({}, theme.font(Theme::Type::Headline)))
    , m_sell(new QPushButton)
    , m_shortage(new Notice(theme))
    , m_sellRest(new QPushButton)
    , m_wait(new QPushButton)
    , m_notice(new Notice(theme))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(2s);
    m_when->setProperty("tone", u"muted"_s);
    m_quantity->setRange(1, 100);
    m_quantity->setAccessibleName(tr("Tickets"));
    m_customer->setMaxLength(200);
    m_customer->setAccessibleName(tr("Name (optional)"));
    m_sell->setProperty("rank", u"primary"_s);
    m_sell->setFont(theme.font(Theme::Type::Strong));
    for (QLabel *label : {m_name, m_when, m_left})
        label->setWordWrap(true);
    layOut(theme);

    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_notice->say(Notice::Kind::Information,
                      tr("Waiting for the server. However long it takes, this is done only once."));
    });
    connect(m_quantity, &QSpinBox::valueChanged, this, &SaleForm::showTotal);
    connect(m_sell, &QPushButton::clicked, this, [this] { ask(Wish::Seats); });
    connect(m_sellRest, &QPushButton::clicked, this, &SaleForm::sellRest);
    connect(m_wait, &QPushButton::clicked, this, [this] { ask(Wish::Place); });
    connect(m_customer, &QLineEdit::returnPressed, this, &SaleForm::takeReturn);
    // Return in the spin box also sells, because most customers give no name.
    connect(m_quantity->findChild<QLineEdit *>(), &QLineEdit::returnPressed, this,
            &SaleForm::takeReturn);
    show(nullptr);
}

void SaleForm::layOut(const Theme &theme)
{
    QLabel *quantityLabel = plainLabel(tr("&Tickets"), theme.font(Theme::Type::Strong));
    quantityLabel->setBuddy(m_quantity);
    QLabel *customerLabel = plainLabel(tr("&Name (optional)"), theme.font(Theme::Type::Strong));
    customerLabel->setBuddy(m_customer);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->setSpacing(Theme::Near);
    layout->addWidget(m_name);
    layout->addWidget(m_when);
    layout->addWidget(m_left);
    layout->addSpacing(Theme::Even);
    layout->addWidget(quantityLabel);
    layout->addWidget(m_quantity);
    layout->addWidget(customerLabel);
    layout->addWidget(m_customer);
    layout->addSpacing(Theme::Even);
    layout->addWidget(m_total);
    layout->addWidget(m_shortage);
    layout->addWidget(m_sell);
    layout->addWidget(m_sellRest);
    layout->addWidget(m_wait);
    layout->addWidget(m_notice);
    layout->addStretch();
}

void SaleForm::show(const Listing *listing)
{
    if (m_isSelling)
        return; // The answer must match what was requested.
    const bool isAnother = !listing || !m_listing || listing->event.id != m_listing->event.id;
    m_listing = listing ? std::optional(*listing) : std::nullopt;
    if (isAnother)
        clear();
    for (QWidget *part : {static_cast<QWidget *>(m_quantity), static_cast<QWidget *>(m_customer)})
        part->setEnabled(isOpen() || isSoldOut() || m_isUncertain);
    m_when->setVisible(m_listing.has_value());
    m_left->setVisible(m_listing.has_value());
    if (!m_listing) {
        m_name->setText(tr("Choose an event"));
    } else {
        const Event &event = m_listing->event;
        m_name->setText(event.name);
        m_when->setText(dateText(event.dateTime, event.timeZone) % u'\n' % event.venue);
        m_left->setText(availabilityOf(*m_listing));
    }
    showTotal();
}

int SaleForm::ticketsMax() const
{
    const Event &event = m_listing->event;
    return std::max(1, std::min(event.maxPerBooking, event.availableCapacity));
}

bool SaleForm::isSoldOut() const
{
    return m_listing
            && (m_listing->sales == Event::Sales::SoldOut
                || m_listing->sales == Event::Sales::Waitlist);
}

bool SaleForm::isShort() const
{
    return isOpen() && !m_isUncertain && m_quantity->value() > ticketsMax();
}

bool SaleForm::canSell() const
{
    if (m_listing && m_isUncertain)
        return m_wish == Wish::Seats;
    return isOpen() && !isShort();
}

bool SaleForm::canWait() const
{
    if (m_listing && m_isUncertain)
        return m_wish == Wish::Place;
    const int quantity = m_quantity->value();
    return (isSoldOut() || isShort()) && quantity <= m_listing->event.maxPerBooking
            && quantity <= m_listing->event.totalCapacity;
}

void SaleForm::begin()
{
    m_quantity->setFocus();
    m_quantity->selectAll();
}

void SaleForm::clear()
{
    m_isUncertain = false;
    m_quantity->setValue(1);
    m_customer->setText({});
    m_notice->beSilent();
}

void SaleForm::showTotal()
{
    m_sell->setEnabled(canSell() && !m_isSelling);
    m_sell->setVisible(!isSoldOut() || canSell());
    m_total->setVisible(isOpen() || canSell());
    m_sell->setText(m_listing ? tr("Sell %n ticket(s)", nullptr, m_quantity->value()) : tr("Sell"));
    if (m_listing) {
        const Event &event = m_listing->event;
        sayWithCaption(*m_total, tr("Total"),
                       priceText(event.priceCents * m_quantity->value(), event.currency));
    }
    showShortage();
}

/// Doesn't silently change the number that was typed; offers the alternatives instead.
void SaleForm::showShortage()
{
    const int quantity = m_quantity->value();
    m_wait->setVisible(canWait());
    m_wait->setEnabled(!m_isSelling);
    m_wait->setText(tr("&Add %n ticket(s) to the waitlist", nullptr, quantity));
    m_wait->setProperty("rank", isSoldOut() ? QVariant(u"primary"_s) : QVariant());
    m_wait->style()->unpolish(m_wait);
    m_wait->style()->polish(m_wait);
    m_sellRest->setVisible(isShort());
    m_sellRest->setEnabled(!m_isSelling);
    if (isShort())
        m_sellRest->setText(tr("Se&ll %n ticket(s) instead", nullptr, ticketsMax()));
    const QString why = whyNot();
    if (why.isEmpty())
        m_shortage->beSilent();
    else if (why != m_shortage->sentence()) // Set again, it would be read aloud again by screen
                                            // readers.
        m_shortage->say(isShort() ? Notice::Kind::Warning : Notice::Kind::Information, why);
}

/// Why the requested number can't be sold; empty if it can.
QString SaleForm::whyNot() const
{
    if (m_isUncertain || !(isShort() || isSoldOut()))
        return {};
    const Event &event = m_listing->event;
    const int wanted = m_quantity->value();
    if (wanted > event.maxPerBooking)
        return tr("A booking for this event can have at most %n ticket(s).", nullptr,
                  event.maxPerBooking);
    if (wanted > event.totalCapacity)
        return tr("This event has %n seat(s) in total.", nullptr, event.totalCapacity);
    if (isShort())
        return tr("Only %n ticket(s) left.", nullptr, event.availableCapacity);
    return tr("There are no tickets to sell right now. Add the customer to the waitlist and give "
              "them the printed slip.");
}

/// Return presses the main button, or moves to the buttons if the user has to choose.
void SaleForm::takeReturn()
{
    if (m_isSelling)
        return;
    if (canSell())
        ask(Wish::Seats);
    else if (isShort())
        m_sellRest->setFocus();
    else if (canWait())
        ask(Wish::Place);
}

void SaleForm::sellRest()
{
    m_quantity->setValue(ticketsMax());
    if (canSell())
        ask(Wish::Seats);
}

Order SaleForm::order() const
{
    return {.event = m_listing->event.id,
            .quantity = m_quantity->value(),
            .customer = {.name = m_customer->text().trimmed(), .email = {}}};
}

void SaleForm::ask(Wish wish)
{
    if (m_isSelling || !(wish == Wish::Seats ? canSell() : canWait()))
        return;
    const Order order = this->order();
    if (order != m_asked || wish != m_wish)
        m_key = newActionKey();
    m_asked = order;
    m_wish = wish;
    setSelling(true);
    m_sell->setEnabled(false);
    m_wait->setEnabled(false);
    m_notice->beSilent();
    if (wish == Wish::Seats)
        m_api.placeBooking(order, m_key).then(this, &SaleForm::takeOutcome<Booking>);
    else
        m_api.joinWaitlist(order, m_key).then(this, &SaleForm::takeOutcome<WaitlistEntry>);
}

/// Not disabled, because that would move the cursor elsewhere.
void SaleForm::setSelling(bool isSelling)
{
    m_isSelling = isSelling;
    if (isSelling)
        m_patience.start();
    else
        m_patience.stop();
    m_quantity->setReadOnly(isSelling);
    m_customer->setReadOnly(isSelling);
}

template <typename Value>
void SaleForm::takeOutcome(const Result<Value> &outcome)
{
    setSelling(false);
    m_isUncertain = false;
    showTotal();
    if (outcome) {
        m_asked = {}; // The next press is a new sale with its own key.
        clear();
        if constexpr (std::is_same_v<Value, Booking>)
            emit sold(*outcome);
        else
            emit queued(*outcome, m_listing->event);
        return;
    }
    const bool isDecided = outcome.error().code != Problem::Code::Unreachable
            && outcome.error().code != Problem::Code::OutcomeUnknown;
    m_isUncertain = !isDecided;
    emit failed(m_asked.event);
    showTotal();
    m_notice->say(Notice::Kind::Error,
                  isDecided ? sentenceFor(outcome.error())
                            : tr("The server can't be reached, so it's unknown whether this was "
                                 "done. Press Return again: nothing will be sold twice."));
    begin();
}

} // namespace Evently
