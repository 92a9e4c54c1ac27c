// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/events.h"

#include "models/database/choicefrom.h"
#include "models/ledger/coderules.h"
#include "models/ledger/eventrules.h"
#include "models/ledger/saleplan.h"
#include "models/tables/bookings.h"
#include "models/tables/discountcodes.h"
#include "models/tables/ledgerrows.h"
#include "models/tables/waitlist.h"
#include "models/values/zone.h"
#include "server/api/codeguesses.h"
#include "server/api/csv.h"
#include "server/api/entitytag.h"
#include "server/api/eventcache.h"
#include "server/api/services.h"
#include "server/api/steps.h"
#include "server/handlers/answers.h"
#include "server/handlers/eventfields.h"
#include "server/handlers/handlers.h"
#include "server/handlers/listsource.h"
#include "server/handlers/ticketfields.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Evently::Handlers {

using Status = Event::Status;

/// A time in RFC 3339, or a date, which means its beginning.
static std::optional<Instant> timeAskedFor(Call &call, const QString &name)
{
    if (const auto text = call.query.text(name, 40); !text || text->size() != 10)
        return call.query.instant(name);
    const auto date = call.query.date(name);
    return date ? std::optional(startOfDay(*date, call.services.settings.timeZone)) : std::nullopt;
}

/// Nothing if events of every status are requested.
static std::optional<Status> statusAskedFor(Query &query)
{
    static constexpr std::initializer_list<Status> statuses{Status::Draft, Status::Published,
                                                            Status::Cancelled, Status::Completed};
    QStringList words{u"any"_s};
    for (const Status status : statuses)
        words << QString(wireName(status));
    const auto word = query.oneOf(u"status"_s, words);
    if (!word)
        return Status::Published;
    return word == words.first() ? std::nullopt : std::optional(choiceFrom(*word, statuses));
}

/// Drafts are visible only to organizers, and so are lists that may contain drafts.
static bool mayHaveDrafts(const EventFilter &filter)
{
    return !filter.status || filter.status == Status::Draft;
}

static EventFilter filterAskedFor(Call &call)
{
    Query &query = call.query;
    EventFilter filter{.category = query.text(u"category"_s, 50).value_or(QString()),
                       .venue = query.text(u"venue"_s, 200).value_or(QString()),
                       .search = query.search(),
                       .from = timeAskedFor(call, u"from"_s),
                       .to = timeAskedFor(call, u"to"_s),
                       .isAvailable = query.flag(u"available"_s).value_or(false)};
    filter.status = statusAskedFor(query);
    if (filter.from && filter.to && *filter.from > *filter.to)
        query.complain(u"from"_s, u"must not be after “to”"_s);
    return filter;
}

static EventOrder orderAskedFor(Query &query)
{
    using By = EventOrder::By;
    const QString word = query.oneOf(u"sort"_s,
                                     {u"dateTime"_s, u"name"_s, u"price"_s, u"-dateTime"_s,
                                      u"-name"_s, u"-price"_s})
                                 .value_or(u"dateTime"_s);
    const bool descending = word.startsWith(u'-');
    const QStringView name = QStringView(word).sliced(descending ? 1 : 0);
    return {.by = name == u"name"      ? By::Name
                    : name == u"price" ? By::Price
                                       : By::DateTime,
            .descending = descending};
}

static Result<Reply> listedAsCsv(Call &call, Transaction &tx)
{
    const Part part = partAskedFor(call, Pages::Allowed);
    const EventFilter filter = filterAskedFor(call);
    const EventOrder order = orderAskedFor(call.query);
    if (const auto problem = call.query.problem())
        return *problem;
    if (mayHaveDrafts(filter) && !call.caller.isAdmin())
        return forbidden(u"Only administrators can see drafts."_s);

    const auto rows = [=, caller = call.caller](Transaction &at, const Slice &slice) {
        const Events events(at);
        return written(events.list(filter, order, slice),
                       [now = events.now(), viewer = viewerOf(caller)](const Event &event) {
                           return event.toJson(now, viewer);
                       });
    };
    const QStringList columns{u"name"_s,           u"venue"_s,
                              u"category"_s,       u"dateTime"_s,
                              u"timeZone"_s,       u"endsAt"_s,
                              u"status"_s,         u"sales"_s,
                              u"totalCapacity"_s,  u"availableCapacity"_s,
                              u"heldCapacity"_s,   u"waitingCount"_s,
                              u"waitingTickets"_s, u"price"_s,
                              u"currency"_s,       u"salesUntil"_s,
                              u"cancelUntil"_s,    u"maxPerBooking"_s,
                              u"maxPerUser"_s,     u"waitlistPolicy"_s,
                              u"description"_s,    u"id"_s,
                              u"version"_s,        u"revision"_s,
                              u"createdAt"_s,      u"updatedAt"_s};
    return listed(call, tx, part, {.rows = rows, .columns = columns, .name = u"events"_s});
}

