// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledger/walls.h"

using namespace Qt::StringLiterals;

namespace Evently {

Walls::Needs Walls::needsOf(int people, const QList<TicketLine> &lines) const
{
    Needs needs(1 + m_event.quotas.size(), 0);
    needs[0] = people;
    if (m_event.quotas.isEmpty())
        return needs;
    for (const TicketLine &line : lines) {
        const TicketType *type = m_event.findType(line.type);
        for (qsizetype i = 0; type && i < m_event.quotas.size(); ++i) {
            if (type->quotas.contains(m_event.quotas[i].no))
                needs[i + 1] += line.people();
        }
    }
    return needs;
}

template <typename Test>
static int wallsOf(const Walls::Needs &needs, const Test &test)
{
    int walls = 0;
    for (int wall = 0; wall < needs.size(); ++wall) {
        if (needs[wall] > 0 && test(wall))
            walls |= 1 << wall;
    }
    return walls;
}

int Walls::drawnFrom(const Needs &needs) const
{
    return wallsOf(needs, [](int) { return true; });
}

int Walls::lacking(const Needs &needs) const
{
    return wallsOf(needs, [&](int wall) { return needs[wall] > room(wall); });
}

int Walls::tooSmall(const Needs &needs) const
{
    return wallsOf(needs, [&](int wall) { return needs[wall] > total(wall); });
}

int Walls::narrowest(const Needs &needs) const
{
    const int among = lacking(needs) ? lacking(needs) : drawnFrom(needs);
    int narrowest = -1;
    for (int wall = 0; wall < needs.size(); ++wall) {
        if ((among >> wall & 1) && (narrowest < 0 || room(wall) < room(narrowest)))
            narrowest = wall;
    }
    return std::max(narrowest, 0);
}

int Walls::room(int wall) const
{
    return wall == 0 ? m_event.availableCapacity : m_event.quotas[wall - 1].available;
}

int Walls::total(int wall) const
{
    return wall == 0 ? m_event.totalCapacity : m_event.quotas[wall - 1].total;
}

QJsonValue Walls::id(int wall) const
{
    return wall == 0 ? QJsonValue(u"house"_s) : QJsonValue(m_event.quotas[wall - 1].no);
}

QString Walls::name(int wall) const
{
    return wall == 0 ? u"House"_s : m_event.quotas[wall - 1].name;
}

} // namespace Evently
