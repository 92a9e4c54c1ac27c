// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/bustle.h"

#include "models/audit/audit.h"
#include "models/values/id.h"
#include "tests/torture/player.h"
#include "tests/torture/referee.h"
#include "tests/torture/workloads.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently::Torture {

static constexpr House::Rules rules{.holdTime = 2s, .offerTime = 3s};

QStringList bustleEnvironment()
{
    return {u"EVENTLY_HOLD_SECONDS=2"_s, u"EVENTLY_OFFER_SECONDS=3"_s};
}

namespace {

/// One round of it.
class Bustle
{
public:
    Bustle(Stage &stage, const BustleScale &scale)
        : m_stage(stage)
        , m_scale(scale)
        , m_staff(stage, -1, 0)
    {
    }

    QStringList play(const QList<Fault> &faults)
    {
        for (int i = 0; i < m_scale.events; ++i)
            makeEvent(i);
        makePeople();
        rush(faults);
        if (m_board.isHopeless())
            return m_board.complaints();
        m_weather.begin(); // Programs are restarting.
        m_stage.heal();
        settleTheRest();
        m_weather.end();
        readAll();
        return verdict();
    }

private:
    QJsonObject ask(const QByteArray &method, const QByteArray &target,
                    const QJsonObject &body = {}, int expected = 200, bool isStaff = true)
    {
        Operation wanted{.method = method, .target = "/api/" + target};
        if (isStaff)
            wanted.user = m_stage.admin();
        if (!body.isEmpty())
            wanted.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        const Operation told = m_staff.perform(wanted);
        if (told.status != expected)
            m_board.complain(u"%1 %2: %3 %4"_s.arg(
                    QString::fromLatin1(method), QString::fromLatin1(target),
                    QString::number(told.status), QString::fromUtf8(told.answer)));
        return told.answered();
    }

    void makeEvent(int number)
    {
        const auto inAYear = wallOf(monotonicNow()) + std::chrono::hours(24 * 365);
        QJsonObject event{{u"name"_s, u"Concert"_s},
                          {u"venue"_s, u"Hall"_s},
                          {u"dateTime"_s, textOf(inAYear)},
                          {u"currency"_s, u"EUR"_s},
                          {u"totalCapacity"_s, m_stage.number(3, 14)},
                          {u"price"_s, euros(m_stage.number(1'000, 4'000))},
                          {u"maxPerBooking"_s, m_stage.number(3, 10)},
                          {u"waitlistPolicy"_s, number % 2 ? u"strict"_s : u"fill"_s}};
        if (number % 3 == 2)
            event[u"maxPerUser"_s] = m_stage.number(4, 12);
        const QJsonObject created = ask("POST", "events", event, 201);
        const QUuid id = idFrom(created[u"id"_s].toString());
        m_events << id;
        m_created[id] = created;
    }

    /// Most users exist already; some register, which fails the second time.
    void makePeople()
    {
        m_people = m_stage.newUsers(m_scale.people - 2);
        for (int i = 0; i < 2; ++i) {
            const QJsonObject person{{u"email"_s, QString(toText(newId()) % u"@example.org"_s)},
                                     {u"password"_s, u"an uncommon sentence"_s},
                                     {u"firstName"_s, u"Ada"_s},
                                     {u"lastName"_s, u"Lovelace"_s}};
            const QJsonObject registered = ask("POST", "auth/register", person, 201, false);
            ask("POST", "auth/register", person, 409, false);
            m_people << idFrom(registered[u"user"_s].toObject()[u"id"_s].toString());
        }
    }

    void rush(const QList<Fault> &faults)
    {
        const auto places = std::make_shared<std::atomic<int>>(0);
        const Play play{m_events, m_scale.people, [this, places](Client &client) {
                            Player player(m_stage, client, m_board, m_weather,
                                          m_people[(*places)++]);
                            for (int i = 0; i < m_scale.actions; ++i) {
                                player.act(m_events[client.number(0, int(m_events.size()) - 1)]);
                                QThread::msleep(ulong(client.number(0, 60)));
                            }
                        }};
        if (!faults.isEmpty())
            m_weather.begin(); // A program may kill itself at any time.
        const Crowd crowd(m_stage, play);
        for (qsizetype next = 0; crowd.isBusy(); ++next) {
            m_stage.revive();
            QThread::msleep(ulong(m_stage.number(50, 400)));
            if (faults.isEmpty() || !crowd.isBusy())
                continue;
            const Fault &fault = faults[next % faults.size()];
            if (fault.strike(m_stage))
                m_stage.countStrike(fault.name);
        }
        if (!faults.isEmpty())
            m_weather.end();
    }

