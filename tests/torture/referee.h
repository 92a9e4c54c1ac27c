// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/house.h"

#include <list>

namespace Evently::Torture {

/// Checks all requests about one event, and their answers, against the model, along the event's
/// history: each answer must match the model at its position. Refusals and reads have no position;
/// they must be right at one of the positions at which they may have been decided.
class Referee
{
public:
    Referee(const QJsonObject &created, const House::Rules &rules, QList<LedgerRow> history,
            std::list<Action> actions);

    const QStringList &complaints() const { return m_complaints; }

private:
    /// A refusal or a read, with the range in which it may have been decided.
    struct Open
    {
        const Action *action = nullptr;
        qint64 first = 1;
        qint64 last = 1;
        QString mismatch{}; ///< At the last position tried.
    };

    void place();
    qint64 lastSeen(const Action &action) const;
    qint64 lastBefore(Wall wall) const;
    const Action *claimant(const LedgerRow &row);
    void step(const LedgerRow &row);
    void checkUnchanged(qint64 seq, const Action *claimed);
    void checkOpen();
    QString mismatch(const Action &action) const;
    void complain(const Action &action, const QString &what);

    const QList<LedgerRow> m_history;
    const std::list<Action> m_actions;
    House m_house;
    std::multimap<qint64, const Action *> m_bySeq;
    std::multimap<qint64, const Action *> m_byVersion; ///< Actions whose answers show the event.
    std::vector<Open> m_open;
    std::vector<std::pair<qint64, qint64>> m_known; ///< When, and of which row.
    QStringList m_complaints;
};

} // namespace Evently::Torture
