// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"

#include <QVarLengthArray>

namespace Evently {

/// The walls that an event's seats are behind: the house and its quotas. A set of walls is a number
/// whose bit 0 is the house and whose bit i + 1 is the event's i-th quota.
class Walls
{
public:
    static constexpr int House = 1;

    /// How many seats a request needs of each wall, in the order of the bits.
    using Needs = QVarLengthArray<int, 1 + Quota::AtMost>;

    explicit Walls(const Event &event) ///< @p event must outlive it.
        : m_event(event)
    {
    }

    /// What @p lines need, or @p people of the house where they are empty.
    Needs needsOf(int people, const QList<TicketLine> &lines) const;
    int drawnFrom(const Needs &needs) const; ///< The walls it takes seats of.
    int lacking(const Needs &needs) const; ///< The walls with too little room.
    int tooSmall(const Needs &needs) const; ///< The walls that could never have room.

    /// Of the walls with too little room (or of all, if none is), the one with the least, by its
    /// bit's number; the house on a tie.
    int narrowest(const Needs &needs) const;
    int room(int wall) const;
    QJsonValue id(int wall) const; ///< As on the wire: "house", or the quota's number.
    QString name(int wall) const;

private:
    int total(int wall) const;

    const Event &m_event;
};

} // namespace Evently
