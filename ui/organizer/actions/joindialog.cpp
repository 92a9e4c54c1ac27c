// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/actions/joindialog.h"

#include "ui/look/theme.h"
#include "ui/widgets/notice.h"
#include "ui/words/sentences.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace Evently {

JoinDialog::JoinDialog(ApiClient &api, const Event &event, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_api(api)
    , m_event(event)
    , m_quantity(new QSpinBox)
    , m_name(new QLineEdit)
    , m_email(new QLineEdit)
    , m_notice(new Notice(theme))
    , m_join(new QPushButton(tr("&Add to the waitlist")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Add to the waitlist"));
    setMinimumWidth(440);
    m_quantity->setRange(1, std::min(event.maxPerBooking, event.totalCapacity));
    m_quantity->setAccessibleName(tr("Tickets"));
    m_name->setMaxLength(200);
    m_name->setAccessibleName(tr("Name (optional)"));
    m_email->setMaxLength(254);
    m_email->setAccessibleName(tr("Email (optional)"));
    m_join->setProperty("rank", u"primary"_s);
    m_join->setFont(theme.font(Theme::Type::Strong));
    m_join->setDefault(true);
    layOut(theme);
    connect(m_join, &QPushButton::clicked, this, &JoinDialog::join);
    m_quantity->setFocus();
    m_quantity->selectAll();
}

void JoinDialog::layOut(const Theme &theme)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->setSpacing(Theme::Near);
    QLabel *title =
            plainLabel(tr("Waitlist of “%1”").arg(m_event.name), theme.font(Theme::Type::Title));
    title->setWordWrap(true);
    layout->addWidget(title);
    const auto add = [&](const QString &label, QWidget *edit) {
        QLabel *name = plainLabel(label, theme.font(Theme::Type::Strong));
        name->setBuddy(edit);
        layout->addWidget(name);
        layout->addWidget(edit);
    };
    add(tr("&Tickets"), m_quantity);
    add(tr("&Name (optional)"), m_name);
    add(tr("&Email (optional)"), m_email);
    layout->addWidget(m_notice);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_join);
    layout->addSpacing(Theme::Near);
    layout->addLayout(buttons);
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
    m_notice->beSilent();
    m_api.joinWaitlist(order, m_key).then(this, &JoinDialog::take);
}

void JoinDialog::take(const Result<WaitlistEntry> &outcome)
{
    m_join->setEnabled(true);
    if (!outcome)
        return m_notice->say(Notice::Kind::Error, sentenceFor(outcome.error()));
    emit joined(*outcome);
    accept();
}

} // namespace Evently
