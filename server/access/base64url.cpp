// SPDX-License-Identifier: GPL-3.0-only
#include "server/access/base64url.h"

namespace Evently {

static constexpr auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray toBase64Url(const QByteArray &bytes)
{
    return bytes.toBase64(options);
}

std::optional<QByteArray> fromBase64Url(const QByteArray &text)
{
    const auto read =
            QByteArray::fromBase64Encoding(text, options | QByteArray::AbortOnBase64DecodingErrors);
    if (!read || toBase64Url(*read) != text)
        return {};
    return *read;
}

} // namespace Evently
