// SPDX-License-Identifier: GPL-3.0-only
#include "ui/api/apiclient.h"

#include "models/values/id.h"

using namespace Qt::StringLiterals;

namespace Evently {

Problem unreadable(const Problem &why)
{
    return {.code = Problem::Code::Internal,
            .error = u"The server's answer can't be understood."_s,
            .details = why.details};
}

ApiClient::ApiClient(Connection &connection)
    : m_connection(connection)
{
}

Pending<Health> ApiClient::health()
{
    return Pending<Health>(
            m_connection.ask({.verb = "GET", .path = u"health"_s, .as = Question::As::Anybody}));
}

Pending<SignedIn> ApiClient::signIn(const QString &email, const QString &password)
{
    return Pending<SignedIn>(
            m_connection.ask({.verb = "POST",
                              .path = u"auth/login"_s,
                              .body = QJsonObject{{u"email"_s, email}, {u"password"_s, password}},
                              .as = Question::As::Anybody}));
}

Pending<SignedIn> ApiClient::createAdmin(const NewAdmin &admin)
{
    return Pending<SignedIn>(m_connection.ask({.verb = "POST",
                                               .path = u"auth/create-admin"_s,
                                               .body = admin.toJson(),
                                               .as = Question::As::Anybody}));
}

Pending<Nothing> ApiClient::signOut()
{
    return Pending<Nothing>(m_connection.ask({.verb = "POST", .path = u"auth/logout"_s}));
}

Pending<Page<Listing>> ApiClient::events(const QString &cursor, int limit)
{
    QUrlQuery query{{u"limit"_s, QString::number(limit)}};
    if (!cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    return Pending<Page<Listing>>(
            m_connection.ask({.verb = "GET", .path = u"events"_s, .query = query}));
}

Pending<Listing> ApiClient::event(const QUuid &id)
{
    return Pending<Listing>(m_connection.ask({.verb = "GET", .path = u"events/"_s + toText(id)}));
}

Pending<Booking> ApiClient::placeBooking(const Order &order, const QByteArray &actionKey)
{
    return Pending<Booking>(m_connection.ask({.verb = "POST",
                                              .path = u"bookings"_s,
                                              .body = order.toJson(),
                                              .actionKey = actionKey}));
}

} // namespace Evently