/// Lists the events and sets @p good to how long the list stays valid if no one changes an event.
static Result<Reply> listedAsJson(Call &call, Transaction &tx, std::chrono::milliseconds &good)
{
    const Part part = partAskedFor(call, Pages::Allowed);
    const EventFilter filter = filterAskedFor(call);
    const EventOrder order = orderAskedFor(call.query);
    if (const auto problem = call.query.problem())
        return *problem;
    if (mayHaveDrafts(filter) && !call.caller.isAdmin())
        return forbidden(u"Only administrators can see drafts."_s);

    const Events events(tx);
    const Instant now = events.now();
    ListReply list(call, part);
    for (const auto &row : events.list(filter, order, sliceOf(part))) {
        list.add(row.value.toJson(now, viewerOf(call.caller)), row.key);
        good = std::min(good, EventCache::goodFor(row.value, now));
    }
    if (part.page)
        list.setTotal(events.count(filter));
    return list.reply();
}

/// The first page of what everyone may see is the same for all callers. Later pages are bound to
/// their reader, and which events can be booked now also depends on events outside the list.
static bool isForAll(const Call &call)
{
    return call.caller.id.isNull() && !call.query.has(u"cursor"_s) && !call.query.has(u"page"_s)
            && !call.query.has(u"available"_s) && !call.query.has(u"status"_s);
}

/// Reads like a Reading, if the response isn't cached.
static void readInTime(const CallPtr &call, Work work)
{
    const auto limit = call->services.settings.deadlines.read;
    call->deadline = std::min(call->deadline, call->request().arrived + limit);
    readAndAnswer(call, call->services.readers, std::move(work));
}

void listEvents(CallPtr call)
{
    if (wantsCsv(call->request()))
        return readInTime(call, [call](Transaction &tx) { return listedAsCsv(*call, tx); });
    EventCache &cache = call->services.eventCache;
    const QByteArray key = call->request().query;
    if (!isForAll(*call))
        return readInTime(call, [call](Transaction &tx) {
            std::chrono::milliseconds unused{};
            return listedAsJson(*call, tx, unused);
        });
    if (const auto shown = cache.findList(key))
        return answer(*call, Reply{.body = shown->body});

    readInTime(call, [call, reading = cache.beginList(key)](Transaction &tx) {
        std::chrono::milliseconds good = std::chrono::hours(24);
        const auto reply = listedAsJson(*call, tx, good);
        if (reply)
            reading->keep({.body = reply->body}, good);
        return reply;
    });
}

/// 304 if the client has it already.
static Reply replyWith(const Call &call, const EventCache::Shown &shown)
{
    const bool isKnownToClient = isKnown(call.request().header("if-none-match"), shown.tag);
    Reply reply = isKnownToClient ? Reply{.status = 304, .type = {}} : Reply{.body = shown.body};
    reply.with("ETag", shown.tag.toHeader());
    reply.with("Vary", "Authorization");
    return reply;
}

/// The event as someone sees it who typed a code.
static Result<EventCache::Shown> shownWith(const QString &typed, const Event &event, Instant now,
                                           EventViewer viewer, Transaction &tx)
{
    const auto code = DiscountCodes(tx).find(event.id, typed);
    if (!code)
        return unknownCode();
    if (const auto problem = whyUnusable(*code, viewer.channel, now, event.timeZone))
        return *problem;
    viewer.code = *code;
    return EventCache::Shown{
            .body = QJsonDocument(event.toJson(now, viewer)).toJson(QJsonDocument::Compact),
            .tag = tagOf(event, now, viewer)};
}

