// SPDX-License-Identifier: GPL-3.0-only
#include "server/live/changefeed.h"

#include "server/api/steps.h"
#include "server/http/exchange.h"

#include <QMap>
#include <QThread>
#include <QTimer>

#include <list>
#include <mutex>

using namespace std::chrono;
using namespace std::chrono_literals;

namespace Evently {

static constexpr auto pause = 125ms; ///< At least this long between two messages about one event.
static constexpr auto pulse = 15s; ///< At most this long between two signs of life.
static constexpr int rememberedMax = 100'000; ///< Events whose last version is remembered.

static QByteArray messageWith(const QByteArray &json)
{
    return "event: message\ndata: " + json + "\n\n";
}

/// The changes that are waiting to be sent, and the followers. Shared with functions that are still
/// on their way to the HTTP thread.
class ChangeFeed::Hub : public std::enable_shared_from_this<Hub>
{
public:
    Hub(OnHttpThread onHttpThread, LookUp lookUp)
        : m_onHttpThread(std::move(onHttpThread))
        , m_lookUp(std::move(lookUp))
    {
    }

    void add(const QList<Change> &changes, Source source);
    void tell(const DemoStep &step); ///< HTTP thread.
    void addMissed();
    void follow(const CallPtr &call);

private:
    struct Follower
    {
        std::shared_ptr<Stream> stream;
        Principal who;
        QUuid session; ///< The session that its token belongs to.
        std::optional<Instant> until; ///< When its token expires.
    };
    using Followers = std::list<Follower>;

    /// Waiting messages are sent in this order, so that those for everyone precede newer ones.
    enum class Audience { Everybody, Others, Organizers };

    /// The last versions of an event that were announced.
    struct Told
    {
        qint64 others = 0;
        qint64 organizers = 0;
        bool operator==(const Told &) const = default;
    };
    /// A change that looked older than what was announced before; one of the two may be forged.
    struct Doubt
    {
        Change change;
        Told told{}; ///< At the time of the lookup.
        bool isNew = false; ///< Another change has come since.
    };

    static bool isForAll(const Change &change);
    void addOne(const Change &change, Source source);
    void pass(const Change &change, Told &told);
    void wait(const Change &change, Audience to);
    void doubt(const Change &change, const Told &told);
    void ask(const QUuid &event, const Told &told);
    void settle(const QUuid &event, const Result<std::optional<Change>> &found);
    void giveUp(const QUuid &event);
    void schedule();
    void begin(); ///< On the HTTP thread, like all below.
    void flush();
    void tick();
    void send(const QByteArray &message, Audience to);
    void noteWhetherHeard();
    void closeEndedBy(const Change &change);
    void closeIf(const std::function<bool(const Follower &)> &isOver);

    const OnHttpThread m_onHttpThread;
    const LookUp m_lookUp;

    std::mutex m_mutex; ///< Protects the next eight.
    bool m_isHeard = false; ///< While there are followers, and so an HTTP thread.
    QMap<std::pair<Audience, QUuid>, Change> m_waiting;
    QList<Change> m_endings; ///< Also waiting; these must not replace each other.
    bool m_hasMissed = false;
    bool m_isScheduled = false;
    QHash<QUuid, qint64> m_own; ///< The last version that this process committed.
    QHash<QUuid, Told> m_told;
    QHash<QUuid, Doubt> m_doubts; ///< Events that are being looked up.

