// SPDX-License-Identifier: GPL-3.0-only
#include "ui/api/apiclient.h"

#include "models/values/id.h"
#include "models/values/money.h"
#include "models/values/saleshistory.h"
#include "ui/api/csvdownload.h"

using namespace Qt::StringLiterals;

namespace Evently {

Problem unreadable(const Problem &why)
{
    return {.code = Problem::Code::Internal,
            .error = u"The server's answer can't be understood."_s,
            .details = why.details};
}

/// The parameters of a list: its filters, and where the page begins.
template <typename... Parts>
static QUrlQuery queryOf(const Parts &...parts)
{
    QUrlQuery query;
    (parts.addTo(query), ...);
    return query;
}

/// User input, encoded as one segment of a path.
static QString step(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// If-Match compares only the revision, but an ETag has both numbers.
static QByteArray tagOf(const Event &event)
{
    return u"\"%1.%2\""_s.arg(event.revision).arg(event.version).toLatin1();
}

ApiClient::ApiClient(Connection &connection)
    : m_connection(connection)
{
}

Inquiry &ApiClient::get(const QString &path, const QUrlQuery &query)
{
    return m_connection.ask({.verb = "GET", .path = path, .query = query});
}

Inquiry &ApiClient::post(const QString &path, const QByteArray &actionKey,
                         const std::optional<QJsonObject> &body)
{
    return m_connection.ask({.verb = "POST", .path = path, .body = body, .actionKey = actionKey});
}

CsvDownload &ApiClient::exportList(const QString &path, const QUrlQuery &query, const QString &file)
{
    return *new CsvDownload(m_connection, {.verb = "GET", .path = path, .query = query}, file);
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

Pending<SignedIn> ApiClient::resume(const QString &refreshToken)
{
    return Pending<SignedIn>(
            m_connection.ask({.verb = "POST",
                              .path = u"auth/refresh"_s,
                              .body = QJsonObject{{u"refreshToken"_s, refreshToken}},
                              .as = Question::As::Anybody,
                              .isSafeTwice = true,
                              .answerWithin = renewalPatience}));
}

Pending<Nothing> ApiClient::signOut()
{
    return Pending<Nothing>(post(u"auth/logout"_s, {}));
}

Pending<Nothing> ApiClient::changePassword(const QString &current, const QString &wanted)
{
    return Pending<Nothing>(
            post(u"auth/password"_s, {},
                 QJsonObject{{u"currentPassword"_s, current}, {u"newPassword"_s, wanted}}));
}

Pending<SignedIn> ApiClient::setPassword(const QString &token, const QString &password)
{
    return Pending<SignedIn>(
            m_connection.ask({.verb = "POST",
                              .path = u"auth/set-password"_s,
                              .body = QJsonObject{{u"token"_s, token}, {u"password"_s, password}},
                              .as = Question::As::Anybody}));
}

Pending<Page<Listing>> ApiClient::events(const EventQuery &query, const PageAt &at)
{
    return Pending<Page<Listing>>(get(u"events"_s, queryOf(query, at)));
}

Pending<Total> ApiClient::countEvents(const EventQuery &query)
{
    QUrlQuery asked{{u"page"_s, u"1"_s}, {u"limit"_s, u"1"_s}};
    query.addTo(asked);
    return Pending<Total>(get(u"events"_s, asked));
}

CsvDownload &ApiClient::exportEvents(const EventQuery &query, const QString &file)
{
    return exportList(u"events"_s, queryOf(query), file);
}

Pending<Listing> ApiClient::event(const QUuid &id)
{
    return Pending<Listing>(get(u"events/"_s + toText(id)));
}

Pending<Listing> ApiClient::event(const QUuid &id, const QString &code)
{
    return Pending<Listing>(get(u"events/"_s + toText(id), QUrlQuery{{u"code"_s, step(code)}}));
}

Pending<Listing> ApiClient::createEvent(const EventEdit &edit, const QByteArray &actionKey)
{
    return Pending<Listing>(post(u"events"_s, actionKey, edit.toJson()));
}

Pending<EventAfter> ApiClient::changeEvent(const Event &seen, const EventEdit &edit,
                                           const QByteArray &actionKey)
{
    return Pending<EventAfter>(m_connection.ask({.verb = "PATCH",
                                                 .path = u"events/"_s + toText(seen.id),
                                                 .body = edit.toJson(),
                                                 .actionKey = actionKey,
                                                 .seenTag = tagOf(seen)}));
}

Pending<EventAfter> ApiClient::cancelEvent(const Event &seen, const QByteArray &actionKey)
{
    return Pending<EventAfter>(m_connection.ask({.verb = "DELETE",
                                                 .path = u"events/"_s + toText(seen.id),
                                                 .actionKey = actionKey,
                                                 .seenTag = tagOf(seen)}));
}

Pending<Page<Booking>> ApiClient::bookingsOfEvent(const BookingQuery &query, const PageAt &at)
{
    return Pending<Page<Booking>>(
            get(u"events/%1/bookings"_s.arg(toText(query.event)), queryOf(query, at)));
}

CsvDownload &ApiClient::exportBookingsOfEvent(const BookingQuery &query, const QString &file)
{
    return exportList(u"events/%1/bookings"_s.arg(toText(query.event)), queryOf(query), file);
}

Pending<Total> ApiClient::countBookings(const BookingQuery &query)
{
    QUrlQuery asked{{u"page"_s, u"1"_s}, {u"limit"_s, u"1"_s}};
    query.addTo(asked);
    return Pending<Total>(get(u"bookings"_s, asked));
}

Pending<Booking> ApiClient::booking(const QUuid &id)
{
    return Pending<Booking>(get(u"bookings/"_s + toText(id)));
}

Pending<Booking> ApiClient::booking(const QString &reference)
{
    return Pending<Booking>(get(u"bookings/reference/"_s + step(reference)));
}

Pending<Booking> ApiClient::placeBooking(const Order &order, const QByteArray &actionKey)
{
    return Pending<Booking>(post(u"bookings"_s, actionKey, order.toJson()));
}

Pending<Booking> ApiClient::holdBooking(const Order &order, const QByteArray &actionKey)
{
    QJsonObject body = order.toJson();
    body[u"hold"_s] = true;
    return Pending<Booking>(post(u"bookings"_s, actionKey, body));
}

Pending<Booking> ApiClient::confirmBooking(const QUuid &id, const QByteArray &actionKey)
{
    return Pending<Booking>(post(u"bookings/%1/confirm"_s.arg(toText(id)), actionKey));
}

Pending<Booking> ApiClient::cancelBooking(const QUuid &id, const QByteArray &actionKey)
{
    return Pending<Booking>(m_connection.ask(
            {.verb = "DELETE", .path = u"bookings/"_s + toText(id), .actionKey = actionKey}));
}

Pending<Booking> ApiClient::giveBack(const QUuid &id, const OrderLine &part,
                                     const QByteArray &actionKey)
{
    return Pending<Booking>(
            m_connection.ask({.verb = "DELETE",
                              .path = u"bookings/"_s + toText(id),
                              .query = {{u"type"_s, QString::number(part.type)},
                                        {u"quantity"_s, QString::number(part.quantity)}},
                              .actionKey = actionKey}));
}

Pending<Booking> ApiClient::notePaid(const QUuid &id, Booking::PaymentMethod method,
                                     const QByteArray &actionKey)
{
    return Pending<Booking>(post(u"bookings/%1/paid"_s.arg(toText(id)), actionKey,
                                 QJsonObject{{u"method"_s, QString(wireName(method))}}));
}

Pending<Booking> ApiClient::noteRefunded(const Booking &booking, qint64 cents,
                                         const QByteArray &actionKey)
{
    return Pending<Booking>(post(u"bookings/%1/refunded"_s.arg(toText(booking.id)), actionKey,
                                 QJsonObject{{u"amount"_s, toAmount(cents, booking.currency)}}));
}

Pending<Page<WaitlistEntry>> ApiClient::waitlistOfEvent(const QUuid &event, const EntryQuery &query,
                                                        const PageAt &at)
{
    return Pending<Page<WaitlistEntry>>(
            get(u"events/%1/waitlist"_s.arg(toText(event)), queryOf(query, at)));
}

CsvDownload &ApiClient::exportWaitlistOfEvent(const QUuid &event, const EntryQuery &query,
                                              const QString &file)
{
    return exportList(u"events/%1/waitlist"_s.arg(toText(event)), queryOf(query), file);
}

Pending<WaitlistEntry> ApiClient::joinWaitlist(const Order &order, const QByteArray &actionKey)
{
    return Pending<WaitlistEntry>(post(u"waitlist"_s, actionKey, order.toJson()));
}

Pending<WaitlistEntry> ApiClient::entry(const QString &idOrReference)
{
    return Pending<WaitlistEntry>(get(u"waitlist/entries/"_s + step(idOrReference)));
}

Pending<Booking> ApiClient::acceptOffer(const QString &idOrReference, const QByteArray &actionKey)
{
    return Pending<Booking>(
            post(u"waitlist/entries/%1/accept"_s.arg(step(idOrReference)), actionKey));
}

Pending<Nothing> ApiClient::leaveWaitlist(const QString &idOrReference, const QByteArray &actionKey)
{
    return Pending<Nothing>(m_connection.ask({.verb = "DELETE",
                                              .path = u"waitlist/entries/"_s + step(idOrReference),
                                              .actionKey = actionKey}));
}

Pending<WaitlistEntry> ApiClient::offerSeats(const QString &idOrReference,
                                             const QByteArray &actionKey)
{
    return Pending<WaitlistEntry>(
            post(u"waitlist/entries/%1/offer"_s.arg(step(idOrReference)), actionKey));
}

static QString codesPath(const QUuid &event)
{
    return u"events/%1/codes"_s.arg(toText(event));
}

Pending<Page<ListedCode>> ApiClient::codesOfEvent(const QUuid &event, const QString &search,
                                                  const PageAt &at)
{
    return Pending<Page<ListedCode>>(
            get(codesPath(event), queryOf(CodeQuery{.search = search}, at)));
}

CsvDownload &ApiClient::exportCodesOfEvent(const QUuid &event, const QString &search,
                                           const QString &file)
{
    return exportList(codesPath(event), queryOf(CodeQuery{.search = search}), file);
}

Pending<CreatedCodes> ApiClient::createCodes(const QUuid &event, const NewCodes &codes,
                                             const QByteArray &actionKey)
{
    return Pending<CreatedCodes>(post(codesPath(event), actionKey, codes.toJson()));
}

Pending<ListedCode> ApiClient::endCode(const QUuid &event, const DiscountCode &code, Instant now,
                                       const QByteArray &actionKey)
{
    QJsonObject body{{u"validUntil"_s, toRfc3339(now)}};
    if (code.validFrom && *code.validFrom >= now)
        body[u"validFrom"_s] = QJsonValue();
    return Pending<ListedCode>(m_connection.ask({.verb = "PATCH",
                                                 .path = codesPath(event) % u'/' % step(code.code),
                                                 .body = body,
                                                 .actionKey = actionKey}));
}

Pending<Nothing> ApiClient::removeCode(const QUuid &event, const QString &code,
                                       const QByteArray &actionKey)
{
    return Pending<Nothing>(m_connection.ask({.verb = "DELETE",
                                              .path = codesPath(event) % u'/' % step(code),
                                              .actionKey = actionKey}));
}

Pending<Page<LedgerLine>> ApiClient::ledgerOfEvent(const QUuid &event, const PageAt &at)
{
    QUrlQuery query{{u"sort"_s, u"-seq"_s}};
    at.addTo(query);
    return Pending<Page<LedgerLine>>(get(u"events/%1/ledger"_s.arg(toText(event)), query));
}

CsvDownload &ApiClient::exportLedgerOfEvent(const QUuid &event, const QString &file)
{
    return exportList(u"events/%1/ledger"_s.arg(toText(event)), {}, file);
}

Pending<Overview> ApiClient::overview()
{
    return Pending<Overview>(get(u"analytics/overview"_s));
}

Pending<Revenue> ApiClient::revenue(const RevenueQuery &query)
{
    return Pending<Revenue>(get(u"analytics/revenue"_s, queryOf(query)));
}

Pending<Page<EventSales>> ApiClient::eventSales(const EventSalesQuery &query, const PageAt &at)
{
    return Pending<Page<EventSales>>(get(u"analytics/events"_s, queryOf(query, at)));
}

Pending<TaxReport> ApiClient::tax(const TaxQuery &query)
{
    return Pending<TaxReport>(get(u"analytics/tax"_s, queryOf(query)));
}

Pending<SalesHistory> ApiClient::salesHistory(const QUuid &event)
{
    return Pending<SalesHistory>(get(u"analytics/events/"_s + toText(event)));
}

Pending<Page<User>> ApiClient::users(const UserQuery &query, const PageAt &at)
{
    return Pending<Page<User>>(get(u"users"_s, queryOf(query, at)));
}

Pending<User> ApiClient::changeUser(const QUuid &id, const UserEdit &edit)
{
    return Pending<User>(m_connection.ask(
            {.verb = "PATCH", .path = u"users/"_s + toText(id), .body = edit.toJson()}));
}

Pending<AddedAccount> ApiClient::addAccount(const NewAccount &account, const QByteArray &actionKey)
{
    return Pending<AddedAccount>(post(u"users"_s, actionKey, account.toJson()));
}

Pending<PasswordLink> ApiClient::resetPassword(const QUuid &id, const QByteArray &actionKey)
{
    return Pending<PasswordLink>(post(u"users/%1/reset"_s.arg(toText(id)), actionKey));
}

Pending<Page<Kiosk>> ApiClient::kiosks(const PageAt &at)
{
    return Pending<Page<Kiosk>>(get(u"kiosks"_s, queryOf(at)));
}

Pending<KioskToPair> ApiClient::addKiosk(const QString &name, const QByteArray &actionKey)
{
    return Pending<KioskToPair>(post(u"kiosks"_s, actionKey, QJsonObject{{u"name"_s, name}}));
}

Pending<Nothing> ApiClient::revokeKiosk(const QUuid &id, const QByteArray &actionKey)
{
    return Pending<Nothing>(m_connection.ask(
            {.verb = "DELETE", .path = u"kiosks/"_s + toText(id), .actionKey = actionKey}));
}

Pending<PairedKiosk> ApiClient::pair(const QString &pairingCode)
{
    return Pending<PairedKiosk>(
            m_connection.ask({.verb = "POST",
                              .path = u"kiosks/pair"_s,
                              .body = QJsonObject{{u"pairingCode"_s, pairingCode}},
                              .as = Question::As::Anybody}));
}

Pending<Nothing> ApiClient::heartbeat(const QString &version, const QString &printer)
{
    return Pending<Nothing>(post(u"kiosks/heartbeat"_s, {},
                                 QJsonObject{{u"version"_s, version}, {u"printer"_s, printer}}));
}

Pending<Nothing> ApiClient::makeDemo(const QByteArray &actionKey)
{
    return Pending<Nothing>(post(u"demo"_s, actionKey));
}

} // namespace Evently
