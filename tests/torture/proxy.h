// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <list>
#include <mutex>
#include <optional>
#include <random>
#include <thread>

namespace Evently::Torture {

/// Stands between two ends, on TCP (loopback) or Unix sockets, and passes on what they say, well or
/// badly. A thread of its own; call it from any other.
class Proxy
{
    Q_DISABLE_COPY_MOVE(Proxy)

public:
    /// A Unix socket's path, or else a port of 127.0.0.1; on port 0 to listen at any.
    struct Place
    {
        QByteArray path{};
        quint16 port = 0;
    };

    Proxy(const Place &listen, const Place &to);
    ~Proxy();

    quint16 port() const { return m_port; } ///< Where it listens, on TCP.

    enum class Manner {
        Pass,
        Stall, ///< Nothing moves; connections stay.
        Dribble, ///< A byte at a time.
    };
    void behave(Manner manner); ///< On all links, those to come included.

    enum class Cut { Close, Reset };
    int cut(Cut how); ///< All links there are. @return how many.
    void refuse(bool refuses); ///< Hang up on whoever comes.

    /// Stops the links one after the other, then lets them go on in random order. @return how many.
    int swizzle(std::mt19937_64 &chance);

    /// What is done about the next chunks from the near end that hold certain bytes.
    struct Trap
    {
        QByteArray bytes{};
        bool passesOn = true; ///< The far end gets it, but its answer is lost; else it is lost.
        int times = 1;
    };
    void set(const Trap &trap);
    int trapped() const; ///< How often a trap has shut.

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
    bool moveFrom(Link &link, int from); ///< @return false when that end is gone.
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
