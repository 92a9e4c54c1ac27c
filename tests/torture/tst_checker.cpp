// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/id.h"
#include "tests/torture/checker.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;
using namespace Evently::Torture;

using Row = LedgerRow::Kind;

namespace {

/// A short history written by hand: ten seats, Ada books two, Bob books three, someone reads.
struct Sale
{
    const QUuid ada = newId();
    const QUuid bob = newId();
    StoredEvent stored{.id = newId()};
    StoredAnswers answers;
    QList<Operation> operations;

    Sale()
    {
        stored.ledger << LedgerRow{.seq = 1, .kind = Row::Created, .quantity = 10};
        book(ada, 2);
        book(bob, 3);
        operations << Operation{.event = stored.id,
                                .invoked = 100,
                                .done = 101,
                                .status = 200,
                                .answer = shown(3, 5)};
    }

    static QByteArray shown(qint64 version, int available)
    {
        return QJsonDocument({{u"version"_s, version},
                              {u"totalCapacity"_s, 10},
                              {u"availableCapacity"_s, available},
                              {u"heldCapacity"_s, 0},
                              {u"waitingCount"_s, 0}})
                .toJson();
    }

    void book(const QUuid &user, int quantity)
    {
        const QUuid id = newId();
        const qint64 seq = stored.ledger.size() + 1;
        const QString reference = u"REF%1"_s.arg(seq);
        stored.ledger << LedgerRow{.seq = seq,
                                   .kind = Row::Booked,
                                   .quantity = quantity,
                                   .bookingId = id,
                                   .actor = {Principal::Role::User, user}};
        stored.bookings[id] = {reference, user, quantity, 2550};
        Operation booked{.kind = Operation::Kind::Book,
                         .key = "key",
                         .user = user,
                         .event = stored.id,
                         .quantity = quantity,
                         .invoked = 10 * seq,
                         .done = 10 * seq + 5,
                         .status = 201,
                         .seq = seq};
        booked.answer = QJsonDocument({{u"id"_s, toText(id)},
                                       {u"quantity"_s, quantity},
                                       {u"bookingReference"_s, reference},
                                       {u"totalAmount"_s, u"%1.00"_s.arg(quantity * 51 / 2)}})
                                .toJson();
        if (quantity % 2 == 1)
            booked.answer.replace(".00", ".50");
        operations << booked;
        answers[{user, "key"}] = {201, booked.answer, seq};
    }

    QStringList complaints() const { return Checker(operations, stored, answers).complaints(); }
};

using Spoil = void (*)(Sale &);

} // namespace
Q_DECLARE_METATYPE(Spoil)

/// Errors that the checker must find, one at a time.
class tst_checker : public QObject
{
    Q_OBJECT

private slots:
    void takesARightHistory();
    void refusesAWrongOne_data();
    void refusesAWrongOne();
};

void tst_checker::takesARightHistory()
{
    QCOMPARE(Sale().complaints(), QStringList());
}

void tst_checker::refusesAWrongOne_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, Spoil spoil, const QString &complaint) {
        QTest::newRow(name) << spoil << complaint;
    };
    row(
            "an acknowledged booking is gone", [](Sale &sale) { sale.stored.ledger.removeLast(); },
            u"row 3 of 2 is not there"_s);
    row(
            "a booking nobody was told of", [](Sale &sale) { sale.operations.removeAt(1); },
            u"answer to nothing"_s);
    row(
            "a refusal that took seats", [](Sale &sale) { sale.operations[1].status = 409; },
            u"refused, and yet"_s);
    row(
            "a refusal that left a row",
            [](Sale &sale) {
                sale.operations[1].status = 409;
                sale.answers.remove({sale.bob, "key"});
            },
            u"answer to nothing"_s);
    row(
            "an outcome nobody knows", [](Sale &sale) { sale.operations[1].status = 0; },
            u"nobody ever said"_s);
    row(
            "two answers to one key",
            [](Sale &sale) {
                sale.operations << sale.operations[0];
                sale.operations.last().answer.replace("REF2", "REF9");
            },
            u"answered otherwise"_s);
    row(
            "another reference",
            [](Sale &sale) { sale.stored.bookings.begin()->reference = u"X"_s; },
            u"not as it was promised"_s);
    row(
            "another price",
            [](Sale &sale) { sale.stored.bookings.begin()->unitPriceCents = 2551; },
            u"was said to cost"_s);
    row(
            "other seats", [](Sale &sale) { sale.operations[0].quantity = 1; },
            u"seats asked for"_s);
    row(
            "more seats than there are", [](Sale &sale) { sale.stored.ledger[0].quantity = 4; },
            u"seats are taken of"_s);
    row(
            "an answer before its turn",
            [](Sale &sale) {
                sale.operations[1].done = 12;
                sale.operations[1].invoked = 11;
            },
            u"was answered before"_s);
    row(
            "a view that never was",
            [](Sale &sale) { sale.operations[2].answer = Sale::shown(3, 6); }, u"never looked"_s);
    row(
            "money that is in no history",
            [](Sale &sale) { sale.stored.bookings.begin()->money.paidCents = 2550; },
            u"other money than its history"_s);
    row(
            "a view from before", [](Sale &sale) { sale.operations[2].answer = Sale::shown(2, 8); },
            u"was shown after"_s);
}

void tst_checker::refusesAWrongOne()
{
    QFETCH(const Spoil, spoil);
    QFETCH(const QString, complaint);
    Sale sale;
    spoil(sale);
    const QStringList complaints = sale.complaints();
    QVERIFY2(!complaints.filter(complaint).isEmpty(), qPrintable(complaints.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_checker)
#include "tst_checker.moc"
