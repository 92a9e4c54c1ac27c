// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/benchmarks/load/replyreader.h"

#include <chrono>
#include <cstdint>

namespace Evently::Load {

using Clock = std::chrono::steady_clock;

/// One keep-alive connection with at most one request under way.
class Connection
{
public:
    Connection(std::uint16_t port, int epoll); ///< Throws std::system_error when nobody listens.
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// What the request under way was, and since when its answer is waited for.
    struct Request
    {
        std::uint64_t number = 0;
        Clock::time_point since{};
    };

    /// Sends @p bytes, which are @p request. The last one must have been answered.
    void send(const Request &request, std::string_view bytes);

    enum class Progress { None, Answered, Lost };
    Progress advance(); ///< Call when epoll says so.

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
