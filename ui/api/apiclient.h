// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/ledgerline.h"
#include "models/values/sales.h"
#include "models/values/taxreport.h"
#include "models/values/waitlistentry.h"
#include "ui/api/connection.h"
#include "ui/api/eventedit.h"
#include "ui/api/messages.h"
#include "ui/api/pending.h"
#include "ui/api/queries.h"

namespace Evently {

class CsvDownload;

struct SalesHistory;
struct LedgerLine;

/// The windows' only access to the server: each function sends one request of the REST API
/// (resources/openapi.yaml) and returns at once; the answer arrives later. GUI thread.
///
/// Requests that only customers make (registering, declining an offer) are missing, because the
/// windows are for organizers and kiosks. Create an @c actionKey with newActionKey(): sending the
/// same request again with the same key does nothing more.
class ApiClient
{
    Q_DISABLE_COPY_MOVE(ApiClient)

public:
    explicit ApiClient(Connection &connection);

    Pending<Health> health();

    Pending<SignedIn> signIn(const QString &email, const QString &password);
    Pending<SignedIn> createAdmin(const NewAdmin &admin);
    /// Exchanges @p refreshToken for new tokens. A refresh token can be used only once.
    Pending<SignedIn> resume(const QString &refreshToken);
    Pending<Nothing> signOut();
    /// Ends all other sessions of the signed-in user.
    Pending<Nothing> changePassword(const QString &current, const QString &wanted);
    /// Sets the password of the account that the PasswordLink with @p token belongs to, and signs
    /// in. Refused with BadToken if the token has been used or replaced, or is too old.
    Pending<SignedIn> setPassword(const QString &token, const QString &password);

    Pending<Page<Listing>> events(const EventQuery &query, const PageAt &at);
    /// The number of matching events.
    Pending<Total> countEvents(const EventQuery &query);
    /// Saves all matching events as CSV in @p file. The other exports work the same way.
    CsvDownload &exportEvents(const EventQuery &query, const QString &file);
    Pending<Listing> event(const QUuid &id);
    /// With the prices that @p code gives, and the ticket types that it unlocks.
    Pending<Listing> event(const QUuid &id, const QString &code);
    Pending<Listing> createEvent(const EventEdit &edit, const QByteArray &actionKey);
    /// Refused with PreconditionFailed if someone edited the event after @p seen was read.
    /// Cancelling an event without any bookings deletes it.
    Pending<EventAfter> changeEvent(const Event &seen, const EventEdit &edit,
                                    const QByteArray &actionKey);
    /// Cancels an event; deletes it if it never had a booking. Otherwise like changeEvent().
    Pending<EventAfter> cancelEvent(const Event &seen, const QByteArray &actionKey);

    /// All customers' bookings of @c query.event, which must be set.
    Pending<Page<Booking>> bookingsOfEvent(const BookingQuery &query, const PageAt &at);
    CsvDownload &exportBookingsOfEvent(const BookingQuery &query, const QString &file);
    /// The number of matching bookings.
    Pending<Total> countBookings(const BookingQuery &query);
    Pending<Booking> booking(const QUuid &id);
    /// @p reference as typed by a person: in any case, with or without hyphens.
    Pending<Booking> booking(const QString &reference);
    Pending<Booking> placeBooking(const Order &order, const QByteArray &actionKey);
    /// Like placeBooking(), but only reserves the seats until confirmBooking() or holdExpiresAt.
    Pending<Booking> holdBooking(const Order &order, const QByteArray &actionKey);
    Pending<Booking> confirmBooking(const QUuid &id, const QByteArray &actionKey);
    Pending<Booking> cancelBooking(const QUuid &id, const QByteArray &actionKey);
    /// Returns some of the tickets and keeps the rest: @p part.quantity of the type @p part.type.
    /// To return all of them, cancel the booking.
    Pending<Booking> giveBack(const QUuid &id, const OrderLine &part, const QByteArray &actionKey);
    Pending<Booking> notePaid(const QUuid &id, Booking::PaymentMethod method,
                              const QByteArray &actionKey);
    /// Records a refund; refused with MoreThanDue if less than @p cents is due.
    Pending<Booking> noteRefunded(const Booking &booking, qint64 cents,
                                  const QByteArray &actionKey);

