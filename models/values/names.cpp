// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/names.h"

#include "models/values/visible.h"

using namespace Qt::StringLiterals;

namespace Evently {

QString readName(Fields &in, const QString &member, int least, int most)
{
    const QString name = in.line(member, least, most);
    if (name.isEmpty() || showsSomething(name))
        return name;
    in.complain(member, u"must have at least one visible character"_s);
    return {};
}

QString fullName(const QString &firstName, const QString &lastName)
{
    return QString(firstName % u' ' % lastName).trimmed();
}

} // namespace Evently
