// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/look/kioskwords.h"
#include "ui/kiosk/parts/kioskpage.h"

#include <functional>

namespace Evently {

class Emblem;

/// A page that shows only a message with an icon, and at most two buttons.
class MessagePage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessagePage)

public:
    enum class Server { Needed, NotNeeded };

    MessagePage(KioskContext &context, Server server);

    /// @p words is called again when the language changes.
    void say(const std::function<Message()> &words);

    void retranslate() override;
    bool needsServer() const override { return m_server == Server::Needed; }

signals:
    void acted(); ///< The big button.
    void otherwise(); ///< The second button.

private:
    const Server m_server;
    std::function<Message()> m_words;
    Emblem *const m_emblem;
    TapButton *const m_otherwise;
    TapButton *const m_action;
};

} // namespace Evently
