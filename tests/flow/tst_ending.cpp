// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/session.h"
#include "tests/support/program.h"
#include "tests/support/testcluster.h"

#include <QTest>
#include <QUrl>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <future>
#include <thread>

using namespace Qt::StringLiterals;
using namespace Evently;

/// The program is told to quit while a client waits for an answer.
class tst_Ending : public QObject
{
    Q_OBJECT

private slots:
    void answersWhatItHasBegun();
};

static bool isListening(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_port = htons(port);
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool connected =
            ::connect(socket, reinterpret_cast<sockaddr *>(&there), sizeof there) == 0;
    ::close(socket);
    return connected;
}

void tst_Ending::answersWhatItHasBegun()
{
    const QString token = u"a7Qm2vTz9LkX4dWc8RnY6pBs3HfJ5gUe"_s;
    const ConnectionInfo database = TestCluster::shared().makeDatabase();
    Serving server({u"--headless"_s, u"--port=0"_s},
                   {{u"DATABASE_URL"_s,
                     u"postgresql://evently_owner@%1/%2"_s.arg(
                             QString::fromLatin1(QUrl::toPercentEncoding(database.host)),
                             database.database)},
                    {u"JWT_SECRET"_s, u"8f14e45fceea167a5a36dedd4bea2543"_s},
                    {u"ADMIN_CREATION_TOKEN"_s, token}});
    TestClient client(server.port);
    const QString pass = client.post(u"/api/auth/create-admin"_s,
                                     {{u"email"_s, u"ann@example.org"_s},
                                      {u"password"_s, u"a fourth sentence for signing in"_s},
                                      {u"firstName"_s, u"Ann"_s},
                                      {u"lastName"_s, u"Lee"_s},
                                      {u"adminToken"_s, token}})
                                 .json()[u"token"_s]
                                 .toString();
    client.setToken(pass);
    const QJsonObject event = client.post(u"/api/events"_s,
                                          {{u"name"_s, u"Recital"_s},
                                           {u"venue"_s, u"Hall"_s},
                                           {u"dateTime"_s, u"2099-01-01T20:00:00Z"_s},
                                           {u"totalCapacity"_s, 100},
                                           {u"price"_s, u"5.00"_s}})
                                      .json();

    // Keeps the event locked until the program accepts no more connections.
    std::promise<void> isHeld;
    std::promise<void> isWaitedFor;
    std::thread holder([&] {
        Session session(database, Session::Purpose::Owner);
        session.open();
        session.control(u"BEGIN"_s);
        session.control(u"SELECT FROM evently.events FOR UPDATE"_s);
        isHeld.set_value();
        while (TestCluster::shared().run(u"SELECT count(*) FROM pg_locks WHERE NOT granted"_s)
               == "0"_L1)
            std::this_thread::yield();
        isWaitedFor.set_value();
        while (isListening(server.port))
            std::this_thread::yield();
        session.control(u"COMMIT"_s);
    });
    isHeld.get_future().wait();
    auto booking = std::async(std::launch::async, [&] {
        TestClient buyer(server.port, pass);
        return buyer.post(u"/api/bookings"_s, {{u"eventId"_s, event[u"id"_s]}, {u"quantity"_s, 2}});
    });
    isWaitedFor.get_future().wait();
    const Ended ended = server.stop();
    holder.join();

    QCOMPARE(ended.code, 0);
    const Response answer = booking.get();
    QCOMPARE(answer.status, 201);
    QCOMPARE(TestCluster::shared().run(u"SELECT status FROM evently.bookings WHERE id = '%1'"_s.arg(
                                               answer.json()[u"id"_s].toString()),
                                       database.database),
             u"confirmed"_s);
}

QTEST_GUILESS_MAIN(tst_Ending)
#include "tst_ending.moc"
