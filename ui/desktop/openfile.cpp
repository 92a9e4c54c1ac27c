// SPDX-License-Identifier: GPL-3.0-only
#include "ui/desktop/openfile.h"

#include <QDesktopServices>
#include <QUrl>

namespace Evently {

void openFile(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace Evently
