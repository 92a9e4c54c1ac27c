// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledger/eventrules.h"

using namespace Qt::StringLiterals;

namespace Evently {

QList<Problem::Field> complaintsAbout(const Event &event)
{
    QList<Problem::Field> complaints;
    const auto complainIf = [&](bool isWrong, const QString &field, const QString &message) {
        if (isWrong)
            complaints << Problem::Field{field, message};
    };
    complainIf(event.endsAt && *event.endsAt < event.dateTime, u"endsAt"_s,
               u"must not be before dateTime, which is %1"_s.arg(toRfc3339(event.dateTime)));
    complainIf(event.salesUntil > event.overAt(), u"salesUntil"_s,
               u"must not be after the end, which is %1"_s.arg(toRfc3339(event.overAt())));
    return complaints;
}

} // namespace Evently
