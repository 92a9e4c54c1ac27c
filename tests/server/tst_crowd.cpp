// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/crowd.h"

#include "server/http/network.h"
#include "tests/support/sharedtest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;

/// Which connections are closed when there are too many.
class tst_Crowd : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void choosesWhoHasBeenIdleForLongest();
    void staysInLineWhileIdle();
    void choosesFromTheGreediest();
    void choosesProxiesLast();
    void forgetsWhoLeft();
    void countsStreams();
    void takesANetworkForOneClient();

private:
    /// The pointer is never dereferenced, so it needn't be a real socket.
    static GateSocket *socket(int number)
    {
        return reinterpret_cast<GateSocket *>(quintptr(number) * 16);
    }
    static QHostAddress from(int number) { return QHostAddress(u"192.0.2.%1"_s.arg(number)); }

    std::unique_ptr<Crowd> m_crowd;
};

void tst_Crowd::init()
{
    m_crowd = std::make_unique<Crowd>();
}

void tst_Crowd::choosesWhoHasBeenIdleForLongest()
{
    for (int i = 1; i <= 3; ++i)
        m_crowd->add(socket(i), from(1), true);
    QCOMPARE(m_crowd->oldestIdleOf(from(1)), socket(1));
    m_crowd->setIdle(socket(1), false);
    QCOMPARE(m_crowd->oldestIdleOf(from(1)), socket(2));
    m_crowd->setIdle(socket(1), true);
    QCOMPARE(m_crowd->oldestIdleOf(from(1)), socket(2));
    QCOMPARE(m_crowd->oldestIdleOf(from(2)), nullptr);
}

void tst_Crowd::staysInLineWhileIdle()
{
    m_crowd->add(socket(1), from(1), true);
    m_crowd->add(socket(2), from(1), true);
    m_crowd->setIdle(socket(1), true); // An occasional byte doesn't keep a connection.
    QCOMPARE(m_crowd->oldestIdleOf(from(1)), socket(1));
}

void tst_Crowd::choosesFromTheGreediest()
{
    m_crowd->add(socket(1), from(1), true);
    for (int i = 2; i <= 4; ++i)
        m_crowd->add(socket(i), from(2), true);
    QCOMPARE(m_crowd->oldestIdleOfTheGreediest(), socket(2));
    for (int i = 2; i <= 4; ++i)
        m_crowd->setIdle(socket(i), false);
    QCOMPARE(m_crowd->oldestIdleOfTheGreediest(), socket(1));
    m_crowd->setIdle(socket(1), false);
    QCOMPARE(m_crowd->oldestIdleOfTheGreediest(), nullptr);
}

void tst_Crowd::choosesProxiesLast()
{
    for (int i = 1; i <= 5; ++i)
        m_crowd->add(socket(i), from(1), false);
    m_crowd->add(socket(6), from(2), true);
    QCOMPARE(m_crowd->oldestIdleOfTheGreediest(), socket(6));
    m_crowd->remove(socket(6));
    QCOMPARE(m_crowd->oldestIdleOfTheGreediest(), socket(1));
}

void tst_Crowd::forgetsWhoLeft()
{
    m_crowd->add(socket(1), from(1), true);
    m_crowd->add(socket(2), from(1), true);
    QCOMPARE(m_crowd->connectionsFrom(from(1)), 2);
    m_crowd->remove(socket(1));
    m_crowd->remove(socket(1));
    QCOMPARE(m_crowd->connectionsFrom(from(1)), 1);
    QCOMPARE(m_crowd->oldestIdleOf(from(1)), socket(2));
    m_crowd->remove(socket(2));
    QCOMPARE(m_crowd->connectionsFrom(from(1)), 0);
    QCOMPARE(m_crowd->oldestIdleOfTheGreediest(), nullptr);
    m_crowd->setIdle(socket(2), true); // It has no effect.
    QCOMPARE(m_crowd->oldestIdleOfTheGreediest(), nullptr);
}

void tst_Crowd::countsStreams()
{
    m_crowd->add(socket(1), from(1), true);
    m_crowd->add(socket(2), from(2), true);
    m_crowd->setStreaming(socket(1));
    m_crowd->setStreaming(socket(1));
    QCOMPARE(m_crowd->streams(), 1);
    QCOMPARE(m_crowd->streamsFrom(from(1)), 1);
    QCOMPARE(m_crowd->streamsFrom(from(2)), 0);
    m_crowd->remove(socket(1));
    QCOMPARE(m_crowd->streams(), 0);
}

void tst_Crowd::takesANetworkForOneClient()
{
    const auto network = [](const char *address) {
        return networkOf(QHostAddress(QString::fromLatin1(address)));
    };
    QCOMPARE(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff::9"));
    QVERIFY(network("2001:db8:1:2::1") != network("2001:db8:1:3::1"));
    QCOMPARE(network("::ffff:192.0.2.1"), network("192.0.2.1"));
    QVERIFY(network("192.0.2.1") != network("192.0.2.2"));
}

EVENTLY_SHARED_TEST(tst_Crowd)
#include "tst_crowd.moc"
