// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/id.h"
#include "tests/support/venue.h"
#include "tests/ui/answerof.h"
#include "ui/api/apiclient.h"

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Code = Problem::Code;

/// The client's requests, as a real server understands them.
class tst_Requests : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void createsAndChangesAnEvent();
    void sendsOnlyWhatDiffers();
    void refusesToOverwriteWhatSomebodyElseEdited();
    void removesAnEventNobodyBooked();
    void cancelsAnEventWithBookings();
    void filtersEvents_data();
    void filtersEvents();
    void placesHoldsAndConfirms();
    void givesSeatsBack();
    void booksTypesWithACode();
    void notesWhatWasPaidAndRefunded();
    void findsABookingByWhatIsReadOut();
    void waitsWhereThereIsNoSeat();
    void servesTheWaitlist();
    void listsAndChangesUsers();
    void changesThePassword();
    void pairsAKiosk();
    void endsTheSessionOfARevokedKiosk();

private:
    Result<Listing> create(int capacity, const QString &name = u"Jazz Night"_s);
    /// The fields that an organizer fills in.
    static Event wanted(const QString &name, int capacity);

    std::unique_ptr<Venue> m_venue;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<ApiClient> m_api;
};

void tst_Requests::init()
{
    m_venue = std::make_unique<Venue>();
    m_connection = std::make_unique<Connection>(
            QUrl(u"http://127.0.0.1:%1"_s.arg(m_venue->server.port())));
    m_connection->use({m_venue->admin.token.toLatin1(), m_venue->admin.refreshToken});
    m_api = std::make_unique<ApiClient>(*m_connection);
}

void tst_Requests::cleanup()
{
    m_api.reset();
    m_connection.reset();
    m_venue.reset();
}

Event tst_Requests::wanted(const QString &name, int capacity)
{
    return {.name = name,
            .venue = u"Blue Hall"_s,
            .category = u"music"_s,
            .dateTime = systemNow() + std::chrono::days(30),
            .timeZone = u"Europe/Berlin"_s,
            .currency = u"EUR"_s,
            .priceCents = 2500,
            .totalCapacity = capacity};
}

Result<Listing> tst_Requests::create(int capacity, const QString &name)
{
    return answerOf(
            m_api->createEvent(EventEdit::creating(wanted(name, capacity)), newActionKey()));
}

void tst_Requests::createsAndChangesAnEvent()
{
    const auto made = create(40);
    QVERIFY(made);
    QCOMPARE(made->event.priceCents, 2500);
    QCOMPARE(made->event.timeZone, u"Europe/Berlin"_s);
    QCOMPARE(made->event.salesUntil, made->event.dateTime); // The server's default.

    Event larger = made->event;
    larger.totalCapacity = 60;
    larger.maxPerUser = 4;
    const auto after = answerOf(m_api->changeEvent(
            made->event, EventEdit::between(made->event, larger), newActionKey()));
    QVERIFY(after);
    QVERIFY(after->listing);
    QCOMPARE(after->listing->event.totalCapacity, 60);
    QCOMPARE(after->listing->event.maxPerUser, std::optional(4));
    QCOMPARE(after->listing->event.name, u"Jazz Night"_s);
}

void tst_Requests::sendsOnlyWhatDiffers()
{
    const Event before = wanted(u"Jazz Night"_s, 40);
    QVERIFY(EventEdit::between(before, before).isEmpty());
    Event after = before;
    after.priceCents = 3000;
    after.endsAt = after.dateTime + 3h;
    QCOMPARE(EventEdit::between(before, after).toJson(),
             QJsonObject({{u"price"_s, u"30.00"_s}, {u"endsAt"_s, toRfc3339(*after.endsAt)}}));
    QCOMPARE(EventEdit::between(after, before).toJson(),
             QJsonObject({{u"price"_s, u"25.00"_s}, {u"endsAt"_s, QJsonValue()}}));
}

void tst_Requests::refusesToOverwriteWhatSomebodyElseEdited()
{
    const auto made = create(40);
    QVERIFY(made);
    const auto draft = EventEdit::to(Event::Status::Draft);
    QVERIFY(answerOf(m_api->changeEvent(made->event, draft, newActionKey())));

    const auto late = answerOf(m_api->changeEvent(
            made->event, EventEdit::to(Event::Status::Published), newActionKey()));
    QVERIFY(!late);
    QCOMPARE(late.error().code, Code::PreconditionFailed);
}

void tst_Requests::removesAnEventNobodyBooked()
{
    const auto made = create(40);
    QVERIFY(made);
    const auto gone = answerOf(m_api->cancelEvent(made->event, newActionKey()));
    QVERIFY(gone);
    QVERIFY(!gone->listing);
    const auto sought = answerOf(m_api->event(made->event.id));
    QVERIFY(!sought);
    QCOMPARE(sought.error().code, Code::NotFound);
}

