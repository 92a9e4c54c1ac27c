// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

namespace Evently {

/// What stands in the log before a field, behind the words of a line: a separator that no text of
/// ours has, nor any that the gate lets in. A JSON record has fields as members, a line of text as
/// name=value.
inline constexpr char logFieldMark = '\x1f';

/// A field to stand behind a line's words; nothing for an empty @p value.
inline QByteArray logField(QByteArrayView name, QByteArrayView value)
{
    if (value.isEmpty())
        return {};
    return QByteArray(1, logFieldMark).append(name).append('=').append(value);
}

} // namespace Evently
