// SPDX-License-Identifier: GPL-3.0-only
#include "server/server.h"

#include "models/database/changelistener.h"
#include "models/database/failures.h"
#include "models/desk/batch/idempotencykeys.h"
#include "models/desk/desk.h"
#include "models/tables/enteredfrom.h"
#include "models/tables/events.h"
#include "models/tables/users.h"
#include "server/access/accounts.h"
#include "server/access/answercipher.h"
#include "server/access/clientaddress.h"
#include "server/access/guesslimiter.h"
#include "server/access/passwordhasher.h"
#include "server/access/ratelimiter.h"
#include "server/api/authenticator.h"
#include "server/api/cursors.h"
#include "server/api/eventcache.h"
#include "server/api/metrics.h"
#include "server/api/router.h"
#include "server/http/httpthread.h"
#include "server/jobs/demorun.h"
#include "server/jobs/housekeeping.h"
#include "server/live/changefeed.h"

#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

class Server::Impl
{
public:
    Impl(const ServerSettings &ownSettings, const GateLimits &ownGate);
    ~Impl();

    void onHttpThread(std::function<void()> step);
    void heard(const QList<Change> &changes, ChangeFeed::Source source);
    void lookForAdmin();
    bool lookUp(const QUuid &event, ChangeFeed::LookedUp lookedUp);
    void addFigures();
    Services makeServices();

    const ServerSettings settings;
    const GateLimits gate;

    // Members from here on may use those above them, on their own threads, so they are destroyed in
    // reverse order. Services only refers to all of them.
    std::mutex httpMutex;
    HttpServer *http = nullptr; ///< Null once the HTTP thread is about to end.

