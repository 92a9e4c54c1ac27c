// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/rounds.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace Evently::Torture {

QStringList playRound(Stage &stage, const Play &play, const QList<Fault> &faults)
{
    {
        const Crowd crowd(stage, play);
        for (qsizetype next = 0; crowd.isBusy(); ++next) {
            stage.revive();
            QThread::msleep(ulong(stage.number(20, 150)));
            if (faults.isEmpty() || !crowd.isBusy())
                continue;
            const Fault &fault = faults[next % faults.size()];
            if (fault.strike(stage))
                stage.countStrike(fault.name);
        }
    }
    return stage.verdict(play.events);
}

QString failure(const Stage &stage, const QStringList &complaints)
{
    constexpr int shown = 12;
    return u"%1\n%2 complaints; seed %3; the history is %4\n"_s.arg(
            complaints.mid(0, shown).join(u'\n'), QString::number(complaints.size()),
            QString::number(stage.seed()), stage.keepHistory(complaints));
}

} // namespace Evently::Torture
