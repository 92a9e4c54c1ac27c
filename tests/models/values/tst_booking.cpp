// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/booking.h"
#include "models/values/id.h"
#include "tests/support/sharedtest.h"

#include <QJsonDocument>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Evently::Booking)

class tst_Booking : public QObject
{
    Q_OBJECT

private slots:
    void writesEveryMember();
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void writesWholeCharactersOnly();
};

static Booking sold()
{
    return {.id = idFrom(u"0190a0b0-0000-7000-8000-000000000001"),
            .reference = u"0000-0000-0000"_s,
            .userId = idFrom(u"0190a0b0-0000-7000-8000-000000000002"),
            .eventId = idFrom(u"0190a0b0-0000-7000-8000-000000000003"),
            .event = {.name = u"Jazz \"ä\" 🎟"_s,
                      .venue = u"A/B \\ C"_s,
                      .dateTime = Instant(std::chrono::milliseconds(1'800'000'000'123)),
                      .timeZone = u"Europe/Berlin"_s},
            .quantity = 3,
            .unitPriceCents = 2500,
            .currency = u"EUR"_s,
            .customer = {.name = u"Ada"_s, .email = u"ada@example.org"_s},
            .createdAt = Instant(std::chrono::milliseconds(1'700'000'000'000)),
            .confirmedAt = Instant(std::chrono::milliseconds(1'700'000'000'000))};
}

void tst_Booking::writesEveryMember()
{
    const QByteArray expected = R"({
        "id": "0190a0b0-0000-7000-8000-000000000001", "bookingReference": "0000-0000-0000",
        "userId": "0190a0b0-0000-7000-8000-000000000002", "kioskId": null, "createdBy": null,
        "eventId": "0190a0b0-0000-7000-8000-000000000003",
        "event": {"name": "Jazz \"ä\" 🎟", "venue": "A/B \\ C",
                  "dateTime": "2027-01-15T08:00:00.123Z", "timeZone": "Europe/Berlin"},
        "quantity": 3, "unitPrice": "25.00", "totalAmount": "75.00", "currency": "EUR",
        "status": "confirmed", "channel": "online",
        "customer": {"name": "Ada", "email": "ada@example.org"},
        "holdExpiresAt": null, "paidAt": null, "paidAmount": "0.00", "paymentMethod": null,
        "refundDue": false, "refundDueAmount": "0.00", "refundedAmount": "0.00", "rescheduledFrom": null,
        "createdAt": "2023-11-14T22:13:20.000Z", "confirmedAt": "2023-11-14T22:13:20.000Z",
        "cancelledAt": null,
        "lines": [{"type": 1, "name": "Ticket", "quantity": 3, "admits": 1, "unitPrice": "25.00",
                   "discount": "0.00", "totalAmount": "75.00", "taxRate": "0", "taxAmount": "0.00",
                   "firstTicket": 1}],
        "code": null})";
    QCOMPARE(sold().toJson(), QJsonDocument::fromJson(expected).object());
}

void tst_Booking::readsWhatItWrites_data()
{
    QTest::addColumn<Booking>("booking");

    QTest::newRow("sold") << sold();
    Booking held = sold();
    held.status = Booking::Status::Held;
    held.holdExpiresAt = held.createdAt + std::chrono::minutes(10);
    held.confirmedAt.reset();
    QTest::newRow("held") << held;
    Booking cancelled = sold();
    cancelled.status = Booking::Status::Cancelled;
    cancelled.paidAt = cancelled.cancelledAt = cancelled.confirmedAt;
    cancelled.rescheduledFrom = cancelled.createdAt;
    cancelled.paymentMethod = Booking::PaymentMethod::Transfer;
    cancelled.paidCents = 10'000;
    cancelled.refundDueCents = 7'500;
    cancelled.refundedCents = 2'500;
    QTest::newRow("cancelled") << cancelled;
    for (const auto method : paymentMethods) {
        Booking paid = sold();
        paid.paidAt = paid.confirmedAt;
        paid.paymentMethod = method;
        paid.paidCents = paid.totalCents();
        QTest::newRow(wireName(method).data()) << paid;
    }
    Booking walkUp = sold();
    walkUp.userId = {};
    walkUp.kioskId = walkUp.eventId;
    walkUp.channel = Booking::Channel::Kiosk;
    walkUp.customer = {};
    walkUp.currency = u"JPY"_s;
    QTest::newRow("a walk-up") << walkUp;
    Booking shownToKiosk = walkUp;
    shownToKiosk.hidesCustomer = true;
    QTest::newRow("as a kiosk is shown it") << shownToKiosk;
}

void tst_Booking::readsWhatItWrites()
{
    QFETCH(Booking, booking);
    const auto read = Booking::fromJson(booking.toJson());
    QVERIFY2(read, qPrintable(read ? QString() : read.error().details));
    QCOMPARE(*read, booking);
}

/// Half a surrogate pair should never occur, but if it does, it must not spoil the rest.
void tst_Booking::writesWholeCharactersOnly()
{
    Booking booking = sold();
    booking.customer.name = u"a"_s + QChar(0xd83c) + u"b"_s;
    const QJsonObject json = booking.toJson();
    QCOMPARE(json[u"customer"][u"name"].toString(), u"a?b"_s);
    QCOMPARE(json[u"cancelledAt"], QJsonValue());
    QVERIFY(json.contains(u"cancelledAt"));
}

EVENTLY_SHARED_TEST(tst_Booking)
#include "tst_booking.moc"
