// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <list>
#include <mutex>
#include <optional>
#include <random>
#include <thread>

namespace Evently::Torture {

/// Forwards data between two ends, on TCP (loopback) or Unix sockets, and can misbehave. Runs its
/// own thread; call it from any other.
class Proxy
{
    Q_DISABLE_COPY_MOVE(Proxy)

public:
    /// The path of a Unix socket, or a port of 127.0.0.1; to listen on any port, 0.
    struct Place
    {
        QByteArray path{};
        quint16 port = 0;
    };

    Proxy(const Place &listen, const Place &to);
    ~Proxy();

    quint16 port() const { return m_port; } ///< The TCP port on which it listens.

    enum class Manner {
        Pass,
        Stall, ///< Forwards nothing; connections stay open.
        Dribble, ///< Forwards a byte at a time.
    };
    void behave(Manner manner); ///< For all links, including future ones.

    enum class Cut { Close, Reset };
    int cut(Cut how); ///< All current links. @return their number.
    void refuse(bool refuses); ///< Closes new connections at once.

    /// Stops the links one after the other, then resumes them in random order.
    /// @return their number.
    int swizzle(std::mt19937_64 &chance);

    /// What happens to the next chunks from the near end that contain certain bytes.
    struct Trap
    {
        QByteArray bytes{};
        bool passesOn = true; ///< True: forwards it but loses the answer. False: loses it.
        int times = 1;
    };
    void set(const Trap &trap);
    int trapped() const; ///< How often a trap was triggered.

private:
    struct Link
    {
        int nearEnd = -1;
        int farEnd = -1;
        QByteArray toFar{};
        QByteArray toNear{};
        bool isStalled = false;
        bool losesAnswer = false;
        bool isDead = false;
    };

    void run();
    void accept();
    bool moveFrom(Link &link, int from); ///< @return false if that end is gone.
    void moveTo(int to, QByteArray &bytes);
    void close(Link &link, Cut how);
    void wake();

    Place m_listen;
    const Place m_to;
    quint16 m_port = 0;
    int m_listener = -1;
    int m_wake[2] = {-1, -1};

    mutable std::mutex m_mutex;
    std::list<Link> m_links;
    Manner m_manner = Manner::Pass;
    std::optional<Trap> m_trap;
    int m_trapped = 0;
    bool m_refuses = false;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace Evently::Torture
