// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/staff/kioskdefaults.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace Evently {

static QString fileIn(const QString &folder)
{
    return folder % u"/defaults.ini"_s;
}

KioskDefaults KioskDefaults::read(const QString &folder)
{
    const QSettings file(fileIn(folder), QSettings::IniFormat);
    return {.language = file.value(u"language"_s).toString(),
            .hasHighContrast = file.value(u"highContrast"_s).toBool()};
}

void KioskDefaults::write(const QString &folder) const
{
    QSettings file(fileIn(folder), QSettings::IniFormat);
    file.setValue(u"language"_s, language);
    file.setValue(u"highContrast"_s, hasHighContrast);
}

} // namespace Evently