static void showEventWithCode(const CallPtr &call, const QString &typed)
{
    if (const auto wait = waitForCode(*call, typed))
        return answer(*call, *wait);
    readInTime(call, [call, typed](Transaction &tx) -> Result<Reply> {
        const Events events(tx);
        const auto event = events.find(call->id(), call->caller);
        if (!event)
            return event.error();
        const auto shown = shownWith(typed, *event, events.now(), viewerOf(call->caller), tx);
        return countedGuess(*call, shown.transform([&](const EventCache::Shown &seen) {
            return replyWith(*call, seen);
        }));
    });
}

void showEvent(CallPtr call)
{
    EventCache &cache = call->services.eventCache;
    const QUuid id = call->id();
    const auto code = call->query.text(u"code"_s, 100);
    if (const auto problem = call->query.problem())
        return answer(*call, *problem);
    if (code)
        return showEventWithCode(call, *code);
    const EventViewer viewer = viewerOf(call->caller);
    const EventCache::Eyes eyes = viewer.isOrganizer    ? EventCache::Eyes::Organizer
            : viewer.channel == Booking::Channel::Kiosk ? EventCache::Eyes::Kiosk
                                                        : EventCache::Eyes::Everyone;
    if (const auto shown = cache.find(id, eyes))
        return answer(*call, replyWith(*call, *shown));

    readInTime(
            call,
            [call, id, viewer, reading = cache.begin(id, eyes)](Transaction &tx) -> Result<Reply> {
                const Events events(tx);
                const auto event = events.find(id, call->caller);
                if (!event)
                    return event.error();
                const Instant now = events.now();
                const EventCache::Shown shown{.body = QJsonDocument(event->toJson(now, viewer))
                                                              .toJson(QJsonDocument::Compact),
                                              .tag = tagOf(*event, now, viewer)};
                if (event->status != Status::Draft)
                    reading->keep(shown, EventCache::goodFor(*event, now));
                return replyWith(*call, shown);
            });
}

Result<Reply> createEvent(Call &call, Transaction &tx)
{
    const ServerSettings &settings = call.services.settings;
    Events events(tx);
    const Instant now = events.now();

    Fields in = call.fields();
    Event event = eventIn(in, {.currency = settings.currency, .timeZone = settings.timeZone});
    const Edit plan = salePlanIn(in);
    if (in.has(u"price"_s) && plan.ticketTypes)
        in.complain(u"price"_s, u"must not be sent with ticketTypes"_s);
    if (!in.problem() && (plan.ticketTypes || plan.quotas)) {
        if (const auto problem = applySalePlan(event, plan, false,
                                               [&in](const QString &field, const QString &message) {
                                                   in.complain(field, message);
                                               }))
            return *problem;
    }
    if (!in.problem()) {
        if (event.dateTime <= now)
            in.complain(u"dateTime"_s, u"must be in the future"_s);
        for (const Problem::Field &complaint : complaintsAbout(event))
            in.complain(complaint.field, complaint.message);
    }
    if (const auto problem = in.problem())
        return *problem;

    event.id = newId();
    event.createdBy = call.caller.id;
    event.availableCapacity = event.totalCapacity;
    event.version = event.revision = 1;
    event.createdAt = event.updatedAt = now;
    events.create(event, call.caller);
    call.changes << Change{.type = Change::Type::Event,
                           .id = event.id,
                           .version = event.version,
                           .availableCapacity = event.availableCapacity,
                           .isDraft = event.status == Status::Draft};
    return Reply::json(event.toJson(now, viewerOf(call.caller)), 201)
            .with("Location", "/api/events/" + toText(event.id).toLatin1())
            .with("ETag", tagOf(event, now, viewerOf(call.caller)).toHeader())
            .with("Evently-Seq", QByteArray::number(event.version));
}