void tst_Requests::cancelsAnEventWithBookings()
{
    const auto made = create(40);
    QVERIFY(made);
    QVERIFY(answerOf(m_api->placeBooking({.event = made->event.id}, newActionKey())));
    const auto after = answerOf(m_api->cancelEvent(made->event, newActionKey()));
    QVERIFY(after);
    QVERIFY(after->listing);
    QCOMPARE(after->listing->event.status, Event::Status::Cancelled);
}

void tst_Requests::filtersEvents_data()
{
    using Sort = EventQuery::Sort;
    QTest::addColumn<EventQuery>("query");
    QTest::addColumn<QStringList>("names");

    QTest::newRow("all") << EventQuery{}
                         << QStringList{u"Blues & Soul+"_s, u"Jazz Night"_s, u"Opera"_s};
    QTest::newRow("name, descending")
            << EventQuery{.sort = Sort::Name, .order = Qt::DescendingOrder}
            << QStringList{u"Opera"_s, u"Jazz Night"_s, u"Blues & Soul+"_s};
    QTest::newRow("letters that mean something in an address")
            << EventQuery{.search = u"s & Soul+"_s} << QStringList{u"Blues & Soul+"_s};
    QTest::newRow("drafts") << EventQuery{.status = Event::Status::Draft} << QStringList{};
    QTest::newRow("category") << EventQuery{.category = u"MUSIC"_s, .sort = Sort::Name}
                              << QStringList{u"Blues & Soul+"_s, u"Jazz Night"_s, u"Opera"_s};
    QTest::newRow("venue") << EventQuery{.venue = u"Elsewhere"_s} << QStringList{};
    QTest::newRow("free seats") << EventQuery{.search = u"Jazz"_s, .isAvailable = true}
                                << QStringList{u"Jazz Night"_s};
    QTest::newRow("too late") << EventQuery{.from = systemNow() + std::chrono::days(31)}
                              << QStringList{};
    QTest::newRow("too early") << EventQuery{.to = systemNow()} << QStringList{};
}

void tst_Requests::filtersEvents()
{
    QFETCH(EventQuery, query);
    for (const QString &name : {u"Blues & Soul+"_s, u"Jazz Night"_s, u"Opera"_s})
        QVERIFY(create(40, name));

    const auto page = answerOf(m_api->events(query, {.limit = 2}));
    QVERIFY2(page, qPrintable(page ? QString() : page.error().details));
    QStringList names;
    for (const Listing &listing : page->data)
        names << listing.event.name;
    if (!page->nextCursor.isEmpty()) {
        const auto rest = answerOf(m_api->events(query, {.cursor = page->nextCursor}));
        QVERIFY(rest);
        for (const Listing &listing : rest->data)
            names << listing.event.name;
    }
    QTEST(names, "names");
}

void tst_Requests::placesHoldsAndConfirms()
{
    const auto made = create(10);
    QVERIFY(made);
    const Order order{.event = made->event.id, .quantity = 2, .customer = {u"Emmy"_s, {}}};
    const auto held = answerOf(m_api->holdBooking(order, newActionKey()));
    QVERIFY(held);
    QCOMPARE(held->status, Booking::Status::Held);
    QVERIFY(held->holdExpiresAt);

    const auto confirmed = answerOf(m_api->confirmBooking(held->id, newActionKey()));
    QVERIFY(confirmed);
    QCOMPARE(confirmed->status, Booking::Status::Confirmed);

    const auto cancelled = answerOf(m_api->cancelBooking(held->id, newActionKey()));
    QVERIFY(cancelled);
    QCOMPARE(answerOf(m_api->booking(held->id))->status, Booking::Status::Cancelled);
}

void tst_Requests::givesSeatsBack()
{
    const auto made = create(10);
    QVERIFY(made);
    const auto placed =
            answerOf(m_api->placeBooking({.event = made->event.id, .quantity = 5}, newActionKey()));
    QVERIFY(placed);
    const auto fewer = answerOf(m_api->giveBack(placed->id, {.quantity = 2}, newActionKey()));
    QVERIFY(fewer);
    QCOMPARE(fewer->quantity, 3);
    QCOMPARE(answerOf(m_api->event(made->event.id))->event.availableCapacity, 7);
}

