// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/referee.h"

#include "models/values/id.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently::Torture {

using Wish = Deed::Wish;

Referee::Referee(const QJsonObject &created, const House::Rules &rules, QList<LedgerRow> history,
                 std::list<Deed> deeds)
    : m_history(std::move(history))
    , m_deeds(std::move(deeds))
    , m_house(created, rules)
{
    place();
    checkOpen();
    for (const LedgerRow &row : m_history) {
        if (row.seq == 1)
            continue;
        step(row);
        if (m_complaints.size() > 20)
            return; // What follows would only follow from it.
    }
    if (const QString complaint = m_house.missing(m_house.last()); !complaint.isEmpty())
        m_complaints << u"at the end "_s % complaint;
    for (const Open &open : m_open)
        complain(*open.deed,
                 u"it was right nowhere between row %1 and %2: %3"_s.arg(open.first)
                         .arg(open.last)
                         .arg(open.mismatch));
}

void Referee::complain(const Deed &deed, const QString &what)
{
    m_complaints << deed.name() % u": "_s % what;
}

static bool isGranted(const Deed &deed)
{
    return deed.told.status >= 200 && deed.told.status < 300;
}

/// The highest row of which anybody was told before @p deed was asked.
qint64 Referee::lastSeen(const Deed &deed) const
{
    // What is remembered about an event may be a second old in another process than the one that
    // was told.
    const qint64 behind = deed.wish == Wish::ReadEvent ? 1'000'000'000 : 0;
    const auto end = std::ranges::upper_bound(m_known, deed.invoked - behind, {},
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
    for (const Deed &deed : m_deeds) {
        if (isGranted(deed) && deed.told.seq > 0)
            m_known.emplace_back(deed.done, deed.told.seq);
    }
    std::ranges::sort(m_known);
    qint64 highest = 0;
    for (auto &[done, seq] : m_known)
        seq = highest = std::max(highest, seq);

    for (const Deed &deed : m_deeds) {
        if (!deed.isSettled) {
            complain(deed, u"no one ever said what became of it"_s);
            continue;
        }
        const bool showsEvent = deed.wish == Wish::Edit || deed.wish == Wish::ReadEvent;
        if (isGranted(deed) && showsEvent) {
            const qint64 version = deed.told.answered()[u"version"_s].toInteger();
            m_byVersion.emplace(version, &deed);
            const qint64 seen = lastSeen(deed);
            if (version < seen)
                complain(deed,
                         u"it shows version %1; %2 was acknowledged before"_s.arg(version).arg(
                                 seen));
        }
        if (isGranted(deed) && !deed.isRead())
            m_bySeq.emplace(deed.told.seq, &deed);
        else if (deed.wish != Wish::ReadEvent)
            m_open.push_back({&deed, lastSeen(deed), lastBefore(wallOf(deed.done))});
    }
}

/// Whose wish wrote @p row: before it, the model must grant him just that.
const Deed *Referee::claimant(const LedgerRow &row)
{
    if (row.actor.id.isNull())
        return nullptr;
    const auto [from, to] = m_bySeq.equal_range(row.seq);
    for (auto each = from; each != to; ++each) {
        const Deed &deed = *each->second;
        const House::Ruling ruling = m_house.rule(deed, row.at);
        if (deed.caller != row.actor.id || !ruling.code.isEmpty() || ruling.row != row.kind)
            continue;
        const bool isAboutIt = deed.booking.isNull() || deed.booking == row.bookingId;
        if (isAboutIt && ruling.status == deed.told.status)
            return &deed;
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
    const Deed *deed = claimant(row);
    if (const QString complaint = m_house.play(row, deed); !complaint.isEmpty())
        m_complaints << u"row %1 (%2): %3"_s.arg(row.seq).arg(QString(wireName(row.kind)),
                                                              complaint);
    if (deed && deed->wish != Wish::Edit) {
        if (const QString wrong = m_house.compare(*deed, deed->told.answered()); !wrong.isEmpty())
            complain(*deed, wrong);
    }
    checkUnchanged(row.seq, deed);
    const auto [from, to] = m_byVersion.equal_range(row.seq);
    for (auto each = from; each != to; ++each) {
        if (const QString wrong = m_house.compare(*each->second, each->second->told.answered());
            !wrong.isEmpty())
            complain(*each->second, wrong);
    }
    checkOpen();
}

/// Those who were told that all is as they wished already.
void Referee::checkUnchanged(qint64 seq, const Deed *claimed)
{
    const auto [from, to] = m_bySeq.equal_range(seq);
    for (auto each = from; each != to; ++each) {
        const Deed &deed = *each->second;
        if (&deed == claimed)
            continue;
        if (const QString wrong = mismatch(deed); !wrong.isEmpty())
            complain(deed, wrong);
    }
}

/// What is wrong about what @p deed was told, as things stand; empty when it is right.
QString Referee::mismatch(const Deed &deed) const
{
    const House::Ruling ruling = m_house.rule(deed, m_house.last());
    const QJsonObject body = deed.told.answered();
    if (!isGranted(deed)) {
        const QString code = body[u"code"_s].toString();
        if (ruling.code == code)
            return {};
        return ruling.code.isEmpty() ? u"the model grants it"_s
                                     : u"the model says "_s % ruling.code;
    }
    if (!ruling.code.isEmpty() || ruling.row)
        return u"the model says "_s % (ruling.row ? QString(wireName(*ruling.row)) : ruling.code);
    return m_house.compare(deed, body);
}

void Referee::checkOpen()
{
    std::erase_if(m_open, [this](Open &open) {
        if (m_house.version() < open.first || m_house.version() > open.last)
            return false;
        open.mismatch = mismatch(*open.deed);
        if (open.mismatch.isEmpty())
            return true;
        // Sales, and what may be cancelled, end by the clock alone.
        const House::Ruling later = m_house.rule(*open.deed, wallOf(open.deed->done));
        return !isGranted(*open.deed)
                && later.code == open.deed->told.answered()[u"code"_s].toString();
    });
}

} // namespace Evently::Torture
