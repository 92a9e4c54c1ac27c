// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/operation.h"

#include <chrono>

namespace Evently::Torture {

/// A client's connection: plain blocking sockets, so that a thousand of them cost little and asking
/// and hearing can be parted. One thread at a time.
class Link
{
    Q_DISABLE_COPY(Link)

public:
    explicit Link(quint16 port);
    Link(Link &&other) noexcept;
    ~Link();

    /// Sends @p operation with @p token, over the open connection or a new one, and notes the time.
    /// @return false, with the operation's error, when that failed.
    bool send(Operation &operation, const QByteArray &token);

    /// Waits for the answer to what was sent and notes it in @p operation, or its error.
    void receive(Operation &operation, std::chrono::milliseconds patience);

    void drop(); ///< Hangs up, with a reset.
    void goTo(quint16 port); ///< Hangs up, and asks there from now on.

private:
    bool connect();
    void fail(Operation &operation, const char *why);

    quint16 m_port;
    int m_socket = -1;
    QByteArray m_received;
};

} // namespace Evently::Torture
