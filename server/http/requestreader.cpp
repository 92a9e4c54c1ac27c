// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/requestreader.h"

#include "server/http/characters.h"

using namespace Qt::StringLiterals;

namespace Evently {

/// An idle connection keeps at most this much memory for its next request.
static constexpr qsizetype keptCapacity = 4096;

RequestReader::RequestReader(const GateLimits &limits)
    : m_limits(limits)
{
}

void RequestReader::feed(QByteArrayView bytes)
{
    m_bytes.append(bytes);
}

Result<bool> RequestReader::advance()
{
    if (!m_head) {
        const Result<bool> whole = advanceHead();
        if (!whole || !*whole)
            return whole;
    }
    return advanceBody();
}

IncomingRequest RequestReader::take()
{
    IncomingRequest request{.head = *std::move(m_head), .body = std::move(m_body)};
    m_head.reset();
    m_chunks.reset();
    m_body = {};
    m_wantsContinue = false;
    return request;
}

bool RequestReader::isBetweenRequests() const
{
    return !m_head && buffered() == 0;
}

void RequestReader::clear()
{
    m_bytes = {};
    m_read = m_scanned = 0;
    m_head.reset();
}

bool RequestReader::takeContinueWish()
{
    return std::exchange(m_wantsContinue, false);
}

void RequestReader::drop(qsizetype size)
{
    m_read += size;
    if (m_read < m_bytes.size())
        return;
    m_read = 0;
    if (m_bytes.capacity() > keptCapacity)
        m_bytes = {};
    else
        m_bytes.resize(0);
}

Result<bool> RequestReader::advanceHead()
{
    // RFC 9112, 2.2: ignore empty lines before a request.
    while (m_scanned == 0 && unread().startsWith("\r\n"))
        drop(2);
    const QByteArrayView bytes = unread();
    if (bytes.isEmpty() || (m_scanned == 0 && bytes == "\r"))
        return false;

    const HeadEnd end = findHeadEnd(bytes, m_scanned);
    if (end.state == HeadEnd::State::Malformed || !isTokenCharacter(bytes[0])) {
        return Problem{.code = Problem::Code::BadRequest,
                       .error = u"This is not a well-formed HTTP request."_s,
                       .details = u"Lines end in CR LF, and the first begins with a method."_s};
    }
    if (end.state == HeadEnd::State::Incomplete) {
        m_scanned = bytes.size();
        const bool inRequestLine = !bytes.contains('\n');
        if (bytes.size() > (inRequestLine ? m_limits.lineBytesMax : m_limits.headBytesMax))
            return headTooLarge();
        return false;
    }
    if (end.size > m_limits.headBytesMax)
        return headTooLarge();

    const Result<RequestHead> head = parseRequestHead(bytes.first(end.size), m_limits);
    if (!head)
        return head.error();
    m_head = *head;
    m_scanned = 0;
    drop(end.size);
    if (m_head->chunked)
        m_chunks.emplace(m_limits);
    m_wantsContinue = m_head->expectsContinue && buffered() == 0
            && (m_head->chunked || m_head->contentLength > 0);
    return true;
}

/// @return whether the body is complete.
Result<bool> RequestReader::advanceBody()
{
    if (m_chunks) {
        const Result<qsizetype> taken = m_chunks->take(unread());
        if (!taken)
            return taken.error();
        drop(*taken);
        if (!m_chunks->isWhole())
            return false;
        m_body = m_chunks->body();
        return true;
    }
    const qsizetype size = std::min<qsizetype>(buffered(), m_head->contentLength - m_body.size());
    if (size > 0) {
        m_body.append(unread().first(size));
        drop(size);
    }
    return m_body.size() == m_head->contentLength;
}

QByteArray RequestReader::origin() const
{
    static constexpr QByteArrayView name = "origin";
    if (m_head) {
        const auto field = std::ranges::find(m_head->headers, name, &Request::Header::first);
        return field == m_head->headers.end() ? QByteArray() : field->second;
    }
    QByteArrayView rest = unread().first(std::min(buffered(), m_limits.headBytesMax));
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView line = withoutBlanks(rest.first(end < 0 ? rest.size() : end));
        if (line.isEmpty() || line == "\r")
            return {}; // The end of the head.
        const qsizetype colon = line.indexOf(':');
        if (colon == name.size() && line.first(colon).compare(name, Qt::CaseInsensitive) == 0) {
            const QByteArrayView value = line.sliced(colon + 1);
            return withoutBlanks(value.endsWith('\r') ? value.chopped(1) : value).toByteArray();
        }
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    }
    return {};
}

Problem RequestReader::headTooLarge() const
{
    if (!unread().first(std::min(buffered(), m_limits.lineBytesMax)).contains('\n')) {
        return {.code = Problem::Code::UriTooLong,
                .error = u"The address is too long."_s,
                .details = u"At most %1 bytes."_s.arg(m_limits.lineBytesMax)};
    }
    return {.code = Problem::Code::HeadersTooLarge,
            .error = u"The request's header fields are too large."_s,
            .details = u"At most %1 bytes."_s.arg(m_limits.headBytesMax)};
}

} // namespace Evently
