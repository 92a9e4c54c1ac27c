// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/operation.h"

#include "models/values/id.h"

#include <QJsonDocument>

#include <chrono>

using namespace Qt::StringLiterals;

namespace Evently::Torture {

qint64 monotonicNow()
{
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

QByteArray nameOf(Operation::Kind kind)
{
    using Kind = Operation::Kind;
    switch (kind) {
    case Kind::Book: return "book";
    case Kind::Hold: return "hold";
    case Kind::Confirm: return "confirm";
    case Kind::Cancel: return "cancel";
    case Kind::Join: return "join";
    case Kind::Leave: return "leave";
    case Kind::Accept: return "accept";
    case Kind::Decline: return "decline";
    case Kind::Resize: return "resize";
    case Kind::CancelEvent: return "cancel event";
    case Kind::Read: return "read";
    }
    Q_UNREACHABLE();
}

static QString nameOf(Operation::Outcome outcome)
{
    switch (outcome) {
    case Operation::Outcome::Ok: return u"ok"_s;
    case Operation::Outcome::Fail: return u"fail"_s;
    case Operation::Outcome::Info: return u"info"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject Operation::answered() const
{
    return QJsonDocument::fromJson(answer).object();
}

Operation::Outcome Operation::outcome() const
{
    if (status >= 200 && status < 300)
        return Outcome::Ok;
    if (status >= 400 && status < 500)
        return Outcome::Fail;
    if (status == 503 && answered()[u"code"_s] != "outcome_unknown"_L1)
        return Outcome::Fail;
    return Outcome::Info;
}

QJsonObject Operation::toJson() const
{
    return {{u"proc"_s, client},
            {u"server"_s, server},
            {u"op"_s, QString::fromLatin1(nameOf(kind))},
            {u"key"_s, QString::fromLatin1(key)},
            {u"user"_s, toText(user)},
            {u"event"_s, toText(event)},
            {u"request"_s, QString::fromUtf8(method % ' ' % target % ' ' % body)},
            {u"t_invoke"_s, invoked},
            {u"t_done"_s, done},
            {u"status"_s, status},
            {u"seq"_s, seq},
            {u"replay"_s, isReplay},
            {u"body"_s, QString::fromUtf8(answer)},
            {u"conn_error"_s, QString::fromLatin1(error)},
            {u"outcome"_s, nameOf(outcome())}};
}

} // namespace Evently::Torture
