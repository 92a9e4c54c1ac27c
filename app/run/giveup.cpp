// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/giveup.h"

#include "app/log/logging.h"

#include <QLoggingCategory>

namespace Evently {

Q_LOGGING_CATEGORY(lcProgram, "evently.program")

ExitCode giveUp(const Failure &failure)
{
    if (logsObjects())
        qCCritical(lcProgram, "%s", qUtf8Printable(failure.sentence));
    else
        writePlainly("evently: " + failure.sentence.toUtf8());
    return failure.code;
}

} // namespace Evently
