// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/desksale/salepayment.h"

#include "models/values/money.h"
#include "models/words/amounts.h"
#include "ui/look/theme.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/notice.h"
#include "ui/words/sentences.h"

#include <QJsonValue>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

SalePayment::SalePayment(ApiClient &api, const Theme &theme, QWidget *parent)
    : Card(parent)
    , m_api(api)
    , m_theme(theme)
    , m_words(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_due(plainLabel({}, theme.font(Theme::Type::Headline)))
    , m_given(new QLineEdit)
    , m_change(plainLabel({}, theme.font(Theme::Type::Title)))
    , m_cash(new QPushButton(tr("&Cash")))
    , m_card(new QPushButton(tr("C&ard, on the terminal")))
    , m_later(new QPushButton(tr("Pay &later")))
    , m_cancel(new QPushButton(tr("Cancel the &sale…")))
    , m_notice(new Notice(theme))
{
    m_words->setWordWrap(true);
    m_due->setProperty("tone", u"accent"_s);
    m_given->setAccessibleName(tr("Cash received"));
    m_given->setMaxLength(20);
    m_cash->setProperty("rank", u"primary"_s);
    m_cash->setFont(theme.font(Theme::Type::Strong));
    m_cash->setToolTip(tr("Return"));
    m_later->setToolTip(tr("Escape"));
    for (QPushButton *button : {m_later, m_cancel})
        button->setProperty("rank", u"quiet"_s);
    layOut(theme);
    hide();

    connect(m_given, &QLineEdit::textChanged, this, &SalePayment::showChange);
    connect(m_given, &QLineEdit::returnPressed, this, &SalePayment::takeCash);
    connect(m_cash, &QPushButton::clicked, this, &SalePayment::takeCash);
    connect(m_card, &QPushButton::clicked, this, [this] { take(Method::Card); });
    connect(m_later, &QPushButton::clicked, this, &SalePayment::payLater);
    connect(m_cancel, &QPushButton::clicked, this, &SalePayment::askToCancel);
}

void SalePayment::layOut(const Theme &theme)
{
    QLabel *given = plainLabel(tr("Cash recei&ved"), theme.font(Theme::Type::Strong));
    given->setBuddy(m_given);
    auto *quiet = new QHBoxLayout;
    quiet->addWidget(m_later);
    quiet->addStretch();
    quiet->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->setSpacing(Theme::Near);
    layout->addWidget(m_words);
    layout->addWidget(m_due);
    layout->addSpacing(Theme::Near);
    layout->addWidget(given);
    layout->addWidget(m_given);
    layout->addWidget(m_change);
    layout->addWidget(m_notice);
    layout->addSpacing(Theme::Near);
    layout->addWidget(m_cash);
    layout->addWidget(m_card);
    layout->addLayout(quiet);
}

void SalePayment::open(const Booking &booking)
{
    m_booking = booking;
    m_key.clear();
    m_cancelKey = newActionKey();
    m_notice->beSilent();
    m_words->setText(tr("Sold: %1, booking %2", "tickets for an event, a reference")
                             .arg(tr("%1 for %2", "tickets, event")
                                          .arg(ticketsText(booking), booking.event.name),
                                  booking.reference));
    sayWithCaption(*m_due, tr("To pay"), amountText(booking.totalCents(), booking.currency));
    m_given->clear();
    m_given->setPlaceholderText(toAmount(booking.totalCents(), booking.currency)
                                        .replace(u'.', QLocale().decimalPoint()));
    setBusy(false);
    showChange();
    show();
    begin();
}

void SalePayment::close()
{
    m_booking.reset();
    m_given->clear();
    hide();
}

void SalePayment::begin()
{
    m_given->setFocus();
    m_given->selectAll();
}

/// Accepts both decimal separators. Empty means the exact amount.
std::optional<qint64> SalePayment::given() const
{
    const QString typed = m_given->text().trimmed().replace(u',', u'.');
    if (typed.isEmpty())
        return m_booking->totalCents();
    return minorUnitsFrom(QJsonValue(typed), m_booking->currency);
}

void SalePayment::showChange()
{
    if (!m_booking)
        return;
    const auto given = this->given();
    const qint64 change = given.value_or(0) - m_booking->totalCents();
    setTone(*m_change, given && change >= 0 ? QString() : u"danger"_s);
    m_change->setText(
            !given ? tr("Enter an amount such as 50.00.")
                    : change < 0
                    ? tr("%1 short", "an amount").arg(amountText(-change, m_booking->currency))
                    : tr("Change: %1").arg(amountText(change, m_booking->currency)));
    m_cash->setEnabled(!m_isBusy && given && change >= 0);
}

void SalePayment::takeCash()
{
    if (m_booking && m_cash->isEnabled())
        take(Method::Cash);
}

void SalePayment::take(Method method)
{
    if (!m_booking || m_isBusy)
        return;
    if (m_key.isEmpty() || method != m_method)
        m_key = newActionKey();
    m_method = method;
    m_notice->beSilent();
    setBusy(true);
    m_api.notePaid(m_booking->id, method, m_key).then(this, &SalePayment::takePaid);
}

QString SalePayment::wordsAfter(Method method) const
{
    if (method != Method::Cash)
        return tr("Paid by card: %1").arg(amountText(m_booking->totalCents(), m_booking->currency));
    const qint64 change = given().value_or(0) - m_booking->totalCents();
    return change > 0
            ? tr("Paid in cash. Change: %1").arg(amountText(change, m_booking->currency))
            : tr("Paid in cash: %1").arg(amountText(m_booking->totalCents(), m_booking->currency));
}

void SalePayment::takePaid(const Result<Booking> &outcome)
{
    setBusy(false);
    if (!m_booking)
        return;
    if (!outcome) {
        m_notice->say(Notice::Kind::Error,
                      tr("The payment isn't recorded yet. %1").arg(sentenceFor(outcome.error())));
        return begin();
    }
    const QString words = wordsAfter(m_method);
    close();
    emit settled(*outcome, words);
}

void SalePayment::payLater()
{
    if (!m_booking || m_isBusy)
        return;
    const Booking booking = *m_booking;
    close();
    emit settled(booking,
                 tr("Not paid yet: %1").arg(amountText(booking.totalCents(), booking.currency)));
}

void SalePayment::askToCancel()
{
    if (!m_booking || m_isBusy)
        return;
    auto *question = new ConfirmDialog(
            m_theme,
            {.headline = tr("Cancel this sale?"),
             .consequences = {tr("Booking %1 will be cancelled, and its %n seat(s) will go back on "
                                 "sale or to the waitlist.",
                                 nullptr, m_booking->quantity)
                                      .arg(m_booking->reference)},
             .verb = tr("Cancel the sale"),
             .tone = ConfirmDialog::Tone::Danger},
            window());
    connect(question, &QDialog::accepted, this, &SalePayment::cancel);
    question->open();
}

void SalePayment::cancel()
{
    if (!m_booking || m_isBusy)
        return;
    setBusy(true);
    m_api.cancelBooking(m_booking->id, m_cancelKey).then(this, &SalePayment::takeCancelled);
}

void SalePayment::takeCancelled(const Result<Booking> &outcome)
{
    setBusy(false);
    if (!outcome)
        return m_notice->say(Notice::Kind::Error, sentenceFor(outcome.error()));
    close();
    emit cancelled(outcome->reference);
}

void SalePayment::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_given->setReadOnly(isBusy);
    for (QPushButton *button : {m_cash, m_card, m_later, m_cancel})
        button->setEnabled(!isBusy);
}

void SalePayment::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        payLater();
    else
        QFrame::keyPressEvent(event);
}

} // namespace Evently
