// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/id.h"
#include "tests/torture/referee.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Evently;
using namespace Evently::Torture;

using Kind = LedgerRow::Kind;
using Wish = Action::Wish;

namespace {

/// A short history of one event, written by hand: requests, answers and stored data.
class Story
{
public:
    Story()
    {
        // Three seats: Ann holds two, Bob books one, Cyd waits for one. Ann pays and returns one,
        // which is offered to Cyd; then Ann confirms, and Cyd's offer expires.
        told(Wish::Hold, ann, 0s, Kind::Held, annsId, 2, 201,
             {{u"status"_s, u"held"_s},
              {u"holdExpiresAt"_s, at(2s)},
              {u"totalAmount"_s, u"50.00"_s}});
        told(Wish::Book, bob, 0s, Kind::Booked, bobsId, 1, 201, {{u"status"_s, u"confirmed"_s}});
        refuse(Wish::Book, bob, 0s, u"sold_out"_s);
        told(Wish::Join, cyd, 0s, Kind::Joined, {}, 1, 201,
             {{u"waitlistReference"_s, u"W"_s},
              {u"id"_s, toText(entryId)},
              {u"quantity"_s, 1},
              {u"status"_s, u"active"_s},
              {u"position"_s, 1}});
        told(Wish::Pay, admin, 0s, Kind::Paid, annsId, 2, 200,
             {{u"status"_s, u"held"_s}, {u"paidAmount"_s, u"50.00"_s}});
        told(Wish::GiveBack, ann, 1s, Kind::GivenBack, annsId, 1, 200,
             {{u"status"_s, u"held"_s},
              {u"totalAmount"_s, u"25.00"_s},
              {u"paidAmount"_s, u"50.00"_s},
              {u"refundDueAmount"_s, u"25.00"_s},
              {u"refundDue"_s, true}});
        history << LedgerRow{.seq = ++m_seq,
                             .kind = Kind::Offered,
                             .quantity = 1,
                             .bookingId = cydsId,
                             .entryId = entryId,
                             .at = start + 1s};
        told(Wish::Confirm, ann, 1s, Kind::Confirmed, annsId, 1, 200,
             {{u"status"_s, u"confirmed"_s},
              {u"totalAmount"_s, u"25.00"_s},
              {u"paidAmount"_s, u"50.00"_s},
              {u"refundDueAmount"_s, u"25.00"_s},
              {u"refundDue"_s, true}});
        history << LedgerRow{.seq = ++m_seq,
                             .kind = Kind::OfferExpired,
                             .quantity = 1,
                             .bookingId = cydsId,
                             .entryId = entryId,
                             .at = start + 4s};
        refuse(Wish::Accept, cyd, 4s, u"offer_expired"_s);
    }

    QStringList complaints() const
    {
        const QJsonObject created{{u"createdAt"_s, textOf(start)}, {u"totalCapacity"_s, 3},
                                  {u"price"_s, u"25.00"_s},        {u"waitlistPolicy"_s, u"fill"_s},
                                  {u"maxPerBooking"_s, 10},        {u"maxPerUser"_s, QJsonValue()},
                                  {u"salesUntil"_s, at(1h)},       {u"cancelUntil"_s, at(1h)},
                                  {u"name"_s, u"Concert"_s}};
        return Referee(created, {.holdTime = 2s, .offerTime = 3s}, history, actions).complaints();
    }

    Action &action(Wish wish) { return *std::ranges::find(actions, wish, &Action::wish); }
    LedgerRow &row(Kind kind) { return *std::ranges::find(history, kind, &LedgerRow::kind); }

    void setTold(Wish wish, const QString &field, const QJsonValue &value)
    {
        QJsonObject body = action(wish).told.answered();
        body[field] = value;
        action(wish).told.answer = QJsonDocument(body).toJson();
    }

    const QUuid ann = newId(), bob = newId(), cyd = newId(), admin = newId();
    const QUuid annsId = newId(), bobsId = newId(), cydsId = newId(), entryId = newId();
    QList<LedgerRow> history{{.seq = 1, .kind = Kind::Created, .quantity = 3}};
    std::list<Action> actions;

private:
    QString at(std::chrono::seconds after) const { return textOf(start + after); }

    Action &add(Wish wish, const QUuid &caller, std::chrono::seconds after)
    {
        actions.push_back({.wish = wish,
                           .caller = caller,
                           .isAdmin = caller == admin,
                           .quantity = 1,
                           .isSettled = true});
        Action &action = actions.back();
        action.first = action.invoked = began + std::chrono::nanoseconds(after).count();
        action.done = action.invoked + 1'000'000;
        return action;
    }

