// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pages/messagepage.h"

#include "ui/kiosk/parts/emblem.h"

#include <QAccessible>

namespace Evently {

MessagePage::MessagePage(KioskContext &context, Server server)
    : KioskPage(context)
    , m_server(server)
    , m_emblem(new Emblem(context.look))
    , m_otherwise(addAction(TapButton::Rank::Plain))
    , m_action(addAction(TapButton::Rank::Primary))
{
    setCrown(m_emblem);
    centre();
    setWayBack(m_otherwise);
    connect(m_action, &TapButton::clicked, this, &MessagePage::acted);
    connect(m_otherwise, &TapButton::clicked, this, &MessagePage::otherwise);
}

void MessagePage::say(const std::function<Message()> &words)
{
    m_words = words;
    retranslate();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessagePage::retranslate()
{
    if (!m_words)
        return;
    const Message message = m_words();
    m_emblem->set(message.emblem, message.tone);
    setHeadline(message.headline);
    setLead(message.lead);
    setAccessibleName(message.headline);
    m_action->setText(message.action);
    m_action->setVisible(!message.action.isEmpty());
    m_otherwise->setText(message.otherwise);
    m_otherwise->setVisible(!message.otherwise.isEmpty());
}

} // namespace Evently
