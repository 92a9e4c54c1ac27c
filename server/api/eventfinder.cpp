// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/eventfinder.h"

#include "models/tables/eventlinks.h"
#include "models/values/typedcode.h"

using namespace Qt::StringLiterals;

namespace Evently {

using Kind = Target::Kind;

Target Target::bookingReference(const QString &text)
{
    return {Kind::BookingReference, {}, readCode(text).reference()};
}

Target Target::entryReference(const QString &text)
{
    return {Kind::EntryReference, {}, readCode(text).reference()};
}

Target Target::entryNamed(const QString &text)
{
    const QUuid id = idFrom(text);
    return id.isNull() ? entryReference(text) : entry(id);
}

EventFinder::EventFinder(int roomFor)
    : m_known(roomFor)
{
}

static QString keyOf(const Target &target)
{
    return QString::number(int(target.kind)) % u' '
            % (target.reference.isEmpty() ? toText(target.id) : target.reference);
}

std::optional<Found> EventFinder::recall(const Target &target) const
{
    if (target.kind == Kind::Event)
        return Found{.eventId = target.id, .subject = target.id};
    const std::scoped_lock lock(m_mutex);
    const Found *found = m_known.object(keyOf(target));
    return found ? std::optional(*found) : std::nullopt;
}

static std::optional<EventLinks::Link> linkOf(const Target &target, EventLinks links)
{
    switch (target.kind) {
    case Kind::Event: return EventLinks::Link{target.id, target.id};
    case Kind::Booking: return links.ofBooking(target.id);
    case Kind::BookingReference: return links.ofBooking(target.reference);
    case Kind::Entry: return links.ofEntry(target.id);
    case Kind::EntryReference: return links.ofEntry(target.reference);
    }
    Q_UNREACHABLE();
}

Problem EventFinder::notFound(const Target &target)
{
    switch (target.kind) {
    case Kind::Event: return Problem::notFound(u"event"_s);
    case Kind::Booking:
    case Kind::BookingReference: return Problem::notFound(u"booking"_s);
    case Kind::Entry:
    case Kind::EntryReference: break;
    }
    return Problem::notFound(u"waitlist entry"_s);
}

Result<Found> EventFinder::lookUp(const Target &target, Transaction &tx)
{
    if (const auto known = recall(target))
        return *known;
    const auto link = linkOf(target, EventLinks(tx));
    if (!link)
        return notFound(target);
    const Found found{.eventId = link->eventId, .subject = link->id};
    const std::scoped_lock lock(m_mutex);
    m_known.insert(keyOf(target), new Found(found));
    return found;
}

} // namespace Evently