    // Used only on the HTTP thread.
    Followers m_followers;
    QTimer *m_timer = nullptr; ///< Deleted with the HTTP thread.
    steady_clock::time_point m_lastFlush{};
    steady_clock::time_point m_lastPulse{};
};

bool ChangeFeed::Hub::isForAll(const Change &change)
{
    return change.type == Change::Type::Event && !change.isDraft;
}

void ChangeFeed::Hub::add(const QList<Change> &changes, Source source)
{
    const std::scoped_lock lock(m_mutex);
    for (const Change &change : changes)
        addOne(change, source);
}

/// Versions from this process are reliable, so an older notice is an echo of one. A notice comes
/// through the database and may arrive before our own announcement of an earlier commit. Or it is
/// forged, and then must not suppress the changes that follow.
void ChangeFeed::Hub::addOne(const Change &change, Source source)
{
    if (change.type != Change::Type::Event) {
        if (!m_isHeard)
            return;
        wait(change, Audience::Organizers);
        if (change.ends != Change::Ends::Nothing)
            m_endings << change;
        return;
    }
    if (m_told.size() > rememberedMax || m_own.size() > rememberedMax) {
        m_told.clear();
        m_own.clear();
    }
    if (source == Source::Ourselves)
        m_own[change.id] = std::max(m_own.value(change.id), change.version);
    else if (change.version <= m_own.value(change.id))
        return;
    Told &told = m_told[change.id];
    const bool looksOld =
            isForAll(change) ? change.version < told.others : change.version < told.organizers;
    if (looksOld)
        doubt(change, told);
    else
        pass(change, told);
}

/// Announces a change to those who haven't been told of this version or a later one.
void ChangeFeed::Hub::pass(const Change &change, Told &told)
{
    const bool isNewsToOthers = isForAll(change) && change.version > told.others;
    const bool isNewsToOrganizers = change.version > told.organizers;
    if (isNewsToOthers)
        told.others = change.version;
    if (isNewsToOrganizers)
        told.organizers = change.version;
    if (!m_isHeard || (!isNewsToOthers && !isNewsToOrganizers))
        return;
    if (isNewsToOthers && isNewsToOrganizers) {
        m_waiting.remove({Audience::Others, change.id});
        m_waiting.remove({Audience::Organizers, change.id});
        return wait(change, Audience::Everybody);
    }
    // A later change of a draft must not replace the one that unpublished it.
    wait(change, isNewsToOthers ? Audience::Others : Audience::Organizers);
}

void ChangeFeed::Hub::wait(const Change &change, Audience to)
{
    m_waiting[{to, change.id}] = change;
    schedule();
}

void ChangeFeed::Hub::doubt(const Change &change, const Told &told)
{
    if (!m_isHeard)
        return;
    const bool isAsked = m_doubts.contains(change.id);
    Doubt &doubt = m_doubts[change.id];
    doubt.change = change;
    doubt.isNew = true;
    if (!isAsked)
        ask(change.id, told);
}

void ChangeFeed::Hub::ask(const QUuid &event, const Told &told)
{
    Doubt &doubt = m_doubts[event];
    doubt.told = told;
    doubt.isNew = false;
    const bool isTaken = m_lookUp(
            event, [hub = weak_from_this(), event](const Result<std::optional<Change>> &found) {
                if (const auto still = hub.lock())
                    still->settle(event, found);
            });
    if (!isTaken)
        giveUp(event);
}

/// If the event can't be looked up, all followers have to read again.
void ChangeFeed::Hub::giveUp(const QUuid &event)
{
    m_doubts.remove(event);
    if (!m_isHeard)
        return;
    m_hasMissed = true;
    schedule();
}

/// Versions announced before the lookup that are newer than its result never existed.
void ChangeFeed::Hub::settle(const QUuid &event, const Result<std::optional<Change>> &found)
{
    const std::scoped_lock lock(m_mutex);
    if (!found)
        return giveUp(event);
    const Doubt doubt = m_doubts.value(event);
    const Change now = found->value_or(doubt.change);
    Told &told = m_told[event];
    if (told == doubt.told) {
        if (isForAll(now) && told.others > now.version)
            told.others = now.version - 1;
        if (told.organizers > now.version)
            told.organizers = now.version - 1;
    }
    pass(now, told);
    if (doubt.isNew)
        ask(event, told);
    else
        m_doubts.remove(event);
}

void ChangeFeed::Hub::addMissed()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_isHeard)
        return;
    m_hasMissed = true;
    schedule();
}

/// Makes sure that waiting changes are sent soon; the mutex must be held.
void ChangeFeed::Hub::schedule()
{
    if (m_isScheduled)
        return;
    m_isScheduled = true;
    m_onHttpThread([hub = shared_from_this()] { hub->begin(); });
}

void ChangeFeed::Hub::tell(const DemoStep &step)
{
    flush(); // The changes of the season are sent before the message that it is complete.
    send(messageWith(step.toJson()), Audience::Organizers);
}

/// Sends at once after a quiet time, otherwise when the pause is over.
void ChangeFeed::Hub::begin()
{
    const auto wait = duration_cast<milliseconds>(m_lastFlush + pause - steady_clock::now());
    if (wait <= 0ms || !m_timer)
        return flush();
    QTimer::singleShot(wait, m_timer, [this] { flush(); });
}

