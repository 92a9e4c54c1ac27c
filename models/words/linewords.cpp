// SPDX-License-Identifier: GPL-3.0-only
#include "models/words/linewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace Evently {

namespace {
struct LineWords
{
    Q_DECLARE_TR_FUNCTIONS(LineWords)
};
} // namespace

QString linesText(const QList<TicketLine> &lines)
{
    QStringList parts;
    for (const TicketLine &line : lines)
        parts << LineWords::tr("%1 × %2", "how many, a ticket type")
                         .arg(QLocale().toString(line.quantity), line.name);
    return parts.join(LineWords::tr(", ", "between ticket types"));
}

} // namespace Evently
