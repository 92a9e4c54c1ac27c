// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

namespace Evently {

/// Precedes each field after the message of a log line. It is a separator that none of our texts
/// contain and that the gate doesn't accept in requests. JSON records get the fields as members,
/// text lines as name=value.
inline constexpr char logFieldMark = '\x1f';

/// A field to append to a log message; empty if @p value is.
inline QByteArray logField(QByteArrayView name, QByteArrayView value)
{
    if (value.isEmpty())
        return {};
    return QByteArray(1, logFieldMark).append(name).append('=').append(value);
}

} // namespace Evently
