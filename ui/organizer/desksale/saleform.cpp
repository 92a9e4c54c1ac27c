// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/desksale/saleform.h"

#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "ui/look/theme.h"
#include "ui/organizer/desksale/typecounts.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/notice.h"
#include "ui/words/sentences.h"
#include "ui/words/typewords.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
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
    , m_quantityLabel(plainLabel(tr("&Tickets"), theme.font(Theme::Type::Strong)))
    , m_quantity(new QSpinBox)
    , m_types(new TypeCounts(theme))
    , m_customer(new QLineEdit)
    , m_codeLabel(plainLabel(tr("C&ode"), theme.font(Theme::Type::Strong)))
    , m_codeField(new QLineEdit)
    , m_askForCode(new QPushButton(tr("C&ode…")))
    , m_total(plainLabel({}, theme.font(Theme::Type::Headline)))
    , m_tax(plainLabel({}, theme.font(Theme::Type::Body)))
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
    m_codeField->setMaxLength(DiscountCode::LengthMax);
    m_codeField->setAccessibleName(tr("Code"));
    m_askForCode->setProperty("rank", u"quiet"_s);
    m_tax->setProperty("tone", u"muted"_s);
    for (QLabel *label : {m_name, m_when, m_left, m_tax})
        label->setWordWrap(true);
    layOut(theme);

    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_notice->say(Notice::Kind::Information,
                      tr("Waiting for the server. However long it takes, this is done only once."));
    });
    connect(m_quantity, &QSpinBox::valueChanged, this, &SaleForm::showTotal);
    connect(m_types, &TypeCounts::changed, this, &SaleForm::showTotal);
    connect(m_types, &TypeCounts::returnPressed, this, &SaleForm::takeReturn);
    connect(m_askForCode, &QPushButton::clicked, this, &SaleForm::askForCode);
    connect(m_codeField, &QLineEdit::textChanged, this, &SaleForm::showTotal);
    connect(m_codeField, &QLineEdit::editingFinished, this, &SaleForm::checkCode);
    connect(m_codeField, &QLineEdit::returnPressed, this, &SaleForm::takeReturn);
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
    m_quantityLabel->setBuddy(m_quantity);
    m_codeLabel->setBuddy(m_codeField);
    QLabel *customerLabel = plainLabel(tr("&Name (optional)"), theme.font(Theme::Type::Strong));
    customerLabel->setBuddy(m_customer);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->setSpacing(Theme::Near);
    layout->addWidget(m_name);
    layout->addWidget(m_when);
    layout->addWidget(m_left);
    layout->addSpacing(Theme::Even);
    layout->addWidget(m_quantityLabel);
    layout->addWidget(m_quantity);
    layout->addWidget(m_types);
    layout->addWidget(customerLabel);
    layout->addWidget(m_customer);
    layout->addWidget(m_codeLabel);
    layout->addWidget(m_codeField);
    layout->addSpacing(Theme::Even);
    layout->addWidget(m_total);
    layout->addWidget(m_tax);
    layout->addWidget(m_shortage);
    layout->addWidget(m_sell);
    layout->addWidget(m_sellRest);
    layout->addWidget(m_wait);
    layout->addWidget(m_askForCode);
    layout->addWidget(m_notice);
    layout->addStretch();
}

void SaleForm::show(const Listing *listing)
{
    if (m_isSelling)
        return; // The answer must match what was requested.
    const bool isAnother = !listing || !m_listing || listing->event.id != m_listing->event.id;
    if (!isAnother && !m_code.isEmpty()) {
        // The store reads events without the code, so what it has is no more than news.
        if (listing->event.version != m_listing->event.version
            || listing->event.revision != m_listing->event.revision)
            m_api.event(listing->event.id, m_code)
                    .then(this, [this, code = m_code](const auto &at) { takeCode(code, at); });
        return;
    }
    m_listing = listing ? std::optional(*listing) : std::nullopt;
    if (isAnother)
        clear();
    showParts();
}

