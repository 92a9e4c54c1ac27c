// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

/// The display settings that each visitor starts with, chosen by staff. Stored in the kiosk's
/// folder.
struct KioskDefaults
{
    QString language{}; ///< A code of Languages::all(); empty: the machine's.
    bool hasHighContrast = false;

    static KioskDefaults read(const QString &folder);
    void write(const QString &folder) const;
    bool operator==(const KioskDefaults &) const = default;
};

} // namespace Evently
