// SPDX-License-Identifier: GPL-3.0-only
#include "app/help/help.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Evently {

QString helpText(const QString &command)
{
    QFile page(u":/evently/help/%1.txt"_s.arg(command.isEmpty() ? u"evently"_s : command));
    const bool opened = page.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // There is one page per command; tst_options checks them.
    return QString::fromUtf8(page.readAll());
}

} // namespace Evently