void tst_Requests::booksTypesWithACode()
{
    const QString id = m_venue->organizer.post(u"/api/events"_s, Venue::theatreBody())
                               .json()[u"id"_s]
                               .toString();
    QCOMPARE(m_venue->organizer
                     .post(u"/api/events/%1/codes"_s.arg(id),
                           {{u"code"_s, u"HALF"_s},
                            {u"effect"_s, QJsonObject{{u"percent"_s, u"50"_s}}}})
                     .status,
             201);
    const QUuid event(id);
    const auto seen = answerOf(m_api->event(event));
    QVERIFY(seen);
    QCOMPARE(seen->types.size(), 7);
    QCOMPARE(seen->typesIn(Booking::Channel::Desk).size(), 6); // All but the hidden one.
    QCOMPARE(seen->types[2].available, 4);
    const auto withCode = answerOf(m_api->event(event, u"half"_s));
    QVERIFY(withCode);
    QCOMPARE(withCode->types[0].priceCents, 1000);
    QCOMPARE(withCode->types[0].type.priceCents, 2000);
    QCOMPARE(answerOf(m_api->event(event, u"third"_s)).error().code, Problem::Code::UnknownCode);

    const Order order{.event = event,
                      .lines = {{.type = 1, .quantity = 2}, {.type = 3, .quantity = 1}},
                      .code = u"half"_s};
    const auto placed = answerOf(m_api->placeBooking(order, newActionKey()));
    QVERIFY(placed);
    QCOMPARE(placed->totalCents(), totalCentsOf(withCode->linesOf(order, Booking::Channel::Desk)));
    const auto fewer =
            answerOf(m_api->giveBack(placed->id, {.type = 3, .quantity = 1}, newActionKey()));
    QVERIFY(fewer);
    QCOMPARE(fewer->lines.size(), 1);
    QCOMPARE(fewer->quantity, 2);
}

void tst_Requests::notesWhatWasPaidAndRefunded()
{
    const auto made = create(10);
    QVERIFY(made);
    const auto placed =
            answerOf(m_api->placeBooking({.event = made->event.id, .quantity = 3}, newActionKey()));
    QVERIFY(placed);
    const auto paid =
            answerOf(m_api->notePaid(placed->id, Booking::PaymentMethod::Card, newActionKey()));
    QVERIFY(paid && paid->paidAt);
    QVERIFY(paid->paymentMethod == Booking::PaymentMethod::Card);
    QCOMPARE(paid->paidCents, placed->totalCents());

    const auto fewer = answerOf(m_api->giveBack(placed->id, {.quantity = 1}, newActionKey()));
    QCOMPARE(fewer->refundDueCents, placed->unitPriceCents);
    const auto partly = answerOf(m_api->noteRefunded(*fewer, 100, newActionKey()));
    QCOMPARE(partly->refundedCents, 100);
    const auto tooMuch =
            answerOf(m_api->noteRefunded(*fewer, placed->unitPriceCents, newActionKey()));
    QVERIFY(!tooMuch);
    QCOMPARE(tooMuch.error().code, Problem::Code::MoreThanDue);
    QVERIFY(answerOf(m_api->cancelBooking(placed->id, newActionKey()))->refundDue());
    const auto all =
            answerOf(m_api->noteRefunded(*fewer, placed->totalCents() - 100, newActionKey()));
    QVERIFY(!all->refundDue());
    QCOMPARE(all->refundedCents, placed->totalCents());
}

void tst_Requests::findsABookingByWhatIsReadOut()
{
    const auto made = create(10);
    QVERIFY(made);
    const auto placed = answerOf(m_api->placeBooking(
            {.event = made->event.id, .customer = {u"Emmy Noether"_s, u"emmy@example.org"_s}},
            newActionKey()));
    QVERIFY(placed);
    const QString spoken = placed->reference.toLower().remove(u'-');
    QCOMPARE(answerOf(m_api->booking(spoken))->id, placed->id);
    const auto stranger = answerOf(m_api->booking(u"no such?one"_s));
    QVERIFY(!stranger);
    QCOMPARE(stranger.error().code, Code::NotFound);

    const auto found = answerOf(m_api->bookingsOfEvent({.status = Booking::Status::Confirmed,
                                                        .event = made->event.id,
                                                        .search = u"emmy@example.org"_s},
                                                       {}));
    QVERIFY(found);
    QCOMPARE(found->data.size(), 1);
}

