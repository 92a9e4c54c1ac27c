// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/gate.h"

#include "server/http/gatesocket.h"
#include "server/http/listening.h"
#include "server/http/logfield.h"
#include "server/http/network.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>

#include <cerrno>
#include <utility>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Evently {

Q_LOGGING_CATEGORY(gateLog, "evently.gate")

/// File descriptors reserved for the database, files and the rest of the process.
static constexpr int descriptorsForOthers = 256;
/// Connections to accept in a row before serving the open ones.
static constexpr int acceptsPerTurn = 64;
/// How long to stop accepting when there are no free descriptors.
static constexpr int acceptPauseMs = 100;
static constexpr int listenBacklog = 4096; // The kernel caps it at net.core.somaxconn.

static Problem tooManyConnections()
{
    return {.code = Problem::Code::Overloaded,
            .error = u"The server has too many connections open."_s,
            .details = u"Please try again in a moment."_s};
}

static Problem tooManyFromThere(int most)
{
    return {.code = Problem::Code::RateLimited,
            .error = u"Too many connections are open from your address."_s,
            .details = u"At most %1 at a time."_s.arg(most)};
}

/// Raises the soft limit of open descriptors to the hard limit.
/// @return the current limit.
static int raiseDescriptorLimit()
{
    static constexpr rlim_t enough = 65'536;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 1024;
    const rlim_t wanted = std::min(limit.rlim_max, enough);
    if (limit.rlim_cur < wanted) {
        limit.rlim_cur = wanted;
        ::setrlimit(RLIMIT_NOFILE, &limit);
        ::getrlimit(RLIMIT_NOFILE, &limit);
    }
    return int(std::min(limit.rlim_cur, enough));
}

Gate::Gate(const GateLimits &limits, GateCounters &counters, QObject *parent)
    : QTcpServer(parent)
    , m_limits(limits)
    , m_counters(counters)
    , m_ticker(this)
{
    setListenBacklogSize(listenBacklog);
    m_ticker.setInterval(m_limits.tickMs);
    connect(&m_ticker, &QTimer::timeout, this, &Gate::tick);
}

Gate::~Gate()
{
    // Deleted explicitly before our members; as child objects they would be deleted after them.
    const QSet<GateSocket *> all = m_sockets + m_refused;
    for (GateSocket *socket : all)
        socket->cut();
    qDeleteAll(all);
}

Result<quint16> Gate::open(const QHostAddress &address, quint16 port)
{
    const int descriptors = raiseDescriptorLimit();
    const int forOthers = std::min(descriptorsForOthers, descriptors / 2);
    m_connectionsMax = std::min(m_limits.connectionsMax, descriptors - forOthers);
    if (const auto problem = listenOn(*this, address, port))
        return *problem;
    pauseAccepting();

    // Accepted sockets inherit these options.
    const int on = 1;
    const auto userTimeoutMs = unsigned(m_limits.writeMs);
    const int descriptor = int(socketDescriptor());
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_USER_TIMEOUT, &userTimeoutMs, sizeof userTimeoutMs);

    m_acceptable = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    connect(m_acceptable.get(), &QSocketNotifier::activated, this, &Gate::accept);
    m_ticker.start();
    return serverPort();
}

qint64 Gate::nowMs()
{
    return QDeadlineTimer::current().deadline();
}

void Gate::accept()
{
    for (int accepted = 0; accepted < acceptsPerTurn && m_acceptable; ++accepted) {
        sockaddr_storage address{};
        socklen_t size = sizeof address;
        const int descriptor =
                ::accept4(int(socketDescriptor()), reinterpret_cast<sockaddr *>(&address), &size,
                          SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor < 0) {
            if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
                postponeAccepting();
            if (errno == EINTR || errno == ECONNABORTED)
                continue;
            return;
        }
        ++m_counters.connections;
        // A dual-stack socket reports IPv4 clients as ::ffff:a.b.c.d; everything else uses a.b.c.d.
        const QHostAddress peer =
                plainAddress(QHostAddress(reinterpret_cast<const sockaddr *>(&address)));
        const quint16 port = address.ss_family == AF_INET6
                ? reinterpret_cast<const sockaddr_in6 *>(&address)->sin6_port
                : reinterpret_cast<const sockaddr_in *>(&address)->sin_port;
        if (const auto problem = makeRoomFor(peer))
            refuse(descriptor, peer, ntohs(port), *problem);
        else
            welcome(descriptor, peer, ntohs(port));
    }
}

/// Waiting connections stay in the kernel's backlog; trying again at once would be a busy loop.
void Gate::postponeAccepting()
{
    ++m_counters.acceptsPostponed;
    m_acceptable->setEnabled(false);
    QTimer::singleShot(acceptPauseMs, this, [this] {
        if (m_acceptable)
            m_acceptable->setEnabled(true);
    });
}

/// Whether the number of connections from @p peer says anything about one client. It doesn't for a
/// trusted proxy, nor for this machine's own address, where there may be a proxy that isn't
/// configured.
bool Gate::isGuest(const QHostAddress &peer) const
{
    return peer != QHostAddress(QHostAddress::LocalHost)
            && peer != QHostAddress(QHostAddress::LocalHostIPv6)
            && !(m_limits.isExempt && m_limits.isExempt(peer));
}

