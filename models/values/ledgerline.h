// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/ledgerrow.h"
#include "models/values/result.h"

#include <QJsonObject>

namespace Evently {

/// A row of an event's history as people read it: with what its booking or entry is called.
struct LedgerLine
{
    LedgerRow row{};
    /// The booking's or, for a row without one, the entry's; empty if it concerns neither.
    QString reference{};
    /// Of the row's amount.
    QString currency{};
    /// Whose it is; empty if nobody gave a name.
    QString customerName{};

    QJsonObject toJson() const;
    static Result<LedgerLine> fromJson(const QJsonObject &json);
    bool operator==(const LedgerLine &) const = default;
};

} // namespace Evently
