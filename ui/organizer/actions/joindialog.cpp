// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/actions/joindialog.h"

#include "ui/look/theme.h"
#include "ui/organizer/dialogform.h"
#include "ui/widgets/notice.h"
#include "ui/words/sentences.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Evently {

/// The types that the desk sells.
static QComboBox *typesOf(const Event &event, QWidget *parent)
{
    auto *types = new QComboBox(parent);
    for (const TicketType &type : event.types) {
        if (!type.retired && !type.hidden && type.isSoldIn(Booking::Channel::Desk))
            types->addItem(type.name, type.no);
    }
    types->setVisible(types->count() > 1);
    return types;
}

JoinDialog::JoinDialog(ApiClient &api, const Event &event, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_api(api)
    , m_event(event)
    , m_type(typesOf(event, this))
    , m_quantity(new QSpinBox)
    , m_name(new QLineEdit)
    , m_email(new QLineEdit)
    , m_join(new QPushButton(tr("&Add to the waitlist")))
    , m_form(new DialogForm(theme, tr("Waitlist of “%1”").arg(event.name), fields(), m_join))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Add to the waitlist"));
    setMinimumWidth(440);
    m_type->setAccessibleName(tr("Ticket type"));
    m_quantity->setRange(1, std::min(event.maxPerBooking, event.totalCapacity));
    m_name->setMaxLength(200);
    m_email->setMaxLength(254);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->addWidget(m_form);
    connect(m_form, &DialogForm::cancelled, this, &QDialog::reject);
    connect(m_join, &QPushButton::clicked, this, &JoinDialog::join);
    m_quantity->selectAll();
    (m_type->count() > 1 ? static_cast<QWidget *>(m_type) : m_quantity)->setFocus();
}

QList<DialogForm::Field> JoinDialog::fields() const
{
    QList<DialogForm::Field> fields{{tr("&Tickets"), m_quantity},
                                    {tr("&Name (optional)"), m_name},
                                    {tr("&Email (optional)"), m_email}};
    if (m_type->count() > 1)
        fields.prepend({tr("T&icket type"), m_type});
    return fields;
}

void JoinDialog::join()
{
    Order order{.event = m_event.id,
                .quantity = m_quantity->value(),
                .customer = {.name = m_name->text().trimmed(), .email = m_email->text().trimmed()}};
    if (m_type->count() > 0)
        order.lines = {{.type = m_type->currentData().toInt(), .quantity = m_quantity->value()}};
    if (m_key.isEmpty() || order != m_asked)
        m_key = newActionKey();
    m_asked = order;
    m_join->setEnabled(false);
    m_form->notice().beSilent();
    m_api.joinWaitlist(order, m_key).then(this, &JoinDialog::take);
}

void JoinDialog::take(const Result<WaitlistEntry> &outcome)
{
    m_join->setEnabled(true);
    if (!outcome)
        return m_form->notice().say(Notice::Kind::Error, sentenceFor(outcome.error()));
    emit joined(*outcome);
    accept();
}

} // namespace Evently
