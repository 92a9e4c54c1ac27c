// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/request.h"

namespace Evently {

QByteArray Request::header(QByteArrayView lowerName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerName)
            return value;
    }
    return {};
}

} // namespace Evently
