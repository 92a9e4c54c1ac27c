// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"
#include "server/http/gatelimits.h"

#include <QByteArray>

#include <optional>

namespace Evently {

/// Assembles a body sent in chunks (RFC 9112, 7.1). Extensions and trailers are skipped, within
/// limits. The result depends only on the bytes, not on how they are split.
class ChunkedBody
{
public:
    explicit ChunkedBody(const GateLimits &limits);

    /// Reads as much as it can from the front of @p bytes.
    /// @return how many bytes it took. The rest has to be passed again with more data or, once the
    /// body is complete, belongs to the next request.
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
    qsizetype m_contentLeft = 0; ///< Bytes missing from the current chunk.
    qsizetype m_framingBytes = 0; ///< Used by sizes and extensions.
    qsizetype m_trailerBytes = 0;
};

} // namespace Evently
