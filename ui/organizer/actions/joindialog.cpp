// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/actions/joindialog.h"

#include "ui/look/theme.h"
#include "ui/organizer/dialogform.h"
#include "ui/widgets/notice.h"
#include "ui/words/sentences.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Evently {

JoinDialog::JoinDialog(ApiClient &api, const Event &event, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_api(api)
    , m_event(event)
    , m_quantity(new QSpinBox)
    , m_name(new QLineEdit)
    , m_email(new QLineEdit)
    , m_join(new QPushButton(tr("&Add to the waitlist")))
    , m_form(new DialogForm(theme, tr("Waitlist of “%1”").arg(event.name),
                            {{tr("&Tickets"), m_quantity},
                             {tr("&Name (optional)"), m_name},
                             {tr("&Email (optional)"), m_email}},
                            m_join))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Add to the waitlist"));
    setMinimumWidth(440);
    m_quantity->setRange(1, std::min(event.maxPerBooking, event.totalCapacity));
    m_name->setMaxLength(200);
    m_email->setMaxLength(254);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->addWidget(m_form);
    connect(m_form, &DialogForm::cancelled, this, &QDialog::reject);
    connect(m_join, &QPushButton::clicked, this, &JoinDialog::join);
    m_quantity->setFocus();
    m_quantity->selectAll();
}

void JoinDialog::join()
{
    const Order order{
            .event = m_event.id,
            .quantity = m_quantity->value(),
            .customer = {.name = m_name->text().trimmed(), .email = m_email->text().trimmed()}};
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
