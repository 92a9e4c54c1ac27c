// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/idempotencykeys.h"
#include "models/desk/batch/packedanswer.h"
#include "tests/support/migrated.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;

/// How answers are stored under an Idempotency-Key and returned again.
class tst_StoredAnswers : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void repeatsAllOfAnAnswer_data();
    void repeatsAllOfAnAnswer();
    void takesLessRoomThanTheBookings();

private:
    Response book(const QByteArray &key)
    {
        return m_client->post(u"/api/bookings"_s, {{u"eventId"_s, m_event}, {u"quantity"_s, 2}},
                              {{"Idempotency-Key", key}});
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<TestClient> m_client;
    QString m_event;
};

void tst_StoredAnswers::init()
{
    m_client.reset();
    m_server = std::make_unique<TestServer>();
    m_client = std::make_unique<TestClient>(m_server->port(), m_server->newAdmin().token);
    const Response event = m_client->post(u"/api/events"_s,
                                          {{u"name"_s, u"Recital"_s},
                                           {u"venue"_s, u"Hall"_s},
                                           {u"dateTime"_s, u"2099-01-01T20:00:00Z"_s},
                                           {u"totalCapacity"_s, 10'000},
                                           {u"price"_s, u"5.00"_s}});
    m_event = event.json()[u"id"_s].toString();
}

/// Rewrites the stored answers in the format of earlier versions.
static void unpackAll(const ConnectionInfo &database)
{
    Session session(database, Session::Purpose::Owner);
    session.open();
    QSqlQuery rows(session.connection());
    QVERIFY(rows.exec(u"SELECT caller, key, packed FROM idempotency_keys"_s));
    while (rows.next()) {
        const Answer answer = unpacked(rows.value(2).toByteArray());
        QSqlQuery change(session.connection());
        QVERIFY(change.prepare(u"UPDATE idempotency_keys SET packed = NULL, status = ?, body = ?,"
                               " seq = ?, etag = ?, location = ? WHERE caller = ? AND key = ?"_s));
        for (const QVariant &value :
             {QVariant(answer.status), QVariant(QString::fromUtf8(answer.body)),
              QVariant(answer.seq), QVariant(QString::fromLatin1(answer.etag)),
              QVariant(QString::fromLatin1(answer.location)), rows.value(0), rows.value(1)})
            change.addBindValue(value);
        QVERIFY(change.exec());
    }
}

void tst_StoredAnswers::repeatsAllOfAnAnswer_data()
{
    QTest::addColumn<bool>("isOld");
    QTest::newRow("as they are kept") << false;
    QTest::newRow("as they were kept before") << true;
}

void tst_StoredAnswers::repeatsAllOfAnAnswer()
{
    QFETCH(bool, isOld);
    const Response first = book("once");
    QCOMPARE(first.status, 201);
    const Response kiosk = m_client->post(u"/api/kiosks"_s, {{u"name"_s, u"Hall"_s}},
                                          {{"Idempotency-Key", "hall"}});
    QCOMPARE(kiosk.status, 201);
    if (isOld)
        unpackAll(m_server->database());

    const Response again = book("once");
    QCOMPARE(again.header("idempotent-replay"), "true"_ba);
    QCOMPARE(again.status, first.status);
    QCOMPARE(again.body, first.body);
    for (const QByteArray &name : {"evently-seq"_ba, "etag"_ba, "location"_ba})
        QCOMPARE(again.header(name), first.header(name));
    QCOMPARE(m_client->post(u"/api/kiosks"_s, {{u"name"_s, u"Hall"_s}},
                            {{"Idempotency-Key", "hall"}})
                     .body,
             kiosk.body);
}

void tst_StoredAnswers::takesLessRoomThanTheBookings()
{
    constexpr int bookings = 400;
    for (int i = 0; i < bookings; ++i)
        QCOMPARE(book(toText(newId()).toLatin1()).status, 201);
    const auto measured = [this](const QString &expression) {
        return runIn(m_server->database(), u"SELECT ("_s % expression % u")::int"_s).toInt();
    };
    const int row = measured(u"SELECT avg(pg_column_size(k.*)) FROM idempotency_keys AS k"_s);
    const int keys = measured(u"pg_total_relation_size('idempotency_keys')"_s);
    const int all = measured(u"pg_total_relation_size('bookings')"_s);
    qInfo("%d bytes a row; %d KiB of keys beside %d KiB of bookings", row, keys / 1024, all / 1024);
    QVERIFY2(row < 450, qPrintable(QString::number(row)));
    QVERIFY2(keys < all, qPrintable(QString::number(keys)));
}

QTEST_GUILESS_MAIN(tst_StoredAnswers)
#include "tst_storedanswers.moc"