    Pending<Page<WaitlistEntry>> waitlistOfEvent(const QUuid &event, const EntryQuery &query,
                                                 const PageAt &at);
    CsvDownload &exportWaitlistOfEvent(const QUuid &event, const EntryQuery &query,
                                       const QString &file);
    Pending<WaitlistEntry> joinWaitlist(const Order &order, const QByteArray &actionKey);
    /// @p idOrReference: toText() of an id, or a reference as typed by a person. The same holds for
    /// the functions below.
    Pending<WaitlistEntry> entry(const QString &idOrReference);
    Pending<Booking> acceptOffer(const QString &idOrReference, const QByteArray &actionKey);
    Pending<Nothing> leaveWaitlist(const QString &idOrReference, const QByteArray &actionKey);
    /// Offers seats to this entry out of turn.
    Pending<WaitlistEntry> offerSeats(const QString &idOrReference, const QByteArray &actionKey);

    /// The discount codes of @p event whose names contain @p search, newest first.
    Pending<Page<ListedCode>> codesOfEvent(const QUuid &event, const QString &search,
                                           const PageAt &at);
    CsvDownload &exportCodesOfEvent(const QUuid &event, const QString &search, const QString &file);
    Pending<CreatedCodes> createCodes(const QUuid &event, const NewCodes &codes,
                                      const QByteArray &actionKey);
    /// Ends @p code at @p now. A code that would begin later ends before it began.
    Pending<ListedCode> endCode(const QUuid &event, const DiscountCode &code, Instant now,
                                const QByteArray &actionKey);
    /// Refused with CodeInUse if it was ever used.
    Pending<Nothing> removeCode(const QUuid &event, const QString &code,
                                const QByteArray &actionKey);

    /// The history of @p event, newest first.
    Pending<Page<LedgerLine>> ledgerOfEvent(const QUuid &event, const PageAt &at);
    CsvDownload &exportLedgerOfEvent(const QUuid &event, const QString &file);

    Pending<Overview> overview();
    Pending<Revenue> revenue(const RevenueQuery &query);
    Pending<Page<EventSales>> eventSales(const EventSalesQuery &query, const PageAt &at);

    /// The tax in what was sold, by month and rate.
    Pending<TaxReport> tax(const TaxQuery &query);

    /// How one event sold, day by day.
    Pending<SalesHistory> salesHistory(const QUuid &event);

    Pending<Page<User>> users(const UserQuery &query, const PageAt &at);
    Pending<User> changeUser(const QUuid &id, const UserEdit &edit);
    /// Adds an account without a password; the link in the answer lets its owner set one.
    Pending<AddedAccount> addAccount(const NewAccount &account, const QByteArray &actionKey);
    /// Creates a link for setting a new password and invalidates older links. The old password
    /// works until then.
    Pending<PasswordLink> resetPassword(const QUuid &id, const QByteArray &actionKey);

    Pending<Page<Kiosk>> kiosks(const PageAt &at);
    Pending<KioskToPair> addKiosk(const QString &name, const QByteArray &actionKey);
    Pending<Nothing> revokeKiosk(const QUuid &id, const QByteArray &actionKey);
    /// Sent by the device itself. From then on it authenticates with Tokens::ofKiosk() of the
    /// answer.
    Pending<PairedKiosk> pair(const QString &pairingCode);
    /// Sent by the device itself: reports that it is running, and the state of its printer.
    Pending<Nothing> heartbeat(const QString &version, const QString &printer);

    /// Fills a server that has no events with a demo season. The work continues after the answer;
    /// /live reports its progress.
    Pending<Nothing> makeDemo(const QByteArray &actionKey);

private:
    Inquiry &get(const QString &path, const QUrlQuery &query = {});
    Inquiry &post(const QString &path, const QByteArray &actionKey,
                  const std::optional<QJsonObject> &body = {});
    CsvDownload &exportList(const QString &path, const QUrlQuery &query, const QString &file);

    Connection &m_connection;
};

} // namespace Evently
