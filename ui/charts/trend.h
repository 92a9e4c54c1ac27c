// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

/// A number beside the one of the period before.
struct Trend
{
    enum class Way { Up, Down, Same, Unknown };

    Way way = Way::Unknown;
    QString text{}; ///< "▲ 12%", "▼ 3%", "± 0%"; empty when there was nothing before.

    static Trend of(qint64 now, qint64 before);
    /// The style sheet's word for its colour.
    QString tone() const;
};

} // namespace Evently
