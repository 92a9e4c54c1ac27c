// SPDX-License-Identifier: GPL-3.0-only
#include "ui/api/tokens.h"

#include "models/values/fields.h"

using namespace Qt::StringLiterals;

namespace Evently {

Result<Tokens> Tokens::fromJson(const QJsonObject &json)
{
    constexpr int anyLength = 8 * 1024;
    Fields in(json);
    const Tokens tokens{.access = in.secret(u"token"_s, 1, anyLength).toUtf8(),
                        .refresh = in.secret(u"refreshToken"_s, 1, anyLength)};
    if (const auto problem = in.problem())
        return *problem;
    return tokens;
}

} // namespace Evently
