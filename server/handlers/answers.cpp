// SPDX-License-Identifier: GPL-3.0-only
#include "server/handlers/answers.h"

#include "models/tables/bookings.h"
#include "models/tables/waitlist.h"
#include "models/values/names.h"
#include "models/values/wiretext.h"
#include "server/handlers/ticketfields.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Evently::Handlers {

static QByteArray written(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// What changes when an organizer changes @p code, which leaves the event's revision as it is.
static QByteArray digestOf(const DiscountCode &code, const QString &currency)
{
    return QCryptographicHash::hash(written(code.toJson(currency)), QCryptographicHash::Sha1)
            .first(4)
            .toHex();
}

EntityTag tagOf(const Event &event, Instant now, const EventViewer &viewer)
{
    QByteArrayList rest;
    if (viewer.isOrganizer)
        rest << "o";
    else if (viewer.channel == Booking::Channel::Kiosk)
        rest << "k";
    if (const auto boundary = event.lastBoundary(now))
        rest << QByteArray::number(qint64(boundary->time_since_epoch().count()), 36);
    if (viewer.code)
        rest << codeKey(viewer.code->code).toLatin1() << digestOf(*viewer.code, event.currency);
    return {event.revision, event.version, rest.join('-')};
}

namespace {

/// Converts each kind of outcome to an answer.
struct Writer
{
    const Principal &caller;
    const Outcome &outcome;
    int status;
    int entryStatus;

    Answer operator()(const Outcome::Done &) const { return {.status = 204, .seq = outcome.seq}; }
    Answer operator()(const Outcome::Removed &) const { return {.status = 204}; }
    Answer operator()(const Booking &booking) const
    {
        return {.status = status, .body = wireText(shownTo(caller, booking)), .seq = outcome.seq};
    }
    Answer operator()(const WaitlistEntry &entry) const
    {
        return {.status = entryStatus,
                .body = written(shownTo(caller, entry).toJson()),
                .seq = outcome.seq};
    }
    Answer operator()(const Event &event) const
    {
        return {.status = status,
                .body = written(event.toJson(outcome.now, viewerOf(caller))),
                .seq = outcome.seq,
                .etag = tagOf(event, outcome.now, viewerOf(caller)).toHeader()};
    }
};

} // namespace

std::function<Answer(const Outcome &)> answerFor(const Principal &caller, int status,
                                                 int entryStatus)
{
    return [=](const Outcome &outcome) {
        return std::visit(Writer{caller, outcome, status, entryStatus}, outcome.result);
    };
}

/// `customer`, with the members that were sent.
static std::optional<Customer> customerIn(Fields &in)
{
    const QString member = u"customer"_s;
    if (!in.has(member) || in.isNull(member))
        return {};
    Fields customer = in.within(member);
    return Customer{.name = customer.nullable(u"name"_s, readName, 0, 200).value_or(QString()),
                    .email = customer.nullable(u"email"_s, &Fields::email).value_or(QString())};
}

Beneficiary beneficiaryIn(Fields &in, const Call &call)
{
    const auto customer = customerIn(in);
    switch (call.caller.role) {
    case Principal::Role::User:
        return {.userId = call.caller.id,
                .customer = customer.value_or(call.account.customer),
                .isOfAccount = !customer};
    case Principal::Role::Admin: {
        const QUuid named = in.nullable(u"userId"_s, &Fields::id).value_or(QUuid());
        return {.userId = named,
                .toLookUp = named,
                .customer = customer,
                .isOfAccount = !customer && !named.isNull()};
    }
    case Principal::Role::Kiosk:
    case Principal::Role::Anonymous: break;
    }
    return {.customer = customer.value_or(Customer())};
}

QString whyUnread(const TypedCode &code)
{
    using Kind = TypedCode::Kind;
    switch (code.kind) {
    case Kind::Misread:
        return u"A letter or digit of %1 is wrong: its check letter doesn't match."_s.arg(
                code.letters);
    case Kind::Part:
        return u"A reference has 12 letters and digits; %1 has %2. Use search to find part of one."_s
                .arg(code.letters)
                .arg(code.letters.size());
    case Kind::OtherCode: return u"This code comes from a newer version of Evently."_s;
    case Kind::None: return u"That isn't a reference such as 7KQF-29XM-TD4H."_s;
    case Kind::Reference: break;
    }
    return {};
}

Problem forbidden(const QString &error)
{
    return {.code = Problem::Code::Forbidden, .error = error};
}

} // namespace Evently::Handlers
