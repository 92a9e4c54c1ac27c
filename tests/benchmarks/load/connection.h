// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/benchmarks/load/replyreader.h"

#include <chrono>
#include <cstdint>

namespace Evently::Load {

using Clock = std::chrono::steady_clock;

/// One keep-alive connection with at most one request in progress.
class Connection
{
public:
    Connection(std::uint16_t port, int epoll); ///< Throws std::system_error if it can't connect.
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// The request in progress, and since when it has been waiting.
    struct Request
    {
        std::uint64_t number = 0;
        Clock::time_point since{};
    };

    /// Sends @p bytes of @p request. The previous request must have been answered.
    void send(const Request &request, std::string_view bytes);

    enum class Progress { None, Answered, Lost };
    Progress advance(); ///< Call it when epoll reports activity.

    const Request &request() const { return m_request; }
    const Reply &reply() const { return m_reader.reply(); }
    bool isBusy() const { return m_isBusy; }
    void reconnect();

private:
    void open();
    void close();
    bool flush();

    const std::uint16_t m_port;
    const int m_epoll;
    int m_socket = -1;
    bool m_isBusy = false;
    std::string m_unsent;
    Request m_request;
    ReplyReader m_reader;
};

} // namespace Evently::Load
