// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/desk/batch/deskrequest.h"
#include "server/api/call.h"

#include <span>

namespace Evently {

/// Who may use a route.
enum class Access {
    Open, ///< Anyone; tokens are ignored.
    Anyone, ///< Anyone; a token is optional, but must be valid and identifies the caller.
    SignedIn, ///< Users, organizers and kiosks.
    Person, ///< Users and organizers.
    User, ///< Users.
    Admin, ///< Organizers.
    Kiosk, ///< Paired devices.
    Local, ///< Requests from this machine, organizers, and monitors with the metrics token.
};

/// Whether requests to this route have a JSON body.
enum class Body {
    None,
    Json,
    JsonIfAny, ///< No body counts as an empty object.
};

/// How often machines call a route just to check that the server works.
enum class Asked {
    AtTimes,
    AllTheTime, ///< By monitors and kiosks, so successful requests aren't logged.
};

/// Whether the request can be repeated with an Idempotency-Key.
enum class Repeats {
    No,
    ByKey,
    ByKeyLocked, ///< The same for answers with a secret: stored encrypted by the answerCipher.
};

// The kinds of handlers, by where they run.

/// On the HTTP thread; must not block.
struct AtOnce
{
    Result<Reply> (*answer)(Call &call);
};

/// On a reader's thread, in one snapshot.
struct Reading
{
    Result<Reply> (*answer)(Call &call, Transaction &tx);
};

/// The same for sums over many rows, on separate threads.
struct Reporting
{
    Result<Reply> (*answer)(Call &call, Transaction &tx);
};

/// In a serializable transaction on a writer's thread. Runs again if it lost a race, so it must
/// change only the database and its call's @c changes. Never for an existing event's seats.
struct Writing
{
    Result<Reply> (*answer)(Call &call, Transaction &tx);
    Repeats repeats = Repeats::No;
};

/// How a request identifies the event whose queue it goes to.
struct Target
{
    enum class Kind { Event, Booking, BookingReference, Entry, EntryReference };

    Kind kind = Kind::Event;
    QUuid id{};
    QString reference{}; ///< In the form that referenceFrom() returns.

    /// Whether it can't identify anything: the path had no id, or a misread reference.
    bool isNowhere() const { return id.isNull() && reference.isEmpty(); }

    static Target event(const QUuid &id) { return {Kind::Event, id}; }
    static Target booking(const QUuid &id) { return {Kind::Booking, id}; }
    static Target bookingReference(const QString &text);
    static Target entry(const QUuid &id) { return {Kind::Entry, id}; }
    static Target entryReference(const QString &text);
    /// An id or a reference, depending on @p text; if it is neither, nothing is found.
    static Target entryNamed(const QString &text);
};

/// What is known once the target has been found.
struct Found
{
    QUuid eventId; ///< The event whose queue is used.
    QUuid subject; ///< The id of the target: the event, booking or entry.
    Customer beneficiary{}; ///< Name and e-mail of DeskWork::beneficiary.
};

/// A request whose event isn't known yet.
struct DeskWork
{
    Target target;
    QUuid beneficiary{}; ///< The user an organizer books for; 400 at `userId` if there is none.
    std::function<Command(const Found &)> command; ///< On the HTTP thread; must not block.
    std::function<Answer(const Outcome &)> write; ///< See DeskRequest::write.
};

/// By the Desk, in the queue of the event. The function runs on the HTTP thread and must not block.
/// The Router adds caller, key and deadline and finds the event (404 if there is none).
struct AtDesk
{
    Result<DeskWork> (*order)(Call &call);
};

/// In several steps, beginning on the HTTP thread; for routes that need Argon2. Must answer
/// eventually.
struct InSteps
{
    void (*begin)(CallPtr call);
};

/// With an event stream; on the HTTP thread.
struct Streaming
{
    void (*open)(CallPtr call);
};

using Answering = std::variant<AtOnce, Reading, Reporting, Writing, AtDesk, InSteps, Streaming>;

/// One row of the API: who may use it and what handles it. HEAD uses the row of GET.
struct Route
{
    Method method;
    const char *path; ///< "/api/events/{event}"
    Access access;
    Answering answering;
    Body body = Body::None;
    Asked asked = Asked::AtTimes;
};

/// The whole API; nothing else mounts a path.
std::span<const Route> routes();

} // namespace Evently
