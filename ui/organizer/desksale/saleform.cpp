// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/desksale/saleform.h"

#include "ui/sentences.h"
#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/notice.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

SaleForm::SaleForm(ApiClient &api, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_api(api)
    , m_name(plainLabel({}, theme.font(Theme::Type::Title)))
    , m_when(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_left(plainLabel({}, theme.font(Theme::Type::Strong)))
    , m_quantity(new QSpinBox)
    , m_customer(new QLineEdit)
    , m_total(plainLabel({}, theme.font(Theme::Type::Headline)))
    , m_sell(new QPushButton)
    , m_notice(new Notice(theme))
{
    setProperty("card", true);
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

    connect(m_quantity, &QSpinBox::valueChanged, this, &SaleForm::showTotal);
    connect(m_sell, &QPushButton::clicked, this, &SaleForm::sell);
    connect(m_customer, &QLineEdit::returnPressed, this, &SaleForm::sell);
    // Return in a spin box is a sale too: most people give no name.
    connect(m_quantity->findChild<QLineEdit *>(), &QLineEdit::returnPressed, this, &SaleForm::sell);
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
    layout->addWidget(m_sell);
    layout->addWidget(m_notice);
    layout->addStretch();
}

void SaleForm::show(const Listing *listing)
{
    if (m_isSelling)
        return; // The answer must find what was asked for.
    const bool isAnother = !listing || !m_listing || listing->event.id != m_listing->event.id;
    m_listing = listing ? std::optional(*listing) : std::nullopt;
    if (isAnother)
        clear();
    for (QWidget *part : {static_cast<QWidget *>(m_quantity), static_cast<QWidget *>(m_customer)})
        part->setEnabled(canSell());
    m_when->setVisible(m_listing.has_value());
    m_left->setVisible(m_listing.has_value());
    if (!m_listing) {
        m_name->setText(tr("Choose an event"));
    } else {
        const Event &event = m_listing->event;
        m_name->setText(event.name);
        m_when->setText(dateText(event.dateTime, event.timeZone) % u'\n' % event.venue);
        m_left->setText(availabilityOf(*m_listing));
        limit(std::clamp(std::min(event.maxPerBooking, event.availableCapacity), 1, 100));
    }
    showTotal();
}

/// A number that was typed is not changed in silence; nor at all while nobody knows whether it was
/// sold, because only the same once more tells.
void SaleForm::limit(int tickets)
{
    if (m_isUncertain)
        return;
    const bool isLowered = isOpen() && m_quantity->value() > tickets;
    m_quantity->setMaximum(tickets);
    if (isLowered)
        m_notice->say(Notice::Kind::Warning,
                      tr("Only %n ticket(s) can be sold now, so the number was lowered.", nullptr,
                         tickets));
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
    m_total->setVisible(canSell());
    if (!canSell()) {
        m_sell->setText(tr("Sell"));
        return;
    }
    const Event &event = m_listing->event;
    sayWithCaption(*m_total, tr("Total"),
                   priceText(event.priceCents * m_quantity->value(), event.currency));
    m_sell->setText(tr("Sell %n ticket(s)", nullptr, m_quantity->value()));
}

Order SaleForm::order() const
{
    return {.event = m_listing->event.id,
            .quantity = m_quantity->value(),
            .customer = {.name = m_customer->text().trimmed(), .email = {}}};
}

void SaleForm::sell()
{
    if (!m_sell->isEnabled())
        return;
    const Order order = this->order();
    if (order != m_asked)
        m_key = newActionKey();
    m_asked = order;
    setSelling(true);
    m_sell->setEnabled(false);
    m_notice->beSilent();
    m_api.placeBooking(order, m_key).then(this, &SaleForm::takeOutcome);
}

/// They keep the cursor, which would jump elsewhere from what is disabled.
void SaleForm::setSelling(bool isSelling)
{
    m_isSelling = isSelling;
    m_quantity->setReadOnly(isSelling);
    m_customer->setReadOnly(isSelling);
}

void SaleForm::takeOutcome(const Result<Booking> &outcome)
{
    setSelling(false);
    m_isUncertain = false;
    showTotal();
    if (outcome) {
        m_asked = {}; // The next press is another sale, with a key of its own.
        clear();
        emit sold(*outcome);
        return;
    }
    const bool isDecided = outcome.error().code != Problem::Code::Unreachable
            && outcome.error().code != Problem::Code::OutcomeUnknown;
    m_isUncertain = !isDecided;
    emit failed(m_asked.event);
    m_notice->say(Notice::Kind::Error,
                  isDecided ? sentenceFor(outcome.error())
                            : tr("The server can't be reached, so it is not known whether the "
                                 "tickets were sold. Press Return again: they will not be sold "
                                 "twice."));
    begin();
}

} // namespace Evently
