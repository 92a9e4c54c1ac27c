// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/id.h"
#include "server/access/accounts.h"
#include "tests/support/sharedtest.h"

#include <QTest>

using namespace Evently;

class tst_Accounts : public QObject
{
    Q_OBJECT

private slots:
    void remembersPeopleAndKiosks();
    void forgetsTheSubjectOfAChange();
    void believesNothingOnceItMayHaveMissedAChange();
    void keepsNothingThatWasReadBeforeAChange();
    void forgetsAllWhenNewsMayHaveBeenMissed_data();
    void forgetsAllWhenNewsMayHaveBeenMissed();
};

static Account somebody()
{
    return {.principal = {Principal::Role::User, newId()}};
}

void tst_Accounts::remembersPeopleAndKiosks()
{
    Accounts accounts;
    const Account user = somebody();
    const QUuid kiosk = newId();
    accounts.remember(user, accounts.moment());
    accounts.rememberKiosk("hash", kiosk, accounts.moment());
    QCOMPARE(accounts.recall(user.principal.id)->principal.id, user.principal.id);
    QCOMPARE(accounts.recallKiosk("hash"), kiosk);
    QVERIFY(!accounts.recall(newId()));
    QVERIFY(accounts.recallKiosk("another").isNull());
}

void tst_Accounts::forgetsTheSubjectOfAChange()
{
    Accounts accounts;
    const Account user = somebody();
    const Account other = somebody();
    accounts.remember(user, accounts.moment());
    accounts.remember(other, accounts.moment());
    accounts.forget({.type = Change::Type::User, .id = user.principal.id});
    QVERIFY(!accounts.recall(user.principal.id));
    QVERIFY(accounts.recall(other.principal.id));
}

/// Another process may have disabled an account without us noticing.
void tst_Accounts::believesNothingOnceItMayHaveMissedAChange()
{
    Hearing hearing;
    Accounts accounts(100, &hearing);
    accounts.setListening(true);
    const Account user = somebody();
    accounts.remember(user, accounts.moment());
    accounts.rememberKiosk("hash", newId(), accounts.moment());
    const auto now = std::chrono::steady_clock::now();
    hearing.note(now + std::chrono::hours(1));
    QVERIFY(accounts.recall(user.principal.id));
    QVERIFY(!accounts.recallKiosk("hash").isNull());
    hearing.note(now - Hearing::believedFor);
    QVERIFY(!accounts.recall(user.principal.id));
    QVERIFY(accounts.recallKiosk("hash").isNull());
}

void tst_Accounts::keepsNothingThatWasReadBeforeAChange()
{
    Accounts accounts;
    const Account user = somebody();
    const quint64 before = accounts.moment();
    accounts.forget({.type = Change::Type::User, .id = user.principal.id});
    accounts.remember(user, before);
    QVERIFY(!accounts.recall(user.principal.id));
}

void tst_Accounts::forgetsAllWhenNewsMayHaveBeenMissed_data()
{
    QTest::addColumn<bool>("isListening");

    QTest::newRow("from now on nothing is heard") << false;
    QTest::newRow("only from now on it is") << true;
}

void tst_Accounts::forgetsAllWhenNewsMayHaveBeenMissed()
{
    QFETCH(bool, isListening);

    Accounts accounts;
    accounts.setListening(!isListening);
    const Account user = somebody();
    const quint64 before = accounts.moment();
    accounts.remember(user, before);
    accounts.rememberKiosk("hash", newId(), before);
    accounts.setListening(isListening);
    QVERIFY(!accounts.recall(user.principal.id));
    QVERIFY(accounts.recallKiosk("hash").isNull());
    accounts.remember(user, accounts.moment());
    QVERIFY(accounts.recall(user.principal.id));
}

EVENTLY_SHARED_TEST(tst_Accounts)
#include "tst_accounts.moc"