void ChangeFeed::Hub::flush()
{
    QMap<std::pair<Audience, QUuid>, Change> changes;
    QList<Change> endings;
    bool hasMissed = false;
    {
        const std::scoped_lock lock(m_mutex);
        changes.swap(m_waiting);
        endings.swap(m_endings);
        hasMissed = std::exchange(m_hasMissed, false);
        m_isScheduled = false;
    }
    m_lastFlush = steady_clock::now();
    if (hasMissed)
        send(messageWith(R"({"type":"resync"})"), Audience::Everybody);
    for (auto change = changes.cbegin(); change != changes.cend(); ++change)
        send(messageWith(change->toJson()), change.key().first);
    for (const Change &change : std::as_const(endings))
        closeEndedBy(change);
}

void ChangeFeed::Hub::send(const QByteArray &message, Audience to)
{
    // Sending may drop a stream, which removes its follower from the list.
    for (auto next = m_followers.begin(); next != m_followers.end();) {
        const auto stream = next->stream;
        const bool isMeant =
                to == Audience::Everybody || next->who.isAdmin() == (to == Audience::Organizers);
        ++next;
        if (isMeant)
            stream->send(message);
    }
}

void ChangeFeed::Hub::closeEndedBy(const Change &change)
{
    closeIf([&](const Follower &follower) {
        if (follower.who.id != change.id)
            return false;
        const bool isNamed = follower.session == change.session;
        return change.ends == Change::Ends::Everything
                || isNamed == (change.ends == Change::Ends::Session);
    });
}

void ChangeFeed::Hub::closeIf(const std::function<bool(const Follower &)> &isOver)
{
    QList<std::shared_ptr<Stream>> over;
    for (const Follower &follower : m_followers) {
        if (isOver(follower))
            over << follower.stream;
    }
    for (const auto &stream : over)
        stream->close();
}

void ChangeFeed::Hub::tick()
{
    const Instant now = systemNow();
    closeIf([&](const Follower &follower) { return follower.until && *follower.until <= now; });
    if (steady_clock::now() - m_lastPulse < pulse)
        return;
    m_lastPulse = steady_clock::now();
    send(":\n\n", Audience::Everybody);
}

void ChangeFeed::Hub::noteWhetherHeard()
{
    const std::scoped_lock lock(m_mutex);
    m_isHeard = !m_followers.empty();
}

void ChangeFeed::Hub::follow(const CallPtr &call)
{
    if (!m_timer) {
        m_timer = new QTimer;
        QObject::connect(QThread::currentThread(), &QThread::finished, m_timer,
                         &QObject::deleteLater);
        QObject::connect(m_timer, &QTimer::timeout, m_timer, [this] { tick(); });
        m_timer->start(1s);
    }
    Reply head{.type = "text/event-stream"};
    head.with("Cache-Control", "no-store").with("X-Request-Id", call->requestId);
    // Without this, nginx would buffer the stream until it ends.
    head.with("X-Accel-Buffering", "no");
    if (call->request().method == Method::Head)
        return answer(*call, head);

    addCrossOrigin(*call, head);
    const auto stream = call->exchange->stream(head);
    m_followers.push_front({stream, call->caller, call->session, call->tokenExpiresAt});
    noteWhetherHeard();
    stream->onGone([hub = weak_from_this(), place = m_followers.begin()] {
        if (const auto still = hub.lock()) {
            still->m_followers.erase(place);
            still->noteWhetherHeard();
        }
    });
    stream->send("retry: 1000\n\n");
}

ChangeFeed::ChangeFeed(OnHttpThread onHttpThread, LookUp lookUp)
    : m_onHttpThread(std::move(onHttpThread))
    , m_hub(std::make_shared<Hub>(m_onHttpThread, std::move(lookUp)))
{
}

ChangeFeed::~ChangeFeed() = default;

void ChangeFeed::tell(const QList<Change> &changes, Source source)
{
    m_hub->add(changes, source);
}

void ChangeFeed::tellMissed()
{
    m_hub->addMissed();
}

void ChangeFeed::tell(const DemoStep &step)
{
    m_onHttpThread([hub = m_hub, step] { hub->tell(step); });
}

void ChangeFeed::open(const CallPtr &call)
{
    m_hub->follow(call);
}

} // namespace Evently
