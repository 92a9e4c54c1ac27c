// SPDX-License-Identifier: GPL-3.0-only
#include "tests/server/rawclient.h"
#include "tests/server/trialserver.h"

#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

class tst_Gate : public QObject
{
    Q_OBJECT

private slots:
    void answersOverOneConnection();
};

void tst_Gate::answersOverOneConnection()
{
    TrialServer server;
    RawClient client(server.port());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(client.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n"_ba));
        const auto answer = client.answer();
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, "hello"_ba);
    }
    QVERIFY(client.send(
            "POST /echo/%C3%A4?a=b HTTP/1.1\r\nHost: x\r\nX-Foo:  bar \r\nContent-Length: 5\r\n\r\nhello"_ba));
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QVERIFY(client.send("GET /later/soon HTTP/1.1\r\nHost: x\r\n\r\n"_ba));
    QCOMPARE(client.answer()->body, "soon"_ba);
}

QTEST_GUILESS_MAIN(tst_Gate)
#include "tst_gate.moc"
