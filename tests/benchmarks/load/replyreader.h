// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace Evently::Load {

/// The parts of an answer that the driver uses; the body is only counted.
struct Reply
{
    int status = 0;
    bool saysRetryAfter = false;
    bool isLast = false; ///< Connection: close
    std::uint64_t bodyBytes = 0;
};

/// Reads HTTP/1.1 answers with a Content-Length (all of Evently's except streams) in pieces of any
/// size.
class ReplyReader
{
public:
    enum class State { NeedsMore, Whole, Broken };

    /// Consumes the part of @p bytes that belongs to the current answer.
    State take(std::string_view &bytes);

    const Reply &reply() const { return m_reply; }
    void restart(); ///< For the next answer.

private:
    State readHead();

    std::string m_head;
    Reply m_reply;
    bool m_hasHead = false;
    std::uint64_t m_bodyLeft = 0;
};

} // namespace Evently::Load
