// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/look/kioskwords.h"
#include "ui/kiosk/parts/kioskpage.h"

#include <functional>

namespace Evently {

class Emblem;

/// A page with nothing but a message and its sign, and at most two ways on.
class MessagePage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessagePage)

public:
    enum class Server { Needed, NotNeeded };

    MessagePage(KioskContext &context, Server server);

    /// @p words is asked again when the language is another.
    void say(const std::function<Message()> &words);

    void retranslate() override;
    bool needsServer() const override { return m_server == Server::Needed; }

signals:
    void acted(); ///< The big button.
    void otherwise(); ///< The other one.

private:
    const Server m_server;
    std::function<Message()> m_words;
    Emblem *const m_emblem;
    TapButton *const m_otherwise;
    TapButton *const m_action;
};

} // namespace Evently
