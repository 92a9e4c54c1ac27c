// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/watchdog.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Evently;
using namespace Qt::StringLiterals;

/// Receives the messages meant for systemd.
class Listener
{
    Q_DISABLE_COPY_MOVE(Listener)

public:
    Listener()
        : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = QFile::encodeName(m_folder.filePath(u"notify"_s));
        std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
        if (::bind(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            qFatal("No socket to listen on");
        qputenv("NOTIFY_SOCKET", path);
    }
    ~Listener() { ::close(m_socket); }

    QByteArray heard()
    {
        QByteArray words(100, '\0');
        const auto length = ::recv(m_socket, words.data(), size_t(words.size()), 0);
        return words.first(std::max<qsizetype>(length, 0));
    }

private:
    QTemporaryDir m_folder;
    const int m_socket;
};

class tst_Watchdog : public QObject
{
    Q_OBJECT

private slots:
    void saysThatItIsReadyAliveAndStopping();
    void saysNothingMoreWhereNobodyAsks();
    void isSilentWithoutAService();
};

void tst_Watchdog::saysThatItIsReadyAliveAndStopping()
{
    Listener listener;
    qputenv("WATCHDOG_USEC", "60000");
    auto watchdog = std::make_unique<Watchdog>();
    QCOMPARE(listener.heard(), "READY=1");
    QVERIFY(watchdog->isAsked());
    QByteArray heard;
    QTRY_VERIFY((heard += listener.heard()).count("WATCHDOG=1") >= 2);
    QVERIFY(!qEnvironmentVariableIsSet("NOTIFY_SOCKET")); // Children can't act for the service.

    watchdog.reset();
    QTRY_VERIFY((heard += listener.heard()).endsWith("STOPPING=1"));
}

void tst_Watchdog::saysNothingMoreWhereNobodyAsks()
{
    Listener listener;
    qunsetenv("WATCHDOG_USEC");
    const Watchdog watchdog;
    QCOMPARE(listener.heard(), "READY=1");
    QVERIFY(!watchdog.isAsked());
}

void tst_Watchdog::isSilentWithoutAService()
{
    qunsetenv("NOTIFY_SOCKET");
    qputenv("WATCHDOG_USEC", "60000");
    const Watchdog watchdog;
    QVERIFY(!watchdog.isAsked());
}

QTEST_GUILESS_MAIN(tst_Watchdog)
#include "tst_watchdog.moc"