Result<DeskWork> changeEvent(Call &call)
{
    Fields in = call.fields();
    Edit edit = editIn(in);
    if (const auto problem = in.problem())
        return *problem;
    edit.revision = revisionAskedFor(call.request().header("if-match"));

    DeskWork work{.target = Target::event(call.id()), .write = answerFor(call.caller)};
    if (edit.status == Status::Cancelled) // Events are cancelled with DELETE, as the API documents.
        work.command = [edit](const Found &) { return CancelEvent{edit.revision}; };
    else
        work.command = [edit](const Found &) { return edit; };
    return work;
}

Result<DeskWork> cancelEvent(Call &call)
{
    const auto revision = revisionAskedFor(call.request().header("if-match"));
    return DeskWork{.target = Target::event(call.id()),
                    .command = [revision](const Found &) { return CancelEvent{revision}; },
                    .write = answerFor(call.caller)};
}

Result<Reply> listBookingsOfEvent(Call &call, Transaction &tx)
{
    using BookingStatus = Booking::Status;
    const Part part = partAskedFor(call);
    const BookingFilter filter{
            .status = call.query.choice(u"status"_s,
                                        {BookingStatus::Held, BookingStatus::Confirmed,
                                         BookingStatus::Cancelled, BookingStatus::Expired}),
            .search = call.query.search()};
    if (const auto problem = call.query.problem())
        return *problem;
    if (!Events(tx).exists(call.id()))
        return Problem::notFound(u"event"_s);

    const auto rows = [=, event = call.id(), reader = call.caller](Transaction &at,
                                                                   const Slice &slice) {
        return written(Bookings(at).list({BookingScope::Of::Event, event}, filter, slice, reader));
    };
    return listed(call, tx, part,
                  {.rows = rows, .columns = bookingColumns(), .name = u"bookings"_s});
}

Result<Reply> listWaitlistOfEvent(Call &call, Transaction &tx)
{
    using EntryStatus = WaitlistEntry::Status;
    const Part part = partAskedFor(call);
    const EntryFilter filter{.status =
                                     call.query.choice(u"status"_s,
                                                       {EntryStatus::Active, EntryStatus::Notified,
                                                        EntryStatus::Converted,
                                                        EntryStatus::Expired, EntryStatus::Left}),
                             .search = call.query.search()};
    if (const auto problem = call.query.problem())
        return *problem;
    if (!Events(tx).exists(call.id()))
        return Problem::notFound(u"event"_s);

    const auto rows = [=, event = call.id()](Transaction &at, const Slice &slice) {
        return written(Waitlist(at).listOfEvent(event, filter, slice));
    };
    const QStringList columns{u"position"_s,    u"waitlistReference"_s, u"status"_s,
                              u"quantity"_s,    u"customer.name"_s,     u"customer.email"_s,
                              u"timesPassed"_s, u"offerExpiresAt"_s,    u"createdAt"_s,
                              u"id"_s,          u"eventId"_s,           u"userId"_s,
                              u"kioskId"_s,     u"bookingId"_s,         u"code"_s,
                              u"lines"_s};
    return listed(call, tx, part, {.rows = rows, .columns = columns, .name = u"waitlist"_s});
}

Result<Reply> listLedgerOfEvent(Call &call, Transaction &tx)
{
    using Order = LedgerRows::Order;
    const Part part = partAskedFor(call);
    const auto sort = call.query.oneOf(u"sort"_s, {u"seq"_s, u"-seq"_s});
    if (const auto problem = call.query.problem())
        return *problem;
    if (!Events(tx).exists(call.id()))
        return Problem::notFound(u"event"_s);

    const Order order = sort == u"-seq"_s ? Order::NewestFirst : Order::OldestFirst;
    const auto rows = [event = call.id(), order](Transaction &at, const Slice &slice) {
        return written(LedgerRows(at).list(event, slice, order));
    };
    const QStringList columns{u"seq"_s,           u"at"_s,           u"kind"_s,      u"quantity"_s,
                              u"bookingId"_s,     u"entryId"_s,      u"actorRole"_s, u"actorId"_s,
                              u"reference"_s,     u"customerName"_s, u"amount"_s,    u"currency"_s,
                              u"paymentMethod"_s, u"changes"_s};
    return listed(call, tx, part, {.rows = rows, .columns = columns, .name = u"ledger"_s});
}

} // namespace Evently::Handlers
