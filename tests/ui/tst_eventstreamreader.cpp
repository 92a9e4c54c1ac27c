// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/sharedtest.h"
#include "ui/api/eventstreamreader.h"

#include <QTest>

using namespace Evently;

class tst_EventStreamReader : public QObject
{
    Q_OBJECT

private slots:
    void readsMessages_data();
    void readsMessages();
    void readsThemHoweverTheyAreCut_data() { readsMessages_data(); }
    void readsThemHoweverTheyAreCut();
    void givesUpOnEndlessOnes_data();
    void givesUpOnEndlessOnes();
};

void tst_EventStreamReader::readsMessages_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArrayList>("messages");

    QTest::newRow("one") << QByteArray("data: a\n\n") << QByteArrayList{"a"};
    QTest::newRow("two") << QByteArray("data: a\n\ndata: b\n\n") << QByteArrayList{"a", "b"};
    QTest::newRow("CRLF") << QByteArray("data: a\r\n\r\n") << QByteArrayList{"a"};
    QTest::newRow("of two lines") << QByteArray("data: a\ndata: b\n\n") << QByteArrayList{"a\nb"};
    QTest::newRow("without the blank") << QByteArray("data:a\n\n") << QByteArrayList{"a"};
    QTest::newRow("only one blank goes") << QByteArray("data:  a\n\n") << QByteArrayList{" a"};
    QTest::newRow("heartbeats between")
            << QByteArray(": beat\n\ndata: a\n\n:\n\n") << QByteArrayList{"a"};
    QTest::newRow("names and ids beside")
            << QByteArray("event: x\nid: 7\nretry: 9\ndata: a\n\n") << QByteArrayList{"a"};
    QTest::newRow("one that is not over")
            << QByteArray("data: a\n\ndata: b\n") << QByteArrayList{"a"};
    QTest::newRow("an empty stream") << QByteArray() << QByteArrayList{};
}

void tst_EventStreamReader::readsMessages()
{
    QFETCH(QByteArray, stream);
    QFETCH(QByteArrayList, messages);

    QCOMPARE(EventStreamReader().read(stream), messages);
}

void tst_EventStreamReader::readsThemHoweverTheyAreCut()
{
    QFETCH(QByteArray, stream);
    QFETCH(QByteArrayList, messages);

    for (int length = 1; length < 4; ++length) {
        EventStreamReader reader;
        QByteArrayList read;
        for (int at = 0; at < stream.size(); at += length)
            read += reader.read(stream.mid(at, length));
        QCOMPARE(read, messages);
    }
}

void tst_EventStreamReader::givesUpOnEndlessOnes_data()
{
    QTest::addColumn<QByteArray>("piece");

    QTest::newRow("a line") << QByteArray(1024, 'a');
    QTest::newRow("a message") << QByteArray("data: " + QByteArray(1024, 'a') + '\n');
}

void tst_EventStreamReader::givesUpOnEndlessOnes()
{
    QFETCH(QByteArray, piece);

    EventStreamReader reader;
    for (int i = 0; i < 80 && !reader.isOverlong(); ++i)
        reader.read(piece);
    QVERIFY(reader.isOverlong());
    QCOMPARE(reader.read("\n\ndata: a\n\n"), QByteArrayList{});
}

EVENTLY_SHARED_TEST(tst_EventStreamReader)
#include "tst_eventstreamreader.moc"
