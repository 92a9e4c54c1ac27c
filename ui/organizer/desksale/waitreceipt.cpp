// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/desksale/waitreceipt.h"

#include "ui/look/theme.h"
#include "ui/organizer/printing/ticketdesk.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/notice.h"
#include "ui/words/sentences.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Evently {

WaitReceipt::WaitReceipt(TicketDesk &tickets, const Theme &theme, QWidget *parent)
    : Card(parent)
    , m_tickets(tickets)
    , m_words(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_reference(plainLabel({}, theme.font(Theme::Type::Headline)))
    , m_place(plainLabel({}, theme.font(Theme::Type::Strong)))
    , m_notice(new Notice(theme))
    , m_print(new QPushButton(tr("&Print the slip again")))
{
    m_words->setWordWrap(true);
    m_reference->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Apart, Theme::Far, Theme::Apart);
    layout->setSpacing(Theme::Near);
    layout->addWidget(m_words);
    layout->addWidget(m_reference);
    layout->addWidget(m_place);
    layout->addWidget(m_notice);
    layout->addWidget(m_print, 0, Qt::AlignLeft);
    hide();

    connect(m_print, &QPushButton::clicked, this, &WaitReceipt::print);
    connect(&m_tickets, &TicketDesk::printed, this, [this](const QString &job) {
        if (isOver(job))
            m_notice->say(Notice::Kind::Success, tr("Slip sent to the printer."));
    });
    connect(&m_tickets, &TicketDesk::failed, this, [this](const QString &job) {
        if (isOver(job))
            m_notice->say(Notice::Kind::Warning,
                          tr("The slip couldn't be printed. Write the reference above down for the "
                             "customer: it works just as well."));
    });
}

void WaitReceipt::open(const WaitlistEntry &entry, const Event &event)
{
    m_entry = entry;
    m_event = event;
    m_job.clear();
    const QString what = tr("%1 for %2", "tickets, event").arg(ticketsText(entry), event.name);
    m_words->setText(
            entry.customer.name.isEmpty()
                    ? tr("On the waitlist: %1", "what").arg(what)
                    : tr("%1 is on the waitlist: %2", "whom, what").arg(entry.customer.name, what));
    sayWithCaption(*m_reference, tr("Waitlist reference"), entry.reference);
    const int ahead = entry.position.value_or(1) - 1;
    m_place->setText(ahead == 0 ? tr("First in line") : tr("%n group(s) ahead", nullptr, ahead));
    show();
    print();
}

void WaitReceipt::close()
{
    m_entry.reset();
    m_job.clear();
    m_words->clear();
    sayWithCaption(*m_reference, {}, {});
    m_notice->beSilent();
    hide();
}

void WaitReceipt::print()
{
    if (!m_entry || !m_job.isEmpty())
        return;
    m_notice->say(Notice::Kind::Information, tr("Printing…"));
    m_print->setEnabled(false);
    m_job = m_tickets.print(*m_entry, m_event);
}

/// Whether @p job is the current one; if so, a new one may start.
bool WaitReceipt::isOver(const QString &job)
{
    if (!m_entry || m_job.isEmpty() || job != m_job)
        return false;
    m_job.clear();
    m_print->setEnabled(true);
    return true;
}

} // namespace Evently
