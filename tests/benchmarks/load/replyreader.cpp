// SPDX-License-Identifier: GPL-3.0-only
#include "tests/benchmarks/load/replyreader.h"

#include <algorithm>
#include <charconv>

#include <strings.h>

namespace Evently::Load {

static constexpr std::string_view endOfLine = "\r\n";
static constexpr std::string_view endOfHead = "\r\n\r\n";
static constexpr std::size_t headBytesMax = 64 * 1024;

static bool isField(std::string_view name, std::string_view wanted)
{
    return name.size() == wanted.size()
            && ::strncasecmp(name.data(), wanted.data(), wanted.size()) == 0;
}

template <typename Number>
static bool readNumber(std::string_view text, Number &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

ReplyReader::State ReplyReader::take(std::string_view &bytes)
{
    if (!m_hasHead) {
        // The end of the head may be split across two pieces.
        const std::size_t before = m_head.size();
        m_head += bytes;
        const std::size_t from = before < endOfHead.size() ? 0 : before - endOfHead.size();
        const std::size_t end = m_head.find(endOfHead, from);
        if (end == std::string::npos) {
            bytes = {};
            return m_head.size() > headBytesMax ? State::Broken : State::NeedsMore;
        }
        bytes.remove_prefix(end + endOfHead.size() - before);
        m_head.resize(end + endOfLine.size());
        if (readHead() == State::Broken)
            return State::Broken;
    }
    const auto taken = std::min<std::uint64_t>(m_bodyLeft, bytes.size());
    bytes.remove_prefix(taken);
    m_bodyLeft -= taken;
    return m_bodyLeft == 0 ? State::Whole : State::NeedsMore;
}

ReplyReader::State ReplyReader::readHead()
{
    std::string_view rest = m_head;
    if (!rest.starts_with("HTTP/1.1 ") || rest.size() < 12
        || !readNumber(rest.substr(9, 3), m_reply.status))
        return State::Broken;

    bool hasLength = false;
    for (rest.remove_prefix(rest.find(endOfLine) + 2); !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find(endOfLine));
        rest.remove_prefix(line.size() + endOfLine.size());
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos)
            return State::Broken;
        const std::string_view name = line.substr(0, colon);
        std::string_view value = line.substr(colon + 1);
        value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));

        if (isField(name, "content-length"))
            hasLength = readNumber(value, m_reply.bodyBytes);
        else if (isField(name, "retry-after"))
            m_reply.saysRetryAfter = true;
        else if (isField(name, "connection"))
            m_reply.isLast = isField(value, "close");
    }
    if (!hasLength && m_reply.status != 204 && m_reply.status != 304)
        return State::Broken;
    m_bodyLeft = m_reply.bodyBytes;
    m_hasHead = true;
    return State::Whole;
}

void ReplyReader::restart()
{
    m_head.clear();
    m_reply = {};
    m_hasHead = false;
    m_bodyLeft = 0;
}

} // namespace Evently::Load