void tst_Requests::waitsWhereThereIsNoSeat()
{
    const auto made = create(2);
    QVERIFY(made);
    const Order both{.event = made->event.id, .quantity = 2};
    QVERIFY(answerOf(m_api->placeBooking(both, newActionKey())));
    const auto refused = answerOf(m_api->placeBooking(both, newActionKey()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::SoldOut);
    const auto waits = answerOf(m_api->joinWaitlist(both, newActionKey()));
    QVERIFY(waits);
    QCOMPARE(waits->quantity, 2);
}

void tst_Requests::servesTheWaitlist()
{
    const auto made = create(2);
    QVERIFY(made);
    const QUuid event = made->event.id;
    const auto placed =
            answerOf(m_api->placeBooking({.event = event, .quantity = 2}, newActionKey()));
    QVERIFY(placed);
    const auto first = answerOf(m_api->joinWaitlist({.event = event}, newActionKey()));
    const auto second = answerOf(m_api->joinWaitlist({.event = event}, newActionKey()));
    const auto third = answerOf(m_api->joinWaitlist({.event = event}, newActionKey()));
    QVERIFY(first && second && third);

    QVERIFY(answerOf(m_api->leaveWaitlist(toText(third->id), newActionKey())));
    QVERIFY(answerOf(m_api->giveBack(placed->id, {.quantity = 1}, newActionKey())));
    QCOMPARE(answerOf(m_api->entry(first->reference))->status, WaitlistEntry::Status::Notified);
    QVERIFY(answerOf(m_api->leaveWaitlist(first->reference, newActionKey())));
    const auto taken = answerOf(m_api->acceptOffer(toText(second->id), newActionKey()));
    QVERIFY(taken);
    QCOMPARE(taken->status, Booking::Status::Confirmed);
    const auto refused = answerOf(m_api->offerSeats(toText(third->id), newActionKey()));
    QVERIFY(!refused);

    const auto left =
            answerOf(m_api->waitlistOfEvent(event, {.status = WaitlistEntry::Status::Left}, {}));
    QVERIFY(left);
    QCOMPARE(left->data.size(), 2);
}

void tst_Requests::listsAndChangesUsers()
{
    const auto somebody = m_venue->server.newUser(u"emmy@example.org"_s);
    const auto found = answerOf(m_api->users({.search = u"emmy"_s, .role = User::Role::User}, {}));
    QVERIFY(found);
    QCOMPARE(found->data.size(), 1);
    const QUuid id = found->data.first().id;

    QCOMPARE(answerOf(m_api->changeUser(id, {.role = User::Role::Admin}))->role, User::Role::Admin);
    QVERIFY(answerOf(m_api->changeUser(id, {.isDisabled = true}))->disabled);
    const auto last =
            answerOf(m_api->changeUser(idFrom(m_venue->admin.id), {.role = User::Role::User}));
    QVERIFY(!last);
    QCOMPARE(last.error().code, Code::LastAdmin);
}

void tst_Requests::changesThePassword()
{
    const QString before = QString::fromLatin1(TestServer::password);
    QVERIFY(answerOf(m_api->changePassword(before, u"another uncommon one"_s)));
    QVERIFY(!answerOf(m_api->signIn(m_venue->admin.email, before)));
    QVERIFY(answerOf(m_api->signIn(m_venue->admin.email, u"another uncommon one"_s)));
}

void tst_Requests::pairsAKiosk()
{
    const auto added = answerOf(m_api->addKiosk(u"Foyer"_s, newActionKey()));
    QVERIFY(added);
    Connection device(m_connection->server());
    ApiClient kiosk(device);
    const auto paired = answerOf(kiosk.pair(added->pairingCode));
    QVERIFY(paired);
    QCOMPARE(paired->kiosk.name, u"Foyer"_s);
    device.use(Tokens::ofKiosk(paired->token));
    QVERIFY(answerOf(kiosk.heartbeat(u"0.1.0"_s, u"ready"_s)));

    const auto made = create(10);
    QVERIFY(made);
    const auto placed = answerOf(kiosk.placeBooking({.event = made->event.id}, newActionKey()));
    QVERIFY(placed);
    QCOMPARE(placed->channel, Booking::Channel::Kiosk);

    const auto listed = answerOf(m_api->kiosks({}));
    QVERIFY(listed);
    QCOMPARE(listed->data.size(), 1);
    QCOMPARE(listed->data.first().printer, u"ready"_s);
}

void tst_Requests::endsTheSessionOfARevokedKiosk()
{
    const auto added = answerOf(m_api->addKiosk(u"Foyer"_s, newActionKey()));
    QVERIFY(added);
    Connection device(m_connection->server());
    ApiClient kiosk(device);
    const auto paired = answerOf(kiosk.pair(added->pairingCode));
    QVERIFY(paired);
    device.use(Tokens::ofKiosk(paired->token));
    bool hasEnded = false;
    connect(&device, &Connection::sessionEnded, this, [&] { hasEnded = true; });

    QVERIFY(answerOf(m_api->revokeKiosk(added->kiosk.id, newActionKey())));
    const auto refused = answerOf(kiosk.heartbeat(u"0.1.0"_s, u"ready"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::Unauthenticated);
    QVERIFY(hasEnded);
}

QTEST_MAIN(tst_Requests)
#include "tst_requests.moc"
