// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/database/slice.h"
#include "models/values/discountcode.h"

namespace Evently {

/// The codes of an event, read and written in a transaction. The desk counts their uses.
class DiscountCodes
{
public:
    explicit DiscountCodes(Transaction &tx)
        : m_tx(tx)
    {
    }

    std::optional<DiscountCode> find(const QUuid &event, QStringView code) const;

    /// The newest first. With @p search, those whose code contains it.
    QList<Keyed<DiscountCode>> list(const QUuid &event, const QString &search,
                                    const Slice &slice) const;

    /// Adds all of @p codes, or none if the event has one of them. @return the one it has.
    std::optional<QString> create(const QUuid &event, const QList<DiscountCode> &codes);

    /// Changes everything but the code itself and what counts its uses.
    void change(const QUuid &event, const DiscountCode &code);

    /// @return whether it was never used, and so was removed.
    bool remove(const QUuid &event, const QString &code);

private:
    Transaction &m_tx;
};

} // namespace Evently
