// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/referee.h"

#include "models/values/id.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently::Torture {

using Wish = Action::Wish;

Referee::Referee(const QJsonObject &created, const House::Rules &rules, QList<LedgerRow> history,
                 std::list<Action> actions)
    : m_history(std::move(history))
    , m_actions(std::move(actions))
    , m_house(created, rules)
{
    place();
    checkOpen();
    for (const LedgerRow &row : m_history) {
        if (row.seq == 1)
            continue;
        step(row);
        if (m_complaints.size() > 20)
            return; // Further errors would only be consequences.
    }
    if (const QString complaint = m_house.missing(m_house.last()); !complaint.isEmpty())
        m_complaints << u"at the end "_s % complaint;
    for (const Open &open : m_open)
        complain(*open.action,
                 u"it was right nowhere between row %1 and %2: %3"_s.arg(open.first)
                         .arg(open.last)
                         .arg(open.mismatch));
}

void Referee::complain(const Action &action, const QString &what)
{
    m_complaints << action.name() % u": "_s % what;
}

static bool isGranted(const Action &action)
{
    return action.told.status >= 200 && action.told.status < 300;
}

/// The highest row that anyone had been told of before @p action was sent.
qint64 Referee::lastSeen(const Action &action) const
{
    // Other processes may have a cached event that is up to a second old.
    const qint64 behind = action.wish == Wish::ReadEvent ? 1'000'000'000 : 0;
    const auto end = std::ranges::upper_bound(m_known, action.invoked - behind, {},
                                              &std::pair<qint64, qint64>::first);
    return end == m_known.begin() ? 1 : std::prev(end)->second;
}

qint64 Referee::lastBefore(Wall wall) const
{
    qint64 last = 1;
    for (const LedgerRow &row : m_history)
        last = row.at <= wall ? row.seq : last;
    return last;
}

void Referee::place()
{
    for (const Action &action : m_actions) {
        if (isGranted(action) && action.told.seq > 0)
            m_known.emplace_back(action.done, action.told.seq);
    }
    std::ranges::sort(m_known);
    qint64 highest = 0;
    for (auto &[done, seq] : m_known)
        seq = highest = std::max(highest, seq);

    for (const Action &action : m_actions) {
        if (!action.isSettled) {
            complain(action, u"no one ever said what became of it"_s);
            continue;
        }
        const bool showsEvent = action.wish == Wish::Edit || action.wish == Wish::ReadEvent;
        if (isGranted(action) && showsEvent) {
            const qint64 version = action.told.answered()[u"version"_s].toInteger();
            m_byVersion.emplace(version, &action);
            const qint64 seen = lastSeen(action);
            if (version < seen)
                complain(action,
                         u"it shows version %1; %2 was acknowledged before"_s.arg(version).arg(
                                 seen));
        }
        if (isGranted(action) && !action.isRead())
            m_bySeq.emplace(action.told.seq, &action);
        else if (action.wish != Wish::ReadEvent)
            m_open.push_back({&action, lastSeen(action), lastBefore(wallOf(action.done))});
    }
}

/// The action that wrote @p row. Before the row, the model must grant it exactly that.
const Action *Referee::claimant(const LedgerRow &row)
{
    if (row.actor.id.isNull())
        return nullptr;
    const auto [from, to] = m_bySeq.equal_range(row.seq);
    for (auto each = from; each != to; ++each) {
        const Action &action = *each->second;
        const House::Ruling ruling = m_house.rule(action, row.at);
        if (action.caller != row.actor.id || !ruling.code.isEmpty() || ruling.row != row.kind)
            continue;
        const bool isAboutIt = action.booking.isNull() || action.booking == row.bookingId;
        if (isAboutIt && ruling.status == action.told.status)
            return &action;
    }
    QStringList others;
    for (auto each = from; each != to; ++each) {
        const House::Ruling ruling = m_house.rule(*each->second, row.at);
        others << each->second->name()
                        % u" (the model: %1 %2)"_s.arg(
                                ruling.code, ruling.row ? QString(wireName(*ruling.row)) : u"-"_s);
    }
    m_complaints << u"row %1 (%2): no one was told that this is theirs: %3"_s.arg(row.seq).arg(
            QString(wireName(row.kind)), others.join(u"; "));
    return nullptr;
}

void Referee::step(const LedgerRow &row)
{
    const Action *action = claimant(row);
    if (const QString complaint = m_house.play(row, action); !complaint.isEmpty())
        m_complaints << u"row %1 (%2): %3"_s.arg(row.seq).arg(QString(wireName(row.kind)),
                                                              complaint);
    if (action && action->wish != Wish::Edit) {
        if (const QString wrong = m_house.compare(*action, action->told.answered());
            !wrong.isEmpty())
            complain(*action, wrong);
    }
    checkUnchanged(row.seq, action);
    const auto [from, to] = m_byVersion.equal_range(row.seq);
    for (auto each = from; each != to; ++each) {
        if (const QString wrong = m_house.compare(*each->second, each->second->told.answered());
            !wrong.isEmpty())
            complain(*each->second, wrong);
    }
    checkOpen();
}

/// Checks actions whose answer said that nothing needed to change.
void Referee::checkUnchanged(qint64 seq, const Action *claimed)
{
    const auto [from, to] = m_bySeq.equal_range(seq);
    for (auto each = from; each != to; ++each) {
        const Action &action = *each->second;
        if (&action == claimed)
            continue;
        if (const QString wrong = mismatch(action); !wrong.isEmpty())
            complain(action, wrong);
    }
}

/// What is wrong with the answer to @p action in the current state; empty if it is right.
QString Referee::mismatch(const Action &action) const
{
    const House::Ruling ruling = m_house.rule(action, m_house.last());
    const QJsonObject body = action.told.answered();
    if (!isGranted(action)) {
        const QString code = body[u"code"_s].toString();
        if (ruling.code == code)
            return {};
        return ruling.code.isEmpty() ? u"the model grants it"_s
                                     : u"the model says "_s % ruling.code;
    }
    if (!ruling.code.isEmpty() || ruling.row)
        return u"the model says "_s % (ruling.row ? QString(wireName(*ruling.row)) : ruling.code);
    return m_house.compare(action, body);
}

void Referee::checkOpen()
{
    std::erase_if(m_open, [this](Open &open) {
        if (m_house.version() < open.first || m_house.version() > open.last)
            return false;
        open.mismatch = mismatch(*open.action);
        if (open.mismatch.isEmpty())
            return true;
        // Sales and the right to cancel also end by time alone.
        const House::Ruling later = m_house.rule(*open.action, wallOf(open.action->done));
        return !isGranted(*open.action)
                && later.code == open.action->told.answered()[u"code"_s].toString();
    });
}

} // namespace Evently::Torture
