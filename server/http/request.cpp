// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/request.h"

using namespace Qt::StringLiterals;

namespace Evently {

QByteArray nameOf(Method method)
{
    switch (method) {
    case Method::Get: return "GET"_ba;
    case Method::Head: return "HEAD"_ba;
    case Method::Post: return "POST"_ba;
    case Method::Put: return "PUT"_ba;
    case Method::Patch: return "PATCH"_ba;
    case Method::Delete: return "DELETE"_ba;
    case Method::Options: return "OPTIONS"_ba;
    case Method::Other: return "OTHER"_ba;
    }
    Q_UNREACHABLE();
}

QByteArray Request::header(QByteArrayView lowerName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerName) // An empty value is present, so it must not be null.
            return value.isNull() ? QByteArray("") : value;
    }
    return {};
}

} // namespace Evently
