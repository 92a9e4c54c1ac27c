// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/operation.h"

#include <chrono>

namespace Evently::Torture {

/// A client's connection: plain blocking sockets, so that a thousand of them cost little and
/// sending and receiving can be separated. One thread at a time.
class Link
{
    Q_DISABLE_COPY(Link)

public:
    explicit Link(quint16 port);
    Link(Link &&other) noexcept;
    ~Link();

    /// Sends @p operation with @p token, over the open connection or a new one, and records the
    /// time.
    /// @return false if that failed, with the error in the operation.
    bool send(Operation &operation, const QByteArray &token);

    /// Waits for the answer and stores it, or the error, in @p operation.
    void receive(Operation &operation, std::chrono::milliseconds patience);

    void drop(); ///< Disconnects with a reset.
    void goTo(quint16 port); ///< Disconnects and uses this port from now on.

private:
    bool connect();
    void fail(Operation &operation, const char *why);

    quint16 m_port;
    int m_socket = -1;
    QByteArray m_received;
};

} // namespace Evently::Torture
