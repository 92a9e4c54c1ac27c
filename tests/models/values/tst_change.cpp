// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/change.h"
#include "tests/support/sharedtest.h"

#include <QJsonDocument>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Evently::Change)

class tst_Change : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrote_data();
    void readsWhatItWrote();
    void keepsToProcessesWhatClientsNeedNot_data();
    void keepsToProcessesWhatClientsNeedNot();
    void refusesNotices_data();
    void refusesNotices();
    void refuses_data();
    void refuses();
};

static const QUuid id = idFrom(u"0192c7d2-7a3b-7c11-8f00-0a1b2c3d4e5f");

void tst_Change::readsWhatItWrote_data()
{
    QTest::addColumn<Change>("change");

    QTest::newRow("an event") << Change{Change::Type::Event, id, 17, 3};
    QTest::newRow("one with a long history")
            << Change{Change::Type::Event, id, 9'007'199'254'740'991, 0};
    QTest::newRow("a user") << Change{Change::Type::User, id, 0, 0};
    QTest::newRow("a kiosk") << Change{Change::Type::Kiosk, id, 0, 0};
}

void tst_Change::readsWhatItWrote()
{
    QFETCH(Change, change);

    QCOMPARE(Change::fromJson(QJsonDocument::fromJson(change.toJson()).object()), change);
    QCOMPARE(Change::fromNotice(change.toNotice()), change);
}

void tst_Change::keepsToProcessesWhatClientsNeedNot_data()
{
    QTest::addColumn<Change>("change");

    using Ends = Change::Ends;
    QTest::newRow("a draft") << Change{
            .id = id, .version = 9, .availableCapacity = 4, .isDraft = true};
    QTest::newRow("a session's end")
            << Change{.type = Change::Type::User, .id = id, .ends = Ends::Session, .session = id};
    QTest::newRow("the other sessions' end") << Change{
            .type = Change::Type::User, .id = id, .ends = Ends::OtherSessions, .session = id};
    QTest::newRow("a kiosk's end")
            << Change{.type = Change::Type::Kiosk, .id = id, .ends = Ends::Everything};
}

void tst_Change::keepsToProcessesWhatClientsNeedNot()
{
    QFETCH(Change, change);

    QCOMPARE(Change::fromNotice(change.toNotice()), change);
    QVERIFY(change.toNotice().size() <= 120);
    const auto shown = Change::fromJson(QJsonDocument::fromJson(change.toJson()).object());
    QCOMPARE(shown, (Change{change.type, change.id, change.version, change.availableCapacity}));
}

void tst_Change::refusesNotices_data()
{
    QTest::addColumn<QString>("tail");

    QTest::newRow("an event's end") << u"event %1 1 1 ends"_s;
    QTest::newRow("a draft user") << u"user %1 0 0 draft"_s;
    QTest::newRow("kept by nobody") << u"user %1 0 0 keeps"_s;
    QTest::newRow("no session") << u"user %1 0 0 ends soon"_s;
    QTest::newRow("more") << u"user %1 0 0 ends %1 %1"_s;
    QTest::newRow("an unknown word") << u"event %1 1 1 hidden"_s;
}

void tst_Change::refusesNotices()
{
    QFETCH(QString, tail);

    QCOMPARE(Change::fromNotice(tail.arg(toText(id))), std::nullopt);
}

void tst_Change::refuses_data()
{
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("a type from later")
            << QByteArray(R"({"type": "comet", "id": "0192c7d2-7a3b-7c11-8f00-0a1b2c3d4e5f"})");
    QTest::newRow("no id") << QByteArray(R"({"type": "event", "version": 17})");
    QTest::newRow("no real id") << QByteArray(R"({"type": "event", "id": "17"})");
}

void tst_Change::refuses()
{
    QFETCH(QByteArray, json);

    QCOMPARE(Change::fromJson(QJsonDocument::fromJson(json).object()), std::nullopt);
}

EVENTLY_SHARED_TEST(tst_Change)
#include "tst_change.moc"