    /// Repeats requests with unknown outcomes until each has one.
    void settleTheRest()
    {
        const auto all = m_board.actions();
        Player player(m_stage, m_staff, m_rest, m_weather, m_stage.admin());
        for (const auto &[event, actions] : all) {
            for (const Action &action : actions) {
                if (action.isSettled)
                    m_rest.add(action);
                else
                    player.settle(action, 60s);
            }
        }
    }

    void readAll()
    {
        Player player(m_stage, m_staff, m_rest, m_weather, m_stage.admin());
        for (const QUuid &event : std::as_const(m_events)) {
            QList<QUuid> bookings = m_rest.bookingsOf(event);
            bookings << QUuid();
            for (const QUuid &booking : std::as_const(bookings)) {
                Action action{.wish = booking.isNull() ? Action::Wish::ReadEvent
                                                       : Action::Wish::ReadBooking,
                              .event = event,
                              .caller = m_stage.admin(),
                              .isAdmin = true,
                              .booking = booking};
                prepare(action, {});
                player.settle(action, 20s);
            }
        }
    }

    QList<LedgerRow> historyOf(const QUuid &event)
    {
        QList<LedgerRow> history;
        QByteArray cursor;
        do {
            const QJsonObject page = ask("GET",
                                         "events/" + toText(event).toLatin1()
                                                 + "/ledger?limit=100&sort=seq" + cursor);
            for (const QJsonValue &value : page[u"data"_s].toArray()) {
                const QJsonObject row = value.toObject();
                history << LedgerRow{
                        .seq = row[u"seq"_s].toInteger(),
                        .kind = ledgerKindFrom(row[u"kind"_s].toString())
                                        .value_or(LedgerRow::Kind::Completed),
                        .quantity = row[u"quantity"_s].toInt(),
                        .bookingId = idFrom(row[u"bookingId"_s].toString()),
                        .entryId = idFrom(row[u"entryId"_s].toString()),
                        .actor = {Principal::Role::User, idFrom(row[u"actorId"_s].toString())},
                        .at = wallFrom(row[u"at"_s])};
            }
            const QString next = page[u"nextCursor"_s].toString();
            cursor = next.isEmpty() ? QByteArray() : "&cursor=" + next.toLatin1();
        } while (!cursor.isEmpty());
        return history;
    }

    QStringList verdict()
    {
        QStringList complaints;
        const auto actions = m_rest.actions();
        for (const QUuid &event : std::as_const(m_events)) {
            const auto found = actions.find(event);
            const Referee referee(m_created[event], rules, historyOf(event),
                                  found == actions.end() ? std::list<Action>() : found->second);
            for (const QString &complaint : referee.complaints())
                complaints << toText(event) % u": "_s % complaint;
        }
        // The audit knows nothing of the clients and recounts everything.
        Session session(m_stage.database(), Session::Purpose::Owner);
        session.open();
        for (const Finding &finding : audit(session))
            complaints << finding.where % u": "_s % finding.what % u" ("_s % finding.rule % u')';
        return m_board.complaints() + m_rest.complaints() + complaints;
    }

    Stage &m_stage;
    const BustleScale m_scale;
    Client m_staff;
    Weather m_weather;
    Board m_board; ///< While faults occur.
    Board m_rest; ///< After everything is settled.
    QList<QUuid> m_events;
    QList<QUuid> m_people;
    QHash<QUuid, QJsonObject> m_created;
};

} // namespace

QStringList playBustle(Stage &stage, const BustleScale &scale, const QList<Fault> &faults)
{
    return Bustle(stage, scale).play(faults);
}

} // namespace Evently::Torture
