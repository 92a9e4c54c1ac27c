// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/proxy.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <utility>
#include <vector>

namespace Evently::Torture {

namespace {

struct Address
{
    explicit Address(const Proxy::Place &place)
    {
        if (place.path.isEmpty()) {
            tcp.sin_family = AF_INET;
            tcp.sin_port = htons(place.port);
            tcp.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        } else {
            local.sun_family = AF_UNIX;
            qstrncpy(local.sun_path, place.path.constData(), sizeof local.sun_path);
            isLocal = true;
        }
    }
    sockaddr *get()
    {
        return isLocal ? reinterpret_cast<sockaddr *>(&local) : reinterpret_cast<sockaddr *>(&tcp);
    }
    socklen_t size() const { return isLocal ? sizeof local : sizeof tcp; }
    int socket() const
    {
        return ::socket(isLocal ? AF_UNIX : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    }

    bool isLocal = false;
    sockaddr_in tcp{};
    sockaddr_un local{};
};

void prepare(int socket)
{
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes,
                 sizeof yes); // Fails harmlessly on Unix sockets.
}

} // namespace

Proxy::Proxy(const Place &listen, const Place &to)
    : m_listen(listen)
    , m_to(to)
{
    Address here(listen);
    m_listener = here.socket();
    if (::bind(m_listener, here.get(), here.size()) != 0 || ::listen(m_listener, 1024) != 0)
        qFatal("The proxy can't listen.");
    if (here.isLocal)
        ::chmod(listen.path.constData(), 0777);
    prepare(m_listener);
    sockaddr_in bound{};
    socklen_t size = sizeof bound;
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&bound), &size);
    m_port = here.isLocal ? 0 : ntohs(bound.sin_port);
    if (::pipe2(m_wake, O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("No pipe can be made.");
    m_thread = std::thread([this] { run(); });
}

Proxy::~Proxy()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    wake();
    m_thread.join();
    for (Link &link : m_links)
        close(link, Cut::Close);
    ::close(m_listener);
    ::close(m_wake[0]);
    ::close(m_wake[1]);
    if (!m_listen.path.isEmpty())
        ::unlink(m_listen.path.constData());
}

void Proxy::wake()
{
    const char byte = 0;
    if (::write(m_wake[1], &byte, 1) < 0)
        return; // The pipe is full, so it is awake already.
}

void Proxy::behave(Manner manner)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_manner = manner;
    }
    wake();
}

int Proxy::cut(Cut how)
{
    int alive = 0;
    {
        const std::scoped_lock lock(m_mutex);
        for (Link &link : m_links) {
            alive += !link.isDead;
            close(link, how);
        }
    }
    wake();
    return alive;
}

void Proxy::refuse(bool refuses)
{
    const std::scoped_lock lock(m_mutex);
    m_refuses = refuses;
}

int Proxy::swizzle(std::mt19937_64 &chance)
{
    const auto pause = [&chance] {
        const int milliseconds = std::uniform_int_distribution(5, 60)(chance);
        std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    };
    std::vector<Link *> links;
    {
        const std::scoped_lock lock(m_mutex);
        for (Link &link : m_links)
            links.push_back(&link);
    }
    // The thread that runs the links may drop some in the meantime, so look each one up again.
    const auto mark = [this](const Link *wanted, bool isStalled) {
        const std::scoped_lock lock(m_mutex);
        for (Link &link : m_links) {
            if (&link == wanted)
                link.isStalled = isStalled;
        }
        wake();
    };
    for (const Link *link : links) {
        mark(link, true);
        pause();
    }
    std::shuffle(links.begin(), links.end(), chance);
    for (const Link *link : links) {
        mark(link, false);
        pause();
    }
    return int(links.size());
}

void Proxy::set(const Trap &trap)
{
    const std::scoped_lock lock(m_mutex);
    m_trap = trap;
}

int Proxy::trapped() const
{
    const std::scoped_lock lock(m_mutex);
    return m_trapped;
}

