// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/request.h"

namespace Evently {

QByteArray Request::header(QByteArrayView lowerName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerName) // An empty value is present, so it must not be null.
            return value.isNull() ? QByteArray("") : value;
    }
    return {};
}

} // namespace Evently
