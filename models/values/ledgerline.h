// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/ledgerrow.h"
#include "models/values/result.h"

#include <QJsonObject>

namespace Evently {

/// A row of an event's history as people read it: with the reference of its booking or entry.
struct LedgerLine
{
    LedgerRow row{};
    /// The booking's reference or, for a row without one, the entry's; empty if it has neither.
    QString reference{};
    /// The currency of the row's amount.
    QString currency{};
    /// The customer's name; empty if none was given.
    QString customerName{};

    QJsonObject toJson() const;
    static Result<LedgerLine> fromJson(const QJsonObject &json);
    bool operator==(const LedgerLine &) const = default;
};

} // namespace Evently
