// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/client.h"

#include "models/values/id.h"

#include <QJsonDocument>
#include <QThread>

using namespace Qt::StringLiterals;

namespace Evently::Torture {

using Kind = Operation::Kind;

static constexpr std::chrono::seconds patience{20};

static QByteArray written(const QJsonObject &body)
{
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

static Operation asking(Stage &stage, Kind kind, const QByteArray &method, const QByteArray &target,
                        const QUuid &user, const QUuid &event)
{
    return {.kind = kind,
            .method = method,
            .target = "/api/" + target,
            .key = stage.newKey(),
            .user = user,
            .event = event};
}

static Operation seats(Stage &stage, Kind kind, const QUuid &user, const QUuid &event, int quantity,
                       QJsonObject body = {})
{
    Operation operation =
            asking(stage, kind, "POST", kind == Kind::Join ? "waitlist" : "bookings", user, event);
    body[u"eventId"_s] = toText(event);
    body[u"quantity"_s] = quantity;
    operation.body = written(body);
    operation.quantity = quantity;
    return operation;
}

Operation book(Stage &stage, const QUuid &user, const QUuid &event, int quantity)
{
    return seats(stage, Kind::Book, user, event, quantity);
}

Operation bookOrWait(Stage &stage, const QUuid &user, const QUuid &event, int quantity)
{
    return seats(stage, Kind::Book, user, event, quantity, {{u"onSoldOut"_s, u"waitlist"_s}});
}

Operation hold(Stage &stage, const QUuid &user, const QUuid &event, int quantity)
{
    return seats(stage, Kind::Hold, user, event, quantity, {{u"hold"_s, true}});
}

Operation join(Stage &stage, const QUuid &user, const QUuid &event, int quantity)
{
    return seats(stage, Kind::Join, user, event, quantity);
}

Operation confirm(Stage &stage, const QUuid &user, const QUuid &event, const QUuid &booking)
{
    Operation operation =
            asking(stage, Kind::Confirm, "POST",
                   "bookings/" + toText(booking).toLatin1() + "/confirm", user, event);
    operation.booking = booking;
    return operation;
}

Operation cancel(Stage &stage, const QUuid &user, const QUuid &event, const QUuid &booking)
{
    Operation operation = asking(stage, Kind::Cancel, "DELETE",
                                 "bookings/" + toText(booking).toLatin1(), user, event);
    operation.booking = booking;
    return operation;
}

static QByteArray placeAt(const QUuid &event, const QByteArray &what = {})
{
    return "waitlist/" + toText(event).toLatin1() + what;
}

Operation accept(Stage &stage, const QUuid &user, const QUuid &event)
{
    return asking(stage, Kind::Accept, "POST", placeAt(event, "/accept"), user, event);
}

Operation decline(Stage &stage, const QUuid &user, const QUuid &event)
{
    return asking(stage, Kind::Decline, "POST", placeAt(event, "/decline"), user, event);
}

Operation leave(Stage &stage, const QUuid &user, const QUuid &event)
{
    return asking(stage, Kind::Leave, "DELETE", placeAt(event), user, event);
}

Operation resize(Stage &stage, const QUuid &event, int capacity)
{
    Operation operation = asking(stage, Kind::Resize, "PATCH", "events/" + toText(event).toLatin1(),
                                 stage.admin(), event);
    operation.body = written({{u"totalCapacity"_s, capacity}});
    operation.quantity = capacity;
    return operation;
}

Operation cancelEvent(Stage &stage, const QUuid &event)
{
    return asking(stage, Kind::CancelEvent, "DELETE", "events/" + toText(event).toLatin1(),
                  stage.admin(), event);
}

Operation read(const QUuid &event)
{
    return {.kind = Kind::Read,
            .method = "GET",
            .target = "/api/events/" + toText(event).toLatin1(),
            .event = event};
}

QUuid bookingOf(const Operation &operation)
{
    return operation.status == 201 ? idFrom(operation.answered()[u"id"_s].toString()) : QUuid();
}

Client::Client(Stage &stage, int number, int server)
    : m_stage(stage)
    , m_number(number)
    , m_server(server)
    , m_chance(stage.seed() * 1'000'003 + quint64(number))
    , m_link(stage.port(server))
{
}

int Client::number(int least, int most)
{
    return std::uniform_int_distribution(least, most)(m_chance);
}

void Client::goTo(int server)
{
    if (server == m_server)
        return;
    m_server = server;
    m_link.goTo(m_stage.port(server));
}

Operation Client::perform(Operation operation)
{
    operation.client = m_number;
    operation.server = m_server;
    operation.status = 0;
    operation.answer.clear();
    operation.seq = 0;
    operation.isReplay = false;
    operation.retryAfter.clear();
    operation.error.clear();
    if (m_link.send(operation,
                    operation.user.isNull() ? QByteArray()
                                            : m_stage.tokenOf(operation.user, m_server)))
        m_link.receive(operation, patience);
    m_stage.history().add(operation);
    return operation;
}

Operation Client::insist(const Operation &operation, int times)
{
    for (int attempt = 1;; ++attempt) {
        const Operation told = perform(operation);
        const bool isSettled = told.outcome() != Operation::Outcome::Info && told.status != 503;
        if (isSettled || attempt >= times)
            return told;
        goTo(number(0, m_stage.servers() - 1));
        QThread::msleep(ulong(number(10, 200)));
    }
}

void Client::abandon(Operation operation)
{
    operation.client = m_number;
    operation.server = m_server;
    if (m_link.send(operation, m_stage.tokenOf(operation.user, m_server))) {
        QThread::usleep(ulong(number(0, 3000)));
        operation.error = "abandoned";
        operation.done = monotonicNow();
        m_link.drop();
    }
    m_stage.history().add(operation);
}

} // namespace Evently::Torture
