// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

/// How staff want every visitor to find the kiosk. Kept in a file of the kiosk's folder.
struct KioskDefaults
{
    QString language{}; ///< A code of Languages::all(); empty: the machine's.
    bool hasHighContrast = false;

    static KioskDefaults read(const QString &folder);
    void write(const QString &folder) const;
    bool operator==(const KioskDefaults &) const = default;
};

} // namespace Evently
