// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/folderlock.h"
#include "app/secrets/secretstore.h"
#include "tests/support/program.h"
#include "tests/support/venue.h"
#include "tests/ui/kiosk/kioskathand.h"

#include <QApplication>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int patienceMs = 60'000; // Long, so that tests don't fail on a busy machine.

using Stage = KioskOrder::Stage;

/// What happens to the orders of kiosks that crash.
class tst_KioskCrash : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void printsOnceWhatWasSoldBeforeItDied();
    void givesBackWhatWasHeldWhenItDied_data();
    void givesBackWhatWasHeldWhenItDied();
    void sellsOnceWhatWasAskedForWhenItDied();
    void keepsForTheStaffWhatIsOld();
    void printsWhatNeverReachedTheSpooler();
    void leavesAnotherKiosksOrdersAlone();

private:
    QString stateFolder() const { return m_folder->filePath(u"door"_s); }
    /// Runs a kiosk in another process that is killed when its journal reaches @p stage.
    void walkAndDieAt(Stage stage);
    /// Runs the real program on the same data folder until @p isSo.
    void runKioskUntil(const std::function<bool()> &isSo);
    QStringList journal() const;
    QStringList tickets() const;
    QJsonObject onlyBooking();
    int heldSeats();

    std::unique_ptr<PassableFolder> m_folder;
    std::unique_ptr<Venue> m_venue;
    QString m_event;
    TestServer::PairedKiosk m_paired;
};

void tst_KioskCrash::init()
{
    m_folder = std::make_unique<PassableFolder>();
    QDir().mkpath(stateFolder() % u"/tickets"_s);
    m_venue = std::make_unique<Venue>();
    m_event = m_venue->newEventId(20, {{u"name"_s, u"Jazz Night"_s}});
    m_paired = m_venue->server.newKiosk(m_venue->admin);
}

void tst_KioskCrash::cleanup()
{
    m_venue.reset();
    m_folder.reset();
}

void tst_KioskCrash::walkAndDieAt(Stage stage)
{
    QProcess walk;
    walk.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    walk.start(QCoreApplication::applicationDirPath() % u"/kioskwalk"_s,
               {u"--die"_s, QString(wireName(stage)), QString::number(m_venue->server.port()),
                m_paired.token, stateFolder()});
    QVERIFY(walk.waitForFinished(patienceMs));
    QCOMPARE(walk.exitStatus(), QProcess::CrashExit);
    QCOMPARE(walk.exitCode(), SIGKILL);
    QCOMPARE(journal().size(), 1);
    QCOMPARE(tickets().size(), 0);
}

void tst_KioskCrash::runKioskUntil(const std::function<bool()> &isSo)
{
    {
        QDir().mkpath(stateFolder());
        const auto store =
                SecretStore::open(stateFolder() % u"/secrets"_s, SecretStore::Keeper::File, false);
        QVERIFY(store && !(*store)->write(u"kiosk-token"_s, m_paired.token));
    }
    const auto seenAt = [this] {
        return dataOf(m_venue->organizer.get(u"/api/kiosks"_s))
                .first()
                .toObject()[u"lastSeenAt"_s]
                .toString();
    };
    const QString before = seenAt();
    QProcess kiosk;
    kiosk.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    kiosk.setProcessEnvironment(
            environmentWith({{u"QT_QPA_PLATFORM"_s, u"offscreen"_s},
                             {u"EVENTLY_KIOSK_TICKET_FOLDER"_s, stateFolder() % u"/tickets"_s}}));
    kiosk.start(QCoreApplication::applicationDirPath() % u"/evently"_s,
                {u"--kiosk"_s, u"--connect"_s, u"http://127.0.0.1:%1"_s.arg(m_venue->server.port()),
                 u"--data-dir"_s, stateFolder()});
    QTRY_VERIFY_WITH_TIMEOUT(seenAt() != before, patienceMs); // It is running.
    QTRY_VERIFY_WITH_TIMEOUT(isSo(), patienceMs);
    ::kill(pid_t(kiosk.processId()), SIGTERM);
    QVERIFY(kiosk.waitForFinished(patienceMs));
    QCOMPARE(kiosk.exitCode(), 0);
}