    Metrics metrics;
    Hearing hearing;
    Accounts accounts{50'000, &hearing};
    EventCache eventCache{16 * 1024 * 1024, &hearing};
    ChangeFeed feed{[this](std::function<void()> step) { onHttpThread(std::move(step)); },
                    [this](const QUuid &event, ChangeFeed::LookedUp lookedUp) {
                        return lookUp(event, std::move(lookedUp));
                    }};
    Authenticator authenticator{settings.signingKeys, accounts};
    const Cursors cursors{settings.signingKeys.first()};
    const AnswerCipher answerCipher{settings.signingKeys};
    RateLimiter limits{settings.limits};
    GuessLimiter guesses{settings.limits.failuresPerMinute,
                         "where people signed in from" + settings.signingKeys.first()};
    std::atomic<bool> setupNeeded = false;
    std::atomic<bool> draining = false;
    const std::shared_ptr<Circuit> circuit = std::make_shared<Circuit>();
    const Services services = makeServices();
    Router router{services};
    PasswordHasher passwords{settings.passwordThreads};
    Workers lookups{settings.database, Session::Purpose::Reads, settings.lookups,
                    settings.waitingMax, circuit};
    Workers readers{settings.database, Session::Purpose::Reads, settings.readers,
                    settings.waitingMax, circuit};
    Workers reports{settings.database, Session::Purpose::Reports, settings.reports,
                    settings.waitingMax, circuit};
    Workers writers{settings.database, Session::Purpose::Writes, settings.writers,
                    settings.waitingMax, circuit};
    Desk desk{
            settings.database, settings.desk,
            [this](const QList<Change> &changes) { heard(changes, ChangeFeed::Source::Ourselves); },
            circuit};
    std::unique_ptr<ChangeListener> listener;
    std::unique_ptr<Housekeeping> housekeeping;
    DemoRun demo{settings.database,
                 {.step = [this](const DemoStep &step) { feed.tell(step); },
                  .changed =
                          [this](const QList<Change> &changes) {
                              heard(changes, ChangeFeed::Source::Ourselves);
                          }}};

    std::unique_ptr<HttpThread> thread;
};

/// @p limits, adjusted to the settings.
static GateLimits gateFor(const ServerSettings &settings, GateLimits limits)
{
    limits.connectionsPerHostMax = settings.limits.connectionsPerAddress;
    limits.isExempt = [proxies = ClientAddress(settings.trustedProxies)](const QHostAddress &peer) {
        return proxies.isTrusted(peer);
    };
    limits.corsOrigins = settings.corsOrigins;
    return limits;
}

Server::Impl::Impl(const ServerSettings &ownSettings, const GateLimits &ownGate)
    : settings(ownSettings)
    , gate(gateFor(ownSettings, ownGate))
{
    addFigures();
}

Server::Impl::~Impl()
{
    demo.stop();
    {
        const std::scoped_lock lock(httpMutex);
        http = nullptr;
    }
    thread.reset();
    housekeeping.reset();
    listener.reset();
    // Workers and the hasher pass calls to each other, so one of them has to refuse first.
    passwords.stop();
}

Services Server::Impl::makeServices()
{
    return {.settings = settings,
            .lookups = lookups,
            .readers = readers,
            .reports = reports,
            .writers = writers,
            .circuit = *circuit,
            .accounts = accounts,
            .authenticator = authenticator,
            .cursors = cursors,
            .answerCipher = answerCipher,
            .eventCache = eventCache,
            .metrics = metrics,
            .passwords = passwords,
            .limits = limits,
            .guesses = guesses,
            .submit = [this](DeskRequest request) { desk.submit(std::move(request)); },
            .announce =
                    [this](const QList<Change> &changes) {
                        heard(changes, ChangeFeed::Source::Ourselves);
                    },
            .onHttpThread = [this](std::function<void()> step) { onHttpThread(std::move(step)); },
            .openLive = [this](const CallPtr &call) { feed.open(call); },
            .beginDemo = [this](const DemoSeason &season) { return demo.begin(season); },
            .setupNeeded = setupNeeded,
            .draining = draining};
}

void Server::Impl::onHttpThread(std::function<void()> step)
{
    const std::scoped_lock lock(httpMutex);
    if (http)
        QMetaObject::invokeMethod(http, std::move(step), Qt::QueuedConnection);
}

/// Handles changes made by this process or by others. Any thread.
void Server::Impl::heard(const QList<Change> &changes, ChangeFeed::Source source)
{
    eventCache.forget(changes);
    feed.tell(changes, source);
    for (const Change &change : changes) {
        accounts.forget(change);
        if (change.type == Change::Type::User && setupNeeded)
            lookForAdmin();
    }
}

/// Has a reader check whether the first administrator exists now, unless the server is ending.
void Server::Impl::lookForAdmin()
{
    const std::scoped_lock lock(httpMutex);
    if (!http)
        return;
    const bool taken = readers.post({.run = [this](Session &session) {
        try {
            const auto hasAdmin = session.snapshot(
                    [](Transaction &tx) -> Result<bool> { return Users(tx).hasAdmin(); });
            if (hasAdmin && *hasAdmin)
                setupNeeded = false;
        } catch (const DatabaseError &) {
            // The next change of a user will check again.
        }
    }});
    Q_UNUSED(taken);
}

/// Has a reader look up @p event.
bool Server::Impl::lookUp(const QUuid &event, ChangeFeed::LookedUp lookedUp)
{
    const Principal everything{Principal::Role::Admin, {}};
    const auto found = [event, everything](Transaction &tx) -> Result<std::optional<Change>> {
        const Result<Event> now = Events(tx).find(event, everything);
        if (!now)
            return std::optional<Change>();
        return std::optional(Change{.type = Change::Type::Event,
                                    .id = event,
                                    .version = now->version,
                                    .availableCapacity = now->availableCapacity,
                                    .isDraft = now->status == Event::Status::Draft});
    };
    return readers.post({.run = [found, lookedUp = std::move(lookedUp)](Session &session) {
        try {
            lookedUp(session.snapshot(found));
        } catch (const DatabaseError &error) {
            lookedUp(problemFrom(error));
        }
    }});
}

void Server::Impl::addFigures()
{
    using Kind = Metrics::Kind;
    metrics.add(Kind::Gauge, "evently_desk_waiting", "Requests waiting at the desk.",
                [this] { return desk.figures().waiting; });
    metrics.add(Kind::Counter, "evently_desk_commands_total", "Commands decided by the desk.",
                [this] { return double(desk.figures().commands); });
    metrics.add(Kind::Counter, "evently_desk_batches_total", "Transactions of the desk.",
                [this] { return double(desk.figures().batches); });
    metrics.add(Kind::Counter, "evently_desk_races_lost_total",
                "Transactions of the desk that were retried.",
                [this] { return double(desk.figures().racesLost); });
    metrics.add(Kind::Counter, "evently_desk_expired_total",
                "Requests dropped past their deadline.",
                [this] { return double(desk.figures().expired); });
    metrics.add(Kind::Counter, "evently_desk_refused_total",
                "Requests refused because the queue was too long.",
                [this] { return double(desk.figures().refused); });
    metrics.add(Kind::Gauge, "evently_database_silent",
                "1 while no queries are sent because the database did not respond.",
                [this] { return circuit->isOpen() ? 1 : 0; });
    metrics.add(Kind::Gauge, "evently_lookups_waiting",
                "Requests waiting for their caller or event to be looked up.",
                [this] { return lookups.waiting(); });
    metrics.add(Kind::Gauge, "evently_readers_waiting", "Requests waiting for a reader.",
                [this] { return readers.waiting(); });
    metrics.add(Kind::Gauge, "evently_reports_waiting", "Requests waiting for a report.",
                [this] { return reports.waiting(); });
    metrics.add(Kind::Gauge, "evently_writers_waiting", "Requests waiting for a writer.",
                [this] { return writers.waiting(); });
    metrics.add(Kind::Gauge, "evently_passwords_waiting", "Passwords waiting to be hashed.",
                [this] { return passwords.waiting(); });
    metrics.add(Kind::Counter, "evently_listener_connections_lost_total",
                "Times the listening connection was re-established.",
                [this] { return listener ? std::max(0, listener->reconnections()) : 0; });
}

Server::Server(const ServerSettings &settings, const GateLimits &gate)
    : m_impl(std::make_unique<Impl>(settings, gate))
{
}

Server::~Server() = default;

/// What must be known before the first request.
struct Beginning
{
    bool hasAdmin = false;
    QByteArrayList entered{}; ///< From EnteredFrom::newest().
};

/// DatabaseUnavailable if it can't be found out.
static Result<Beginning> askHowToBegin(const ConnectionInfo &database)
{
    try {
        Session session(database, Session::Purpose::Reads);
        return session.snapshot([](Transaction &tx) -> Result<Beginning> {
            return Beginning{Users(tx).hasAdmin(), EnteredFrom(tx).newest()};
        });
    } catch (const DatabaseError &error) {
        return Problem{.code = Problem::Code::DatabaseUnavailable,
                       .error = u"The database can't be used."_s,
                       .details = QString::fromUtf8(error.what())};
    }
}

Result<quint16> Server::start()
{
    Impl &own = *m_impl;
    const auto beginning = askHowToBegin(own.settings.database);
    if (!beginning)
        return beginning.error();
    own.setupNeeded = !beginning->hasAdmin;
    own.guesses.recall(beginning->entered);

    own.listener = std::make_unique<ChangeListener>(
            own.settings.database,
            ChangeListener::Listener{
                    .changed =
                            [&own](const QList<Change> &changes) {
                                own.heard(changes, ChangeFeed::Source::Notice);
                            },
                    .missed =
                            [&own] {
                                own.accounts.setListening(true);
                                if (own.setupNeeded)
                                    own.lookForAdmin();
                                own.eventCache.setListening(true);
                                own.feed.tellMissed();
                            },
                    .lost =
                            [&own] {
                                own.accounts.setListening(false);
                                own.eventCache.setListening(false);
                            },
                    .heardUpTo = [&own](Hearing::Time time) { own.hearing.note(time); }});
    own.housekeeping = std::make_unique<Housekeeping>(own.writers);
    own.thread = std::make_unique<HttpThread>(
            [&own](const ExchangePtr &exchange) { own.router.take(exchange); },
            [&own](const ExchangePtr &exchange) { own.router.refusePath(exchange); }, own.gate);
    {
        const std::scoped_lock lock(own.httpMutex);
        own.http = &own.thread->server();
    }
    return own.thread->listen(own.settings.address, own.settings.port);
}

void Server::drain()
{
    m_impl->draining = true;
    m_impl->demo.stop();
    std::this_thread::sleep_for(m_impl->settings.drainTime);
    if (m_impl->thread)
        m_impl->thread->drain();
    m_impl->desk.drain(std::chrono::steady_clock::now() + 10s);
}

} // namespace Evently
