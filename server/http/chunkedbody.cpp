// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/chunkedbody.h"

#include "server/http/characters.h"

using namespace Qt::StringLiterals;

namespace Evently {

/// The longest line with a size and its extensions.
static constexpr qsizetype sizeLineBytesMax = 128;

static Problem badChunk(const QString &details)
{
    return {.code = Problem::Code::BadRequest,
            .error = u"The chunked body is not well-formed."_s,
            .details = details};
}

ChunkedBody::ChunkedBody(const GateLimits &limits)
    : m_limits(limits)
{
}

Result<qsizetype> ChunkedBody::take(QByteArrayView bytes)
{
    qsizetype taken = 0;
    while (m_part != Part::End) {
        const QByteArrayView rest = bytes.sliced(taken);
        if (m_part == Part::Content) {
            const qsizetype size = std::min(m_contentLeft, rest.size());
            m_body.append(rest.first(size));
            m_contentLeft -= size;
            taken += size;
            if (m_contentLeft > 0)
                break;
            m_part = Part::ContentEnd;
            continue;
        }
        const Result<qsizetype> line = takeLine(rest);
        if (!line)
            return line.error();
        if (*line == 0)
            break;
        taken += *line;
    }
    return taken;
}

Problem ChunkedBody::trailersTooLarge() const
{
    return {.code = Problem::Code::HeadersTooLarge,
            .error = u"The request's trailer fields are too large."_s,
            .details = u"At most %1 bytes."_s.arg(m_limits.trailerBytesMax)};
}

/// Reads one line if it is complete.
/// @return its length including CRLF, or 0.
Result<qsizetype> ChunkedBody::takeLine(QByteArrayView bytes)
{
    const qsizetype lineBytesMax =
            m_part == Part::Trailer ? m_limits.trailerBytesMax : sizeLineBytesMax;
    const qsizetype lf = bytes.first(std::min(bytes.size(), lineBytesMax)).indexOf('\n');
    if (lf < 0 && bytes.size() < lineBytesMax)
        return 0;
    if (lf < 0 && m_part == Part::Trailer)
        return trailersTooLarge();
    if (lf < 1 || bytes[lf - 1] != '\r')
        return badChunk(u"A line is too long, or doesn't end in CR LF."_s);

    const QByteArrayView line = bytes.first(lf - 1);
    std::optional<Problem> problem;
    if (m_part == Part::ContentEnd) {
        if (!line.isEmpty())
            problem = badChunk(u"A chunk is longer than its declared size."_s);
        m_part = Part::Size;
    } else if (m_part == Part::Size) {
        problem = takeSize(line);
    } else {
        problem = takeTrailer(line);
    }
    if (problem)
        return *problem;
    return lf + 1;
}

std::optional<Problem> ChunkedBody::takeSize(QByteArrayView line)
{
    const qsizetype semicolon = line.indexOf(';');
    const QByteArrayView size = withoutBlanks(semicolon < 0 ? line : line.first(semicolon));
    if (size.isEmpty() || size.size() > 8 || !allOf(line, isFieldCharacter)
        || !allOf(size, [](char c) { return hexValue(c) >= 0; }))
        return badChunk(u"A chunk's size is not a number of at most eight hexadecimal digits."_s);

    qint64 bytes = 0;
    for (const char c : size)
        bytes = bytes * 16 + hexValue(c);
    m_framingBytes += line.size();
    // Sizes and extensions may be larger than the body itself, but not unlimited.
    if (m_body.size() + bytes > m_limits.bodyBytesMax
        || m_framingBytes > 8 * m_limits.bodyBytesMax) {
        return Problem{.code = Problem::Code::PayloadTooLarge,
                       .error = u"The body is too large."_s,
                       .details = u"At most %1 bytes."_s.arg(m_limits.bodyBytesMax)};
    }
    m_contentLeft = bytes;
    m_part = bytes == 0 ? Part::Trailer : Part::Content;
    return {};
}

std::optional<Problem> ChunkedBody::takeTrailer(QByteArrayView line)
{
    m_trailerBytes += line.size();
    if (m_trailerBytes >= m_limits.trailerBytesMax)
        return trailersTooLarge();
    if (line.isEmpty())
        m_part = Part::End;
    return {};
}

} // namespace Evently
