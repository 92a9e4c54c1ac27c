// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <optional>

namespace Evently {

/// RFC 4648, section 5, without padding.
QByteArray toBase64Url(const QByteArray &bytes);

/// Reads exactly what toBase64Url() writes: no padding, no blanks, no unused bits set at the end.
/// So each value has only one encoding.
std::optional<QByteArray> fromBase64Url(const QByteArray &text);

} // namespace Evently
