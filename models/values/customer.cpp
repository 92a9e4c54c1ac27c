// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/customer.h"

#include "models/values/visible.h"
#include "models/values/wire.h"

using namespace Qt::StringLiterals;

namespace Evently {

QJsonObject Customer::toJson() const
{
    return {{u"name"_s, orNull(name)}, {u"email"_s, orNull(email)}};
}

Customer Customer::fromJson(const QJsonObject &json)
{
    return {withoutBidiControls(json[u"name"_s].toString()),
            withoutBidiControls(json[u"email"_s].toString())};
}

} // namespace Evently