/// Closes the longest idle connection if one more connection would be too many.
/// @return why there is still no room, if so.
std::optional<Problem> Gate::makeRoomFor(const QHostAddress &peer)
{
    const QHostAddress network = networkOf(peer);
    const int most = m_limits.connectionsPerHostMax;
    if (most > 0 && isGuest(peer) && m_crowd.connectionsFrom(network) >= most) {
        GateSocket *idle = m_crowd.oldestIdleOf(network);
        if (!idle)
            return tooManyFromThere(most);
        makeRoom(idle);
    } else if (m_sockets.size() >= m_connectionsMax) {
        GateSocket *idle = m_crowd.oldestIdleOfTheGreediest();
        if (!idle)
            return tooManyConnections();
        makeRoom(idle);
    }
    return {};
}

void Gate::makeRoom(GateSocket *idle)
{
    ++m_counters.idleClosed;
    idle->cut();
}

bool Gate::admitStream(GateSocket *socket)
{
    const QHostAddress network = networkOf(socket->peerAddress());
    const auto mayBe = [this](int connections) {
        return std::max(1,
                        connections / 100 * m_limits.streamsPercentMax
                                + connections % 100 * m_limits.streamsPercentMax / 100);
    };
    const int most = m_limits.connectionsPerHostMax;
    const bool isOneTooMany = m_crowd.streams() >= mayBe(m_connectionsMax)
            || (most > 0 && isGuest(socket->peerAddress())
                && m_crowd.streamsFrom(network) >= mayBe(most));
    if (!isOneTooMany)
        m_crowd.setStreaming(socket);
    return !isOneTooMany;
}

void Gate::noteRefusal(const QHostAddress &peer, const Problem &problem)
{
    ++m_counters.refusedFor(problem.code);
    const auto heldBack = m_notes.admit();
    if (!heldBack)
        return;
    const QByteArray more = *heldBack > 0
            ? " (" + QByteArray::number(*heldBack) + " refusals before it are not listed)"
            : QByteArray();
    const QLatin1StringView code = wireName(problem.code);
    qCInfo(gateLog, "Refused: %s %s%s%s%s", qUtf8Printable(problem.error),
           qUtf8Printable(problem.details), more.constData(),
           logField("address", peer.toString().toLatin1()).constData(),
           logField("reason", QByteArray(code.data(), code.size())).constData());
}

/// A request refused before its Origin is known: if only one origin is allowed, assume that one.
void Gate::addCrossOrigin(Reply &reply, const QByteArray &origin) const
{
    const QStringList &allowed = m_limits.corsOrigins;
    if (allowed.isEmpty())
        return;
    reply.with("Vary", "Origin");
    const QByteArray asked =
            origin.isEmpty() && allowed.size() == 1 ? allowed.first().toLatin1() : origin;
    if (!allowed.contains(QString::fromLatin1(asked)))
        return;
    reply.with("Access-Control-Allow-Origin", asked);
    reply.with("Access-Control-Expose-Headers", "Retry-After");
}

void Gate::welcome(int descriptor, const QHostAddress &peer, quint16 port)
{
    auto *socket = new GateSocket(descriptor, peer, port, *this);
    m_sockets.insert(socket);
    ++m_counters.connectionsOpen;
    m_crowd.add(socket, networkOf(peer), isGuest(peer));
    m_arrived << socket;
    emit pendingConnectionAvailable({});
}

void Gate::refuse(int descriptor, const QHostAddress &peer, quint16 port, const Problem &problem)
{
    if (m_refused.size() >= m_limits.refusedLingeringMax) {
        noteRefusal(peer, problem);
        ::close(descriptor);
        return;
    }
    auto *socket = new GateSocket(descriptor, peer, port, *this);
    m_refused.insert(socket);
    socket->refuse(problem);
}

QTcpSocket *Gate::nextPendingConnection()
{
    return m_arrived.isEmpty() ? nullptr : m_arrived.takeFirst();
}

void Gate::forget(GateSocket *socket)
{
    m_refused.remove(socket);
    if (!m_sockets.remove(socket))
        return;
    --m_counters.connectionsOpen;
    m_crowd.remove(socket);
    if (m_draining && m_sockets.isEmpty())
        emit emptied();
}

void Gate::streamEnded(const std::function<void()> &gone)
{
    --m_counters.streamsOpen;
    if (gone)
        gone();
}

void Gate::tick()
{
    const qint64 now = nowMs();
    const bool cutAll = m_draining && now >= m_drainDeadlineMs;
    const auto visit = [&](const QSet<GateSocket *> &sockets) {
        for (GateSocket *socket : sockets) { // A copy, because sockets remove themselves.
            if (cutAll)
                socket->cut();
            else
                socket->tick(now);
        }
    };
    visit(QSet(m_sockets));
    visit(QSet(m_refused));
}

void Gate::drain()
{
    if (!std::exchange(m_draining, true)) {
        m_drainDeadlineMs = nowMs() + m_limits.drainMs;
        m_acceptable.reset();
        close();
    }
    if (m_sockets.isEmpty()) {
        emit emptied();
        return;
    }
    for (GateSocket *socket : QSet(m_sockets)) // The last one to end emits emptied().
        socket->drain();
}

} // namespace Evently
