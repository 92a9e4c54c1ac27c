// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"
#include "server/http/gatelimits.h"

#include <QByteArray>

#include <optional>

namespace Evently {

/// Puts a body together that comes in chunks (RFC 9112, 7.1). Extensions and trailers are read
/// over, within limits. A pure function of the bytes, however they are cut.
class ChunkedBody
{
public:
    explicit ChunkedBody(const GateLimits &limits);

    /// Takes what it can from the front of @p bytes.
    /// @return how many bytes it took; the rest has to come again with more behind it, or belongs
    ///         to the next request once the body is whole.
    Result<qsizetype> take(QByteArrayView bytes);

    bool isWhole() const { return m_part == Part::End; }
    const QByteArray &body() const { return m_body; }

private:
    enum class Part { Size, Content, ContentEnd, Trailer, End };

    Result<qsizetype> takeLine(QByteArrayView bytes);
    std::optional<Problem> takeSize(QByteArrayView line);
    std::optional<Problem> takeTrailer(QByteArrayView line);
    Problem trailersTooLarge() const;

    const GateLimits &m_limits;
    Part m_part = Part::Size;
    QByteArray m_body;
    qsizetype m_contentLeft = 0; ///< Bytes of the current chunk that are still to come.
    qsizetype m_framingBytes = 0; ///< Spent on sizes and extensions.
    qsizetype m_trailerBytes = 0;
};

} // namespace Evently