void SaleForm::showParts()
{
    const bool canChoose = isOpen() || isSoldOut() || m_isUncertain;
    for (QWidget *part : {static_cast<QWidget *>(m_quantity), static_cast<QWidget *>(m_types),
                          static_cast<QWidget *>(m_customer), static_cast<QWidget *>(m_codeField)})
        part->setEnabled(canChoose);
    m_when->setVisible(m_listing.has_value());
    m_left->setVisible(m_listing.has_value());
    m_quantityLabel->setVisible(!hasTypes());
    m_quantity->setVisible(!hasTypes());
    m_types->setVisible(hasTypes());
    if (hasTypes()) {
        m_types->show(*m_listing);
        m_types->orderTabs(m_quantity, m_customer);
        m_codeField->show();
    }
    m_codeLabel->setVisible(m_codeField->isVisibleTo(this));
    m_askForCode->setVisible(canChoose && !m_codeField->isVisibleTo(this));
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

bool SaleForm::hasTypes() const
{
    return m_listing && !m_listing->isSimpleIn(Booking::Channel::Desk);
}

int SaleForm::units() const
{
    return unitsOf(chosen());
}

QList<TicketLine> SaleForm::chosen() const
{
    const Order order = this->order();
    return hasTypes() && order.lines.isEmpty() ? QList<TicketLine>()
                                               : m_listing->linesOf(order, Booking::Channel::Desk);
}

/// The maximum for a booking if there is one type.
int SaleForm::perBooking() const
{
    const int most = m_listing->event.maxPerBooking;
    const QList<TypeListing> types = m_listing->typesIn(Booking::Channel::Desk);
    return types.isEmpty() ? most : std::min(most, types.first().type.maxPerBooking.value_or(most));
}

int SaleForm::ticketsMax() const
{
    const QList<TypeListing> types = m_listing->typesIn(Booking::Channel::Desk);
    return std::max(1, types.isEmpty() ? 0 : std::min(perBooking(), types.first().available));
}

bool SaleForm::isSoldOut() const
{
    return m_listing
            && (m_listing->sales == Event::Sales::SoldOut
                || m_listing->sales == Event::Sales::Waitlist);
}

/// Whether the chosen tickets can't all be sold now, although others can.
bool SaleForm::isShort() const
{
    if (!isOpen() || m_isUncertain)
        return false;
    return hasTypes() ? !limit().isEmpty() || !shortage().isEmpty()
                      : m_quantity->value() > ticketsMax();
}

/// Why the chosen types have too few seats now; empty if they have enough.
QString SaleForm::shortage() const
{
    const QString shortage = shortageOf(m_listing->event, chosen());
    if (!shortage.isEmpty())
        return shortage;
    const QList<OrderLine> lines = m_types->lines();
    for (const TypeListing &each : m_listing->typesIn(Booking::Channel::Desk)) {
        const bool isChosen = std::ranges::any_of(
                lines, [&](const OrderLine &line) { return line.type == each.type.no; });
        if (isChosen && each.sales == TicketType::Sales::Waitlist)
            return tr("%1: people on the waitlist come first.", "a ticket type")
                    .arg(each.type.name);
    }
    return {};
}

/// Which limit of a booking the chosen types exceed, if any.
QString SaleForm::limit() const
{
    const Event &event = m_listing->event;
    if (units() > event.maxPerBooking)
        return tr("A booking for this event can have at most %n ticket(s).", nullptr,
                  event.maxPerBooking);
    for (const OrderLine &line : m_types->lines()) {
        const TicketType *type = event.findType(line.type);
        if (type && line.quantity < type->minPerBooking)
            return tr("%1: at least %n per booking.", "a ticket type", type->minPerBooking)
                    .arg(type->name);
    }
    return {};
}

QString SaleForm::typedCode() const
{
    return m_codeField->text().trimmed();
}

bool SaleForm::canSell() const
{
    if (m_listing && m_isUncertain)
        return m_wish == Wish::Seats;
    // Never at the full price because a code is mistyped or not checked yet.
    return isOpen() && units() > 0 && !isShort() && typedCode() == m_code;
}

bool SaleForm::canWait() const
{
    if (m_listing && m_isUncertain)
        return m_wish == Wish::Place;
    if (typedCode() != m_code || !(isSoldOut() || isShort()))
        return false;
    const Event &event = m_listing->event;
    if (hasTypes())
        return units() > 0 && limit().isEmpty() && couldFit(event, chosen());
    return units() <= perBooking() && units() <= event.totalCapacity;
}

void SaleForm::begin()
{
    if (hasTypes())
        return m_types->begin();
    m_quantity->setFocus();
    m_quantity->selectAll();
}

void SaleForm::clear()
{
    m_isUncertain = false;
    m_quantity->setValue(1);
    m_types->clear();
    m_customer->setText({});
    m_code.clear();
    m_refusedCode.clear();
    m_codeField->clear();
    m_codeField->hide();
    m_notice->beSilent();
}

void SaleForm::askForCode()
{
    m_codeField->show();
    m_codeLabel->show();
    m_askForCode->hide();
    m_codeField->setFocus();
}

/// Asks the server what the code that was typed gives.
void SaleForm::checkCode()
{
    const QString code = typedCode();
    if (!m_listing || m_isSelling || code == m_code || code == m_refusedCode)
        return;
    m_notice->beSilent();
    const QUuid &event = m_listing->event.id;
    const auto take = [this, code](const Result<Listing> &outcome) { takeCode(code, outcome); };
    if (code.isEmpty())
        m_api.event(event).then(this, take);
    else
        m_api.event(event, code).then(this, take);
}

void SaleForm::takeCode(const QString &code, const Result<Listing> &outcome)
{
    const bool isOld = !m_listing || m_isSelling || code != typedCode()
            || (outcome && outcome->event.id != m_listing->event.id);
    if (isOld)
        return;
    if (!outcome) {
        if (outcome.error().code != Problem::Code::Unreachable)
            m_refusedCode = code;
        return m_notice->say(Notice::Kind::Error, sentenceFor(outcome.error()));
    }
    const bool hadTypes = hasTypes();
    m_code = code;
    m_listing = *outcome;
    showParts();
    if (hasTypes() != hadTypes)
        begin(); // The code unlocked something to choose.
}

void SaleForm::showTotal()
{
    m_sell->setEnabled(canSell() && !m_isSelling);
    m_sell->setVisible(!isSoldOut() || canSell());
    m_total->setVisible(isOpen() || canSell());
    m_tax->hide();
    m_sell->setText(m_listing && units() > 0 ? tr("Sell %n ticket(s)", nullptr, units())
                                             : tr("Sell"));
    if (m_listing) {
        const QString &currency = m_listing->event.currency;
        const QList<TicketLine> lines = chosen();
        const bool isNone = lines.isEmpty(); // Which isn't free.
        sayWithCaption(*m_total, tr("Total"),
                       isNone ? amountText(0, currency) : priceText(totalCentsOf(lines), currency));
        m_tax->setText(taxTextOf(lines, currency));
        m_tax->setVisible(m_total->isVisibleTo(this) && !m_tax->text().isEmpty());
    }
    showShortage();
}

/// Doesn't silently change the number that was typed; offers the alternatives instead.
void SaleForm::showShortage()
{
    m_wait->setVisible(canWait());
    m_wait->setEnabled(!m_isSelling);
    m_wait->setText(tr("&Add %n ticket(s) to the waitlist", nullptr, m_listing ? units() : 1));
    m_wait->setProperty("rank", isSoldOut() ? QVariant(u"primary"_s) : QVariant());
    m_wait->style()->unpolish(m_wait);
    m_wait->style()->polish(m_wait);
    const bool canSellRest = isShort() && !hasTypes(); // Of which type, only the customer knows.
    m_sellRest->setVisible(canSellRest);
    m_sellRest->setEnabled(!m_isSelling);
    if (canSellRest)
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
    const int wanted = units();
    if (isShort() && hasTypes())
        return limit().isEmpty() ? shortage() : limit();
    if (!hasTypes() && wanted > perBooking())
        return tr("A booking for this event can have at most %n ticket(s).", nullptr, perBooking());
    if (wanted > event.totalCapacity)
        return tr("This event has %n seat(s) in total.", nullptr, event.totalCapacity);
    if (isShort())
        return tr("Only %n ticket(s) left.", nullptr, ticketsMax());
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
        (hasTypes() ? m_wait : m_sellRest)->setFocus();
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
            .customer = {.name = m_customer->text().trimmed(), .email = {}},
            .lines = hasTypes() ? m_types->lines() : QList<OrderLine>(),
            .code = m_code};
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
    m_types->setReadOnly(isSelling);
    for (QLineEdit *field : {m_customer, m_codeField})
        field->setReadOnly(isSelling);
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
