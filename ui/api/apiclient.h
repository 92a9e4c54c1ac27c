// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/ledgerline.h"
#include "models/values/sales.h"
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

/// The windows' only door to the world: every function is one request of the contract, and its
/// answer comes later. GUI thread.
///
/// What only customers ask for (to register, their own place in a waitlist) is not here: the
/// windows belong to organizers and kiosks. An @c actionKey is by newActionKey(): with the same
/// one, the same request does nothing more.
class ApiClient
{
    Q_DISABLE_COPY_MOVE(ApiClient)

public:
    explicit ApiClient(Connection &connection);

    Pending<Health> health();

    Pending<SignedIn> signIn(const QString &email, const QString &password);
    Pending<SignedIn> createAdmin(const NewAdmin &admin);
    /// Exchanges @p refreshToken, which is good once, for new tokens.
    Pending<SignedIn> resume(const QString &refreshToken);
    Pending<Nothing> signOut();
    Pending<User> me();
    /// Ends all other sessions of who is signed in.
    Pending<Nothing> changePassword(const QString &current, const QString &wanted);
    /// Sets the password of the account that @p token of a PasswordLink belongs to, and signs in.
    /// Refused with BadToken once it was used, replaced or is too old.
    Pending<SignedIn> setPassword(const QString &token, const QString &password);

    /// Events that are published and not over, by when they begin: at most @p limit (1 to 100) of
    /// them, from @p cursor on.
    Pending<Page<Listing>> events(const QString &cursor, int limit);
    Pending<Page<Listing>> events(const EventQuery &query, const PageAt &at);
    /// How many there are.
    Pending<Total> countEvents(const EventQuery &query);
    /// All of them as CSV into @p file; as below.
    CsvDownload &exportEvents(const EventQuery &query, const QString &file);
    Pending<Listing> event(const QUuid &id);
    Pending<Listing> createEvent(const EventEdit &edit, const QByteArray &actionKey);
    /// Refused with PreconditionFailed when somebody edited the event since @p seen was read.
    /// Cancelling an event without any booking removes it.
    Pending<EventAfter> changeEvent(const Event &seen, const EventEdit &edit,
                                    const QByteArray &actionKey);
    /// Cancels an event, and removes it when there never was a booking; as changeEvent() otherwise.
    Pending<EventAfter> cancelEvent(const Event &seen, const QByteArray &actionKey);

    Pending<Page<Booking>> bookings(const BookingQuery &query, const PageAt &at);
    /// Everybody's bookings of @c query.event, which must be one.
    Pending<Page<Booking>> bookingsOfEvent(const BookingQuery &query, const PageAt &at);
    CsvDownload &exportBookingsOfEvent(const BookingQuery &query, const QString &file);
    /// How many there are.
    Pending<Total> countBookings(const BookingQuery &query);
    Pending<Booking> booking(const QUuid &id);
    /// @p reference as somebody read it out: in any case, with or without hyphens.
    Pending<Booking> booking(const QString &reference);
    Pending<Booking> placeBooking(const Order &order, const QByteArray &actionKey);
    /// Like placeBooking(), but joins the waitlist when there are not enough tickets.
    Pending<Placed> placeOrWait(const Order &order, const QByteArray &actionKey);
    /// Like placeBooking(), but keeps the seats only until confirmBooking() or holdExpiresAt.
    Pending<Booking> holdBooking(const Order &order, const QByteArray &actionKey);
    Pending<Booking> confirmBooking(const QUuid &id, const QByteArray &actionKey);
    Pending<Booking> cancelBooking(const QUuid &id, const QByteArray &actionKey);
    /// Gives @p quantity seats back and keeps the others; all of them is to cancel.
    Pending<Booking> giveBack(const QUuid &id, int quantity, const QByteArray &actionKey);
    Pending<Booking> notePaid(const QUuid &id, const QByteArray &actionKey);
    Pending<Booking> notePaid(const QUuid &id, Booking::PaymentMethod method,
                              const QByteArray &actionKey);
    /// All that is due back.
    Pending<Booking> noteRefunded(const QUuid &id, const QByteArray &actionKey);
    /// A part of what is due back; refused with MoreThanDue when it is less than @p cents.
    Pending<Booking> noteRefunded(const Booking &booking, qint64 cents,
                                  const QByteArray &actionKey);

    Pending<Page<WaitlistEntry>> waitlistOfEvent(const QUuid &event, const EntryQuery &query,
                                                 const PageAt &at);
    CsvDownload &exportWaitlistOfEvent(const QUuid &event, const EntryQuery &query,
                                       const QString &file);
    Pending<WaitlistEntry> joinWaitlist(const Order &order, const QByteArray &actionKey);
    /// @p idOrReference: toText() of an id, or a reference as somebody read it out; as below.
    Pending<WaitlistEntry> entry(const QString &idOrReference);
    Pending<Booking> acceptOffer(const QString &idOrReference, const QByteArray &actionKey);
    Pending<Nothing> declineOffer(const QString &idOrReference, const QByteArray &actionKey);
    Pending<Nothing> leaveWaitlist(const QString &idOrReference, const QByteArray &actionKey);
    /// Offers seats out of turn.
    Pending<WaitlistEntry> offerSeats(const QString &idOrReference, const QByteArray &actionKey);

    /// The history of @p event, the newest first.
    Pending<Page<LedgerLine>> ledgerOfEvent(const QUuid &event, const PageAt &at);
    CsvDownload &exportLedgerOfEvent(const QUuid &event, const QString &file);

    Pending<Overview> overview();
    Pending<Revenue> revenue(const RevenueQuery &query);
    Pending<Page<EventSales>> eventSales(const EventSalesQuery &query, const PageAt &at);

    /// How one event sold, day by day.
    Pending<SalesHistory> salesHistory(const QUuid &event);

    Pending<Page<User>> users(const UserQuery &query, const PageAt &at);
    Pending<User> changeUser(const QUuid &id, const UserEdit &edit);
    /// An account without a password; the link in the answer sets one.
    Pending<AddedAccount> addAccount(const NewAccount &account, const QByteArray &actionKey);
    /// A link that sets a new password; an older one ends. The old password works until then.
    Pending<PasswordLink> resetPassword(const QUuid &id, const QByteArray &actionKey);

    Pending<Page<Kiosk>> kiosks(const PageAt &at);
    Pending<KioskToPair> addKiosk(const QString &name, const QByteArray &actionKey);
    Pending<Nothing> revokeKiosk(const QUuid &id, const QByteArray &actionKey);
    /// From the device itself: Tokens::ofKiosk() of the answer is what it speaks with from then on.
    Pending<PairedKiosk> pair(const QString &pairingCode);
    /// From the device itself: that it is well, and how its printer is.
    Pending<Nothing> heartbeat(const QString &version, const QString &printer);

    /// Fills a server that has no event with a season to look at; goes on after the answer, and
    /// /live tells how far it is.
    Pending<Nothing> makeDemo(const QByteArray &actionKey);

private:
    Inquiry &get(const QString &path, const QUrlQuery &query = {});
    Inquiry &post(const QString &path, const QByteArray &actionKey,
                  const std::optional<QJsonObject> &body = {});
    CsvDownload &exportList(const QString &path, const QUrlQuery &query, const QString &file);

    Connection &m_connection;
};

} // namespace Evently
