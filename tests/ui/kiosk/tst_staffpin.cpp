// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/kiosk/keptinmemory.h"
#include "ui/kiosk/pin/pin.h"
#include "ui/kiosk/pin/pinguard.h"

#include <QSignalSpy>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const QString right = u"481516"_s;
static const QString wrong = u"481517"_s;

class tst_StaffPin : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatWouldBeGuessed_data();
    void refusesWhatWouldBeGuessed();
    void hashesWithArgon2id();
    void letsTheRightOneIn();
    void countsDownToAPause();
    void waitsLongerAndLonger_data();
    void waitsLongerAndLonger();
    void refusesTheRightOneDuringAPause();
    void forgetsWrongOnesAfterTheRightOne();
    void remembersTriesAfterARestart();
    void countsATryBeforeItIsJudged();
    void waitsWhenItsMemoryWasSpoiled();
    void isNotFooledByAClockSetBack();
    void saysWhenNothingCanBeKept();

private:
    /// A guard with a PIN.
    std::unique_ptr<PinGuard> newGuard();
    static QVariantList outcomeOf(PinGuard &guard, const QString &pin);

    KeptInMemory m_secrets;
    Instant m_now;
};

std::unique_ptr<PinGuard> tst_StaffPin::newGuard()
{
    m_secrets.isFull = false;
    m_now = Instant(1'800'000'000'000ms);
    auto guard = std::make_unique<PinGuard>(m_secrets, [this] { return m_now; });
    QSignalSpy set(guard.get(), &PinGuard::isSet);
    guard->set(right);
    if (!set.wait(30'000))
        qFatal("The PIN was not kept");
    return guard;
}

/// {true} for accepted, {false, triesLeft} for refused.
QVariantList tst_StaffPin::outcomeOf(PinGuard &guard, const QString &pin)
{
    QSignalSpy accepted(&guard, &PinGuard::accepted);
    QSignalSpy refused(&guard, &PinGuard::refused);
    guard.check(pin);
    if (!QTest::qWaitFor([&] { return accepted.size() + refused.size() > 0; }, 30'000))
        qFatal("No judgement");
    return accepted.isEmpty() ? QVariantList{false, refused[0][0]} : QVariantList{true};
}

void tst_StaffPin::refusesWhatWouldBeGuessed_data()
{
    QTest::addColumn<QString>("pin");
    QTest::addColumn<bool>("isGood");

    QTest::newRow("six digits") << u"402917"_s << true;
    QTest::newRow("twelve digits") << u"402917402917"_s << true;
    QTest::newRow("five digits") << u"40291"_s << false;
    QTest::newRow("thirteen digits") << u"4029174029174"_s << false;
    QTest::newRow("none") << u""_s << false;
    QTest::newRow("a letter") << u"40291a"_s << false;
    QTest::newRow("digits of another script") << u"٤٠٢٩١٧"_s << false;
    QTest::newRow("one digit only") << u"777777"_s << false;
    QTest::newRow("counting up") << u"123456"_s << false;
    QTest::newRow("counting down") << u"987654"_s << false;
    QTest::newRow("in steps of two") << u"024680"_s << true;
}

void tst_StaffPin::refusesWhatWouldBeGuessed()
{
    QFETCH(QString, pin);
    QFETCH(bool, isGood);

    QCOMPARE(!faultOf(pin), isGood);
}

void tst_StaffPin::hashesWithArgon2id()
{
    const QString hash = hashOfPin(right);
    QVERIFY2(hash.startsWith(u"$argon2id$"_s), qPrintable(hash));
    QVERIFY(hash != hashOfPin(right)); // Salted.
    QVERIFY(isPinOf(right, hash));
    QVERIFY(!isPinOf(wrong, hash));
    QVERIFY(!isPinOf(right, {}));
}

void tst_StaffPin::letsTheRightOneIn()
{
    const auto guard = newGuard();
    QVERIFY(guard->hasPin());
    QCOMPARE(outcomeOf(*guard, right), QVariantList{true});
}

void tst_StaffPin::countsDownToAPause()
{
    const auto guard = newGuard();
    for (const int left : {4, 3, 2, 1, 0})
        QCOMPARE(outcomeOf(*guard, wrong), (QVariantList{false, left}));
    QCOMPARE(guard->wait(), 30s);

    m_now += 29s;
    QCOMPARE(guard->wait(), 1s);
    m_now += 1s;
    QCOMPARE(guard->wait(), 0s);
    QCOMPARE(outcomeOf(*guard, wrong), (QVariantList{false, 0}));
    QCOMPARE(guard->wait(), 60s);
}

void tst_StaffPin::waitsLongerAndLonger_data()
{
    QTest::addColumn<int>("wrongOnes");
    QTest::addColumn<qint64>("seconds");

    QTest::newRow("four") << 4 << qint64(0);
    QTest::newRow("five") << 5 << qint64(30);
    QTest::newRow("six") << 6 << qint64(60);
    QTest::newRow("eleven") << 11 << qint64(1920);
    QTest::newRow("twelve: an hour") << 12 << qint64(3600);
    QTest::newRow("a million") << 1'000'000 << qint64(3600);
}

void tst_StaffPin::waitsLongerAndLonger()
{
    QFETCH(int, wrongOnes);
    QFETCH(qint64, seconds);

    QCOMPARE((PinTries{.wrong = wrongOnes}.waitAfterLast().count()), seconds);
}

void tst_StaffPin::refusesTheRightOneDuringAPause()
{
    const auto guard = newGuard();
    for (int i = 0; i < 5; ++i)
        outcomeOf(*guard, wrong);
    QCOMPARE(outcomeOf(*guard, right), (QVariantList{false, 0}));

    m_now += 30s;
    QCOMPARE(outcomeOf(*guard, right), QVariantList{true});
}

void tst_StaffPin::forgetsWrongOnesAfterTheRightOne()
{
    const auto guard = newGuard();
    for (int i = 0; i < 4; ++i)
        outcomeOf(*guard, wrong);
    QCOMPARE(outcomeOf(*guard, right), QVariantList{true});
    QCOMPARE(outcomeOf(*guard, wrong), (QVariantList{false, 4}));
}

void tst_StaffPin::remembersTriesAfterARestart()
{
    auto guard = newGuard();
    for (int i = 0; i < 5; ++i)
        outcomeOf(*guard, wrong);

    PinGuard afterwards(m_secrets, [this] { return m_now; });
    QCOMPARE(afterwards.wait(), 30s);
    QCOMPARE(outcomeOf(afterwards, right), (QVariantList{false, 0}));
}

void tst_StaffPin::countsATryBeforeItIsJudged()
{
    {
        const auto guard = newGuard();
        guard->check(wrong);
    } // Simulates a power cut.
    PinGuard afterwards(m_secrets, [this] { return m_now; });
    QCOMPARE(outcomeOf(afterwards, wrong), (QVariantList{false, 3}));
}

void tst_StaffPin::waitsWhenItsMemoryWasSpoiled()
{
    newGuard();
    m_secrets.keepPinTries("nonsense");
    const PinGuard guard(m_secrets, [this] { return m_now; });
    QCOMPARE(guard.wait(), 30s);
    m_now += 30s;
    QCOMPARE(guard.wait(), 0s);
}

void tst_StaffPin::isNotFooledByAClockSetBack()
{
    const auto guard = newGuard();
    for (int i = 0; i < 5; ++i)
        outcomeOf(*guard, wrong);
    m_now -= 24h;
    QCOMPARE(guard->wait(), 30s);
}

void tst_StaffPin::saysWhenNothingCanBeKept()
{
    const auto guard = newGuard();
    m_secrets.isFull = true;
    QSignalSpy failed(guard.get(), &PinGuard::failed);
    QSignalSpy accepted(guard.get(), &PinGuard::accepted);
    guard->check(right);

    QCOMPARE(failed.size(), 1);
    QVERIFY(accepted.isEmpty());
}

QTEST_MAIN(tst_StaffPin)
#include "tst_staffpin.moc"
