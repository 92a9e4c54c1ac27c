// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace Evently::Load {

/// What the driver wants to know of an answer; the body is only counted.
struct Reply
{
    int status = 0;
    bool saysRetryAfter = false;
    bool isLast = false; ///< Connection: close
    std::uint64_t bodyBytes = 0;
};

/// Reads HTTP/1.1 answers that have a Content-Length, as all of Evently's do except streams, in
/// pieces of any size.
class ReplyReader
{
public:
    enum class State { NeedsMore, Whole, Broken };

    /// Takes what belongs to the current answer off the front of @p bytes.
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
