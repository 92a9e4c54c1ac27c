// SPDX-License-Identifier: GPL-3.0-only
#include "tests/server/trialserver.h"

#include <QTest>

#include <arpa/inet.h>
#include <dlfcn.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <mutex>

using namespace Evently;

namespace {

/// A client that reads just when the server finds the socket's buffer full, before the server
/// continues.
struct Reader
{
    int socket = -1;
    std::atomic<bool> isArmed = false;
    std::atomic<int> pauses = 0;
    std::mutex mutex;
    QByteArray received;

    void read()
    {
        const std::scoped_lock lock(mutex);
        char bytes[65536];
        for (ssize_t n = 0; (n = ::recv(socket, bytes, sizeof bytes, MSG_DONTWAIT)) > 0;)
            received.append(bytes, n);
    }
    bool hasRead(QByteArrayView end)
    {
        read();
        const std::scoped_lock lock(mutex);
        return received.endsWith(end);
    }
};

Reader reader;

} // namespace

/// Replaces the C library's function in this program: the server's first send that finds no room
/// returns only after the client has made some, and later ones wait until it has.
ssize_t send(int socket, const void *bytes, size_t size, int flags)
{
    static const auto original = reinterpret_cast<ssize_t (*)(int, const void *, size_t, int)>(
            ::dlsym(RTLD_NEXT, "send"));
    for (;;) {
        const ssize_t sent = original(socket, bytes, size, flags);
        if (sent >= 0 || errno != EAGAIN || !reader.isArmed || socket == reader.socket)
            return sent;
        reader.read();
        if (reader.pauses++ == 0) {
            errno = EAGAIN;
            return -1;
        }
    }
}

/// Between finding the buffer full and waiting for room, the client may read everything.
class tst_GatePause : public QObject
{
    Q_OBJECT

private slots:
    void goesOnBehindALargeAnswer();
};

void tst_GatePause::goesOnBehindALargeAnswer()
{
    TrialServer server;
    reader.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int room = 64 * 1024;
    ::setsockopt(reader.socket, SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_port = htons(server.port());
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QCOMPARE(::connect(reader.socket, reinterpret_cast<sockaddr *>(&there), sizeof there), 0);

    reader.isArmed = true;
    const QByteArray both = "GET /large/20000000 HTTP/1.1\r\nHost: x\r\n\r\n"
                            "GET /hello HTTP/1.1\r\nHost: x\r\n\r\n";
    QCOMPARE(::send(reader.socket, both.constData(), size_t(both.size()), 0), both.size());
    QVERIFY(TrialServer::eventually([] { return reader.pauses > 0; }));
    QVERIFY(TrialServer::eventually([] { return reader.hasRead("hello"); }));
    reader.isArmed = false;
    ::close(reader.socket);
}

QTEST_GUILESS_MAIN(tst_GatePause)
#include "tst_gatepause.moc"
