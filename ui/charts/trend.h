// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

/// The change of a number since the previous period.
struct Trend
{
    enum class Way { Up, Down, Same, Unknown };

    Way way = Way::Unknown;
    QString text{}; ///< "▲ 12%", "▼ 3%", "± 0%"; empty if there was nothing before.

    static Trend of(qint64 now, qint64 before);
    /// The name of its colour in the style sheet.
    QString tone() const;
};

} // namespace Evently