    void told(Wish wish, const QUuid &caller, std::chrono::seconds after, Kind kind,
              const QUuid &booking, int quantity, int status, QJsonObject body)
    {
        Action &action = add(wish, caller, after);
        action.quantity = quantity;
        action.told.status = status;
        action.told.seq = ++m_seq;
        if (kind == Kind::Joined) {
            history << LedgerRow{
                    .seq = m_seq, .kind = kind, .quantity = quantity, .entryId = entryId};
        } else {
            history << LedgerRow{
                    .seq = m_seq, .kind = kind, .quantity = quantity, .bookingId = booking};
            const bool isNew = wish == Wish::Hold || wish == Wish::Book;
            action.booking = isNew ? QUuid() : booking;
            const bool isAnns = booking == annsId;
            QJsonObject whole{{u"id"_s, toText(booking)},
                              {u"bookingReference"_s, u"R"_s},
                              {u"quantity"_s, wish == Wish::GiveBack ? 1 : quantity},
                              {u"unitPrice"_s, u"25.00"_s},
                              {u"totalAmount"_s, isAnns ? u"50.00"_s : u"25.00"_s},
                              {u"paidAmount"_s, u"0.00"_s},
                              {u"refundDueAmount"_s, u"0.00"_s},
                              {u"refundedAmount"_s, u"0.00"_s},
                              {u"refundDue"_s, false},
                              {u"holdExpiresAt"_s, at(2s)}};
            for (auto field = body.begin(); field != body.end(); ++field)
                whole[field.key()] = field.value();
            body = whole;
        }
        if (kind == Kind::Paid)
            history.last().quantity = 0;
        history.last().actor = {Principal::Role::User, caller};
        history.last().at = start + after;
        action.told.answer = QJsonDocument(body).toJson();
    }

    void refuse(Wish wish, const QUuid &caller, std::chrono::seconds after, const QString &code)
    {
        Action &action = add(wish, caller, after);
        action.told.status = 409;
        action.told.answer = QJsonDocument(QJsonObject{{u"code"_s, code}}).toJson();
    }

    const qint64 began = monotonicNow() - std::chrono::nanoseconds(1h).count();
    const Wall start = wallOf(began);
    qint64 m_seq = 1;
};

} // namespace

/// Whether the referee finds errors, one at a time.
class tst_Referee : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingWrongWithWhatIsRight();
    void seesWhatIsWrong_data();
    void seesWhatIsWrong();
};

Q_DECLARE_METATYPE(std::function<void(Story &)>)

void tst_Referee::findsNothingWrongWithWhatIsRight()
{
    const QStringList complaints = Story().complaints();
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void tst_Referee::seesWhatIsWrong_data()
{
    QTest::addColumn<std::function<void(Story &)>>("spoil");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const std::function<void(Story &)> &spoil,
                        const QString &complaint) { QTest::newRow(name) << spoil << complaint; };

    row(
            "another code",
            [](Story &story) { story.setTold(Wish::Accept, u"code"_s, u"no_offer"_s); },
            u"the model says offer_expired"_s);
    row(
            "refused what must be granted",
            [](Story &story) {
                for (Action &action : story.actions) {
                    if (action.told.status == 409 && action.wish == Wish::Book)
                        action.wish = Wish::BookOrWait;
                }
            },
            u"it was right nowhere"_s);
    row(
            "less is due than must be",
            [](Story &story) { story.setTold(Wish::GiveBack, u"refundDueAmount"_s, u"0.00"_s); },
            u"refundDueAmount must be 25.00"_s);
    row(
            "another position", [](Story &story) { story.setTold(Wish::Join, u"position"_s, 2); },
            u"position must be 1"_s);
    row(
            "another end of a hold",
            [](Story &story) {
                story.setTold(Wish::Hold, u"holdExpiresAt"_s, u"2026-01-01T00:00:00.000Z"_s);
            },
            u"holdExpiresAt must be"_s);
    row(
            "an offer that lapses early",
            [](Story &story) { story.row(Kind::OfferExpired).at -= 1ms; }, u"lapses at"_s);
    row(
            "a hold that lapses late",
            [](Story &story) {
                story.row(Kind::Confirmed).at += 5s;
                story.row(Kind::OfferExpired).at += 5s;
            },
            u"is held still"_s);
    row(
            "no one is offered what came back",
            [](Story &story) {
                story.history.removeIf([](const LedgerRow &each) {
                    return each.kind == Kind::Offered || each.kind == Kind::OfferExpired;
                });
                for (qint64 seq = 0; LedgerRow & each : story.history)
                    each.seq = ++seq;
                story.action(Wish::Confirm).told.seq -= 1;
            },
            u"though 1 are free"_s);
    row(
            "a row that no one was told of",
            [](Story &story) {
                std::erase_if(story.actions,
                              [](const Action &action) { return action.wish == Wish::Pay; });
            },
            u"no one was told that this is theirs"_s);
    row(
            "more seats than asked for", [](Story &story) { story.row(Kind::Booked).quantity = 2; },
            u"that are free"_s);
    row(
            "a gap in the history", [](Story &story) { story.history.last().seq += 1; },
            u"follows row"_s);
    row(
            "no one knows what became of it",
            [](Story &story) { story.action(Wish::Confirm).isSettled = false; },
            u"no one ever said"_s);
}

void tst_Referee::seesWhatIsWrong()
{
    QFETCH(const std::function<void(Story &)>, spoil);
    QFETCH(const QString, complaint);
    Story story;
    spoil(story);
    const QStringList complaints = story.complaints();
    QVERIFY2(!complaints.filter(complaint).isEmpty(), qPrintable(complaints.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Referee)
#include "tst_referee.moc"
