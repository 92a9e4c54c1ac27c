// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/packedanswer.h"
#include "models/values/booking.h"
#include "models/values/id.h"
#include "models/values/reference.h"
#include "models/values/wiretext.h"
#include "tests/support/sharedtest.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;

/// The stored form of an answer with an Idempotency-Key: complete and compact.
class tst_PackedAnswer : public QObject
{
    Q_OBJECT

private slots:
    void comesBackByteForByte_data();
    void comesBackByteForByte();
    void isSmall();
    void saysWhenItIsDamaged_data();
    void saysWhenItIsDamaged();
};

static Answer answerToABooking()
{
    Booking booking;
    booking.id = newId();
    booking.reference = newReference();
    booking.userId = newId();
    booking.eventId = newId();
    booking.event = {u"Weihnachtsoratorium"_s, u"St. Michaelis"_s, systemNow(), u"Europe/Berlin"_s};
    booking.quantity = 2;
    booking.currency = u"EUR"_s;
    booking.unitPriceCents = 2500;
    booking.customer = {u"Ada Lovelace"_s, u"ada@example.org"_s};
    booking.createdAt = systemNow();
    booking.confirmedAt = systemNow();
    return {.status = 201,
            .body = wireText(booking),
            .seq = 4711,
            .etag = "\"1.4711\"",
            .location = "/api/bookings/" + toText(booking.id).toLatin1()};
}

void tst_PackedAnswer::comesBackByteForByte_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("seq");
    QTest::addColumn<QByteArray>("etag");
    QTest::addColumn<QByteArray>("location");

    QByteArray noise(200'000, Qt::Uninitialized);
    for (char &byte : noise)
        byte = char(QRandomGenerator::global()->bounded(256));
    const Answer booking = answerToABooking();
    QTest::newRow("a booking") << 201 << booking.body << booking.seq << booking.etag
                               << booking.location;
    QTest::newRow("nothing") << 204 << ""_ba << qint64(0) << ""_ba
                             << ""_ba;
    QTest::newRow("lines") << 200 << "\n\na\nb\n"_ba << qint64(1) << ""_ba
                           << "/x"_ba;
    QTest::newRow("an etag alone") << 200 << "{}"_ba << qint64(0) << "W/\"1.2\""_ba
                                   << ""_ba;
    QTest::newRow("noise") << 200 << noise << qint64(1) << ""_ba
                           << ""_ba;
    QTest::newRow("a long text") << 200 << QByteArray(1'000'000, 'x') << qint64(1) << ""_ba
                                 << ""_ba;
    QTest::newRow("large numbers") << 202 << u"{\"name\":\"Žižek\"}"_s.toUtf8()
                                   << std::numeric_limits<qint64>::max() << ""_ba
                                   << ""_ba;
}

void tst_PackedAnswer::comesBackByteForByte()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(qint64, seq);
    QFETCH(QByteArray, etag);
    QFETCH(QByteArray, location);
    const Answer back = unpacked(packed(
            {.status = status, .body = body, .seq = seq, .etag = etag, .location = location}));
    QCOMPARE(back.status, status);
    QVERIFY(back.body == body);
    QCOMPARE(back.seq, seq);
    QCOMPARE(back.etag, etag);
    QCOMPARE(back.location, location);
}

void tst_PackedAnswer::isSmall()
{
    const Answer answer = answerToABooking();
    const qsizetype size = packed(answer).size();
    QVERIFY2(size < answer.body.size() / 2, qPrintable(QString::number(size)));
}

void tst_PackedAnswer::saysWhenItIsDamaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = packed(answerToABooking());
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("another kind") << 'x' + whole.sliced(1);
    QTest::newRow("cut off") << whole.first(whole.size() / 2);
    QTest::newRow("no answer") << whole.first(1) + "\x03\x00"_ba;
}

void tst_PackedAnswer::saysWhenItIsDamaged()
{
    QFETCH(QByteArray, bytes);
    QVERIFY_EXCEPTION_THROWN(unpacked(bytes), std::runtime_error);
}

EVENTLY_SHARED_TEST(tst_PackedAnswer)
#include "tst_packedanswer.moc"