QStringList tst_KioskCrash::journal() const
{
    return QDir(stateFolder() % u"/kiosk/orders"_s).entryList({u"*.json"_s});
}

QStringList tst_KioskCrash::tickets() const
{
    return QDir(stateFolder() % u"/tickets"_s).entryList({u"*.pdf"_s});
}

QJsonObject tst_KioskCrash::onlyBooking()
{
    const QJsonArray bookings = dataOf(m_venue->organizer.get(u"/api/bookings?all=true"_s));
    return bookings.size() == 1 ? bookings.first().toObject() : QJsonObject();
}

int tst_KioskCrash::heldSeats()
{
    return m_venue->event(m_event)[u"heldCapacity"_s].toInt();
}

void tst_KioskCrash::printsOnceWhatWasSoldBeforeItDied()
{
    walkAndDieAt(Stage::Sold);
    QCOMPARE(onlyBooking()[u"status"_s].toString(), u"confirmed"_s);

    runKioskUntil([this] { return tickets().size() == 1 && journal().isEmpty(); });
    runKioskUntil([] { return true; });
    QCOMPARE(tickets().size(), 1);
    QCOMPARE(onlyBooking()[u"quantity"_s].toInt(), 1);
}

void tst_KioskCrash::givesBackWhatWasHeldWhenItDied_data()
{
    QTest::addColumn<int>("stage");

    QTest::newRow("asked for") << int(Stage::Holding);
    QTest::newRow("held") << int(Stage::Held);
}

void tst_KioskCrash::givesBackWhatWasHeldWhenItDied()
{
    QFETCH(int, stage);

    walkAndDieAt(Stage(stage));
    runKioskUntil([this] { return journal().isEmpty() && heldSeats() == 0; });
    QCOMPARE(m_venue->event(m_event)[u"availableCapacity"_s].toInt(), 20);
    QCOMPARE(tickets().size(), 0);
}

/// Whether or not the server received the request, exactly one sale results.
void tst_KioskCrash::sellsOnceWhatWasAskedForWhenItDied()
{
    walkAndDieAt(Stage::Confirming);
    runKioskUntil([this] { return tickets().size() == 1 && journal().isEmpty(); });
    QCOMPARE(onlyBooking()[u"status"_s].toString(), u"confirmed"_s);
    QCOMPARE(m_venue->event(m_event)[u"availableCapacity"_s].toInt(), 19);
}

void tst_KioskCrash::keepsForTheStaffWhatIsOld()
{
    walkAndDieAt(Stage::Sold);
    OrderJournal orders(stateFolder() % u"/kiosk/orders"_s);
    KioskOrder order = orders.orders().first();
    order.since -= 61s;
    QVERIFY(orders.write(order));

    runKioskUntil([] { return true; });
    QCOMPARE(tickets().size(), 0);
    const OrderJournal after(stateFolder() % u"/kiosk/orders"_s);
    QCOMPARE(after.orders().size(), 1);
    QCOMPARE(after.orders().first().stage, Stage::Unprinted);
}

void tst_KioskCrash::printsWhatNeverReachedTheSpooler()
{
    walkAndDieAt(Stage::Printing);
    runKioskUntil([this] { return tickets().size() == 1 && journal().isEmpty(); });
}

/// Two kiosks on one folder would return seats that the other one's visitor holds.
void tst_KioskCrash::leavesAnotherKiosksOrdersAlone()
{
    const QString folder = stateFolder() % u"/kiosk"_s;
    QVERIFY(QDir().mkpath(folder));
    const auto lock = FolderLock::take(folder % u"/lock"_s);
    QVERIFY(lock);
    const Ended ended = runEvently({u"--kiosk"_s, u"--connect"_s,
                                    u"http://127.0.0.1:%1"_s.arg(m_venue->server.port()),
                                    u"--data-dir"_s, stateFolder()},
                                   {{u"QT_QPA_PLATFORM"_s, u"offscreen"_s}});
    QCOMPARE(ended.code, 3);
    QVERIFY2(ended.errors.contains(u"is running on this data folder"_s), qPrintable(ended.errors));
}

QTEST_MAIN(tst_KioskCrash)
#include "tst_kioskcrash.moc"
