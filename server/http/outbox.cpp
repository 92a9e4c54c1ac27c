// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/outbox.h"

#include "server/http/gatesocket.h"

#include <QCoreApplication>

#include <utility>

namespace Evently {

Outbox::Outbox(QObject *receiver)
    : m_receiver(receiver)
{
}

void Outbox::put(Answer answer)
{
    const std::lock_guard lock(m_mutex);
    if (!m_receiver)
        return;
    m_answers.push_back(std::move(answer));
    // Under the lock, so that the receiver can't be destroyed in between.
    if (m_answers.size() == 1)
        QCoreApplication::postEvent(m_receiver, new QEvent(eventType()));
}

std::vector<Outbox::Answer> Outbox::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_answers, {});
}

void Outbox::close()
{
    const std::lock_guard lock(m_mutex);
    m_receiver = nullptr;
    m_answers.clear();
}

QEvent::Type Outbox::eventType()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

} // namespace Evently