void Proxy::close(Link &link, Cut how)
{
    for (int *end : {&link.nearEnd, &link.farEnd}) {
        if (*end < 0)
            continue;
        const linger reset{.l_onoff = how == Cut::Reset, .l_linger = 0};
        ::setsockopt(*end, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
        ::close(std::exchange(*end, -1));
    }
    link.isDead = true;
}

void Proxy::accept()
{
    for (;;) {
        const int nearEnd = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (nearEnd < 0)
            return;
        if (m_refuses) {
            ::close(nearEnd);
            continue;
        }
        Address there(m_to);
        const int farEnd = there.socket();
        if (::connect(farEnd, there.get(), there.size()) != 0) {
            ::close(nearEnd);
            ::close(farEnd);
            continue;
        }
        prepare(nearEnd);
        prepare(farEnd);
        m_links.push_back({.nearEnd = nearEnd, .farEnd = farEnd});
    }
}

bool Proxy::moveFrom(Link &link, int from)
{
    char bytes[65536];
    const ssize_t n = ::recv(from, bytes, sizeof bytes, 0);
    if (n < 0)
        return errno == EAGAIN || errno == EINTR;
    if (n == 0)
        return false;
    const bool isFromNear = from == link.nearEnd;
    if (!isFromNear && link.losesAnswer)
        return false; // The far end has handled it, but the near end won't know.
    const QByteArray chunk(bytes, n);
    if (isFromNear && m_trap && m_trap->times > 0 && chunk.contains(m_trap->bytes)) {
        --m_trap->times;
        ++m_trapped;
        if (!m_trap->passesOn)
            return false;
        link.losesAnswer = true;
    }
    (isFromNear ? link.toFar : link.toNear) += chunk;
    return true;
}

void Proxy::moveTo(int to, QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const size_t size = m_manner == Manner::Dribble ? 1 : size_t(bytes.size());
    const ssize_t n = ::send(to, bytes.constData(), size, MSG_NOSIGNAL);
    if (n > 0)
        bytes.remove(0, n);
    else if (errno != EAGAIN && errno != EINTR)
        bytes.clear(); // Reading from that end will detect that it is gone.
}

void Proxy::run()
{
    for (;;) {
        std::vector<pollfd> ends{{.fd = m_wake[0], .events = POLLIN, .revents = 0},
                                 {.fd = m_listener, .events = POLLIN, .revents = 0}};
        std::vector<Link *> links;
        int patience = -1;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_isEnding)
                return;
            m_links.remove_if([](const Link &link) { return link.isDead; });
            for (Link &link : m_links) {
                if (m_manner == Manner::Stall || link.isStalled)
                    continue;
                const bool dribbles = m_manner == Manner::Dribble;
                if (dribbles && !(link.toFar.isEmpty() && link.toNear.isEmpty()))
                    patience = 1;
                const auto events = [dribbles](const QByteArray &in, const QByteArray &out) {
                    return short((in.size() < 65536 ? POLLIN : 0)
                                 | (!out.isEmpty() && !dribbles ? POLLOUT : 0));
                };
                links.push_back(&link);
                ends.push_back({link.nearEnd, events(link.toFar, link.toNear), 0});
                ends.push_back({link.farEnd, events(link.toNear, link.toFar), 0});
            }
        }
        ::poll(ends.data(), ends.size(), patience);

        const std::scoped_lock lock(m_mutex);
        char byte = 0;
        while (::read(m_wake[0], &byte, 1) > 0) { }
        if (m_manner != Manner::Stall)
            accept();
        for (size_t i = 0; i < links.size(); ++i) {
            Link &link = *links[i];
            if (link.isDead)
                continue;
            constexpr short news = POLLIN | POLLHUP | POLLERR;
            const bool nearIsThere =
                    !(ends[2 + 2 * i].revents & news) || moveFrom(link, link.nearEnd);
            const bool farIsThere =
                    !(ends[3 + 2 * i].revents & news) || moveFrom(link, link.farEnd);
            moveTo(link.farEnd, link.toFar);
            moveTo(link.nearEnd, link.toNear);
            if (!nearIsThere || (!farIsThere && (link.losesAnswer || link.toNear.isEmpty())))
                close(link, link.losesAnswer ? Cut::Reset : Cut::Close);
        }
    }
}

} // namespace Evently::Torture
