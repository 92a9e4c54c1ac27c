// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/session.h"
#include "models/desk/batch/deskrequest.h"
#include "server/api/call.h"

#include <span>

namespace Evently {

/// Who may ask.
enum class Access {
    Open, ///< Anyone; a token is not even looked at.
    Anyone, ///< Anyone; who sends a token must send a good one, and is known by it.
    SignedIn, ///< Users, organizers and kiosks.
    Person, ///< Users and organizers.
    User, ///< Users.
    Admin, ///< Organizers.
    Kiosk, ///< Paired devices.
    Local, ///< This machine itself, organizers, and monitors with the metrics token.
};

/// Whether a request of this route has a JSON body.
enum class Body {
    None,
    Json,
    JsonIfAny, ///< No body is an empty object.
};

/// How often a route is asked by machines that only want to know whether all is well.
enum class Asked {
    AtTimes,
    AllTheTime, ///< By monitors and kiosks: an answer that is well is no news.
};

/// Whether an Idempotency-Key makes the request repeatable.
enum class Repeats {
    No,
    ByKey,
    ByKeyLocked, ///< The same where the answer has a secret in it: kept in the answerCipher's
                 ///< writing.
};

// What answers, by where it runs.

/// On the HTTP thread: must not wait for anything.
struct AtOnce
{
    Result<Reply> (*answer)(Call &call);
};

/// On a reader's thread, on one unchanging view of the data.
struct Reading
{
    Result<Reply> (*answer)(Call &call, Transaction &tx);
};

/// The same for sums over much, on the reports' own threads.
struct Reporting
{
    Result<Reply> (*answer)(Call &call, Transaction &tx);
};

/// In a serializable transaction on a writer's thread; runs again when it lost a race, so it must
/// touch the database and its call's @c changes only. Never for an existing event's seats.
struct Writing
{
    Result<Reply> (*answer)(Call &call, Transaction &tx);
    Repeats repeats = Repeats::No;
};

/// By what a request names the event whose queue it belongs to.
struct Target
{
    enum class Kind { Event, Booking, BookingReference, Entry, EntryReference };

    Kind kind = Kind::Event;
    QUuid id{};
    QString reference{}; ///< As referenceFrom() gives it.

    /// Whether it can name nothing: the path had no id, or a misread reference.
    bool isNowhere() const { return id.isNull() && reference.isEmpty(); }

    static Target event(const QUuid &id) { return {Kind::Event, id}; }
    static Target booking(const QUuid &id) { return {Kind::Booking, id}; }
    static Target bookingReference(const QString &text);
    static Target entry(const QUuid &id) { return {Kind::Entry, id}; }
    static Target entryReference(const QString &text);
    /// An id or a reference, whichever @p text is; neither is not found.
    static Target entryNamed(const QString &text);
};

/// What is known once the target was found.
struct Found
{
    QUuid eventId; ///< Whose queue it is.
    QUuid subject; ///< The id of what the target named: the event, booking or entry.
    Customer beneficiary{}; ///< Name and e-mail of DeskWork::beneficiary.
};

/// A request before its event is known.
struct DeskWork
{
    Target target;
    QUuid beneficiary{}; ///< A user whom an organizer books for; 400 at `userId` if there is none.
    std::function<Command(const Found &)> command; ///< HTTP thread; must not wait.
    std::function<Answer(const Outcome &)> write; ///< See DeskRequest::write.
};

/// By the Desk, in the queue of the event. The function runs on the HTTP thread and must not wait;
/// the Router adds caller, key and deadline and finds the event (404 when there is none).
struct AtDesk
{
    Result<DeskWork> (*order)(Call &call);
};

/// By steps of its own, begun on the HTTP thread: those that need Argon2. Must answer in the end.
struct InSteps
{
    void (*begin)(CallPtr call);
};

/// With an event stream; HTTP thread.
struct Streaming
{
    void (*open)(CallPtr call);
};

using Answering = std::variant<AtOnce, Reading, Reporting, Writing, AtDesk, InSteps, Streaming>;

/// One row of the API: who may ask what, and who answers. HEAD goes by the row of GET.
struct Route
{
    Method method;
    const char *path; ///< "/api/events/{event}"
    Access access;
    Answering answering;
    Body body = Body::None;
    Asked asked = Asked::AtTimes;
};

/// All of the API; nothing else mounts a path.
std::span<const Route> routes();

} // namespace Evently
