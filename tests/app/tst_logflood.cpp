// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/program.h"
#include "tests/support/testcluster.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <thread>

using namespace Qt::StringLiterals;
using namespace Evently;

/// No one reads the log while the server is flooded, like a journal that can't keep up.
class tst_LogFlood : public QObject
{
    Q_OBJECT

private slots:
    void findsEveryRefusedSignIn();
};

namespace {

/// A small pipe for standard error that is read only on request.
class SlowReader
{
    Q_DISABLE_COPY_MOVE(SlowReader)

public:
    explicit SlowReader(const QString &path)
    {
        const QByteArray name = QFile::encodeName(path);
        if (::mkfifo(name.constData(), 0600) != 0)
            qFatal("No pipe");
        m_source = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        ::fcntl(m_source, F_SETPIPE_SZ, 4096);
    }
    ~SlowReader() { ::close(m_source); }

    /// Reads until the writer has exited.
    void read()
    {
        m_thread = std::thread([this] {
            char bytes[65536];
            for (pollfd source{m_source, POLLIN, 0}; ::poll(&source, 1, -1) > 0;) {
                const ssize_t size = ::read(m_source, bytes, sizeof bytes);
                if (size <= 0)
                    return;
                m_said.append(bytes, size);
            }
        });
    }

    QByteArrayList lines()
    {
        m_thread.join();
        QByteArrayList lines = m_said.split('\n');
        lines.removeLast();
        return lines;
    }

private:
    int m_source = -1;
    QByteArray m_said;
    std::thread m_thread;
};

} // namespace

void tst_LogFlood::findsEveryRefusedSignIn()
{
    const PassableFolder folder;
    SlowReader log(folder.filePath(u"log"_s));
    const ConnectionInfo database = TestCluster::shared().makeDatabase();
    QProcess server;
    server.setProcessEnvironment(
            environmentWith({{u"DATABASE_URL"_s,
                              u"postgresql://evently_owner@%1/%2"_s.arg(
                                      QString::fromLatin1(QUrl::toPercentEncoding(database.host)),
                                      database.database)},
                             {u"JWT_SECRET"_s, u"8f14e45fceea167a5a36dedd4bea2543"_s},
                             {u"ADMIN_CREATION_TOKEN"_s, u"off"_s},
                             {u"EVENTLY_LOG_FORMAT"_s, u"json"_s},
                             {u"EVENTLY_REQUESTS_PER_SECOND"_s, u"0"_s},
                             {u"EVENTLY_FAILURES_PER_MINUTE"_s, u"0"_s}}));
    server.setStandardErrorFile(folder.filePath(u"log"_s));
    server.start(QCoreApplication::applicationDirPath() % u"/evently",
                 {u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, u"/nowhere"_s});
    while (!server.canReadLine() && server.waitForReadyRead(240'000)) { }
    const auto port = quint16(server.readLine().split(':').last().trimmed().toUInt());
    QVERIFY(port > 0);

    constexpr int rounds = 20;
    constexpr int requests = 150;
    TestClient client(port);
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < requests; ++i)
            QCOMPARE(client.get(u"/api/events?limit=1"_s).status, 200);
        QCOMPARE(client.post(u"/api/auth/login"_s,
                             {{u"email"_s, u"eve@example.org"_s},
                              {u"password"_s, u"not the right sentence"_s}})
                         .status,
                 401);
    }
    // PostgreSQL's messages about terminated sessions are part of the log, too.
    TestCluster::shared().run(u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                              " WHERE datname = '%1'"_s.arg(database.database));
    QCOMPARE(client.get(u"/api/events?limit=1"_s).status, 200);

    log.read();
    server.terminate();
    QVERIFY(server.waitForFinished(240'000));
    int refused = 0;
    int listed = 0;
    int unlisted = 0;
    QString lastListed;
    for (const QByteArray &line : log.lines()) {
        const QJsonDocument record = QJsonDocument::fromJson(line);
        QVERIFY2(record.isObject(), line.constData());
        const QString category = record[u"category"_s].toString();
        const QString message = record[u"message"_s].toString();
        const bool isGap = message.contains("more requests were answered"_L1);
        if (!isGap)
            lastListed = message;
        refused += category == "evently.security"_L1 && message.contains("sign-in refused"_L1);
        if (category != "evently.requests"_L1)
            continue;
        listed += !isGap;
        unlisted += isGap ? message.section(u' ', 0, 0).toInt() : 0;
    }
    QCOMPARE(refused, rounds);
    QVERIFY2(unlisted > 0, "All requests were listed.");
    QCOMPARE(listed + unlisted, rounds * (requests + 1) + 1);
    QCOMPARE(lastListed, u"Stopped."_s);
}

QTEST_GUILESS_MAIN(tst_LogFlood)
#include "tst_logflood.moc"
