// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/answers.h"
#include "tests/support/fakepeer.h"
#include "ui/api/apiclient.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Code = Problem::Code;
using Manner = FakePeer::Said::Manner;

Q_DECLARE_METATYPE(Evently::Problem::Code)
Q_DECLARE_METATYPE(Evently::FakePeer::Said)

/// The API client with a peer that misbehaves in every way.
class tst_ApiClient : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void readsAnAnswer();
    void readsPages();
    void readsWhatIsLargeBesideTheWindow_data();
    void readsWhatIsLargeBesideTheWindow();
    void leavesWhileAnAnswerIsRead();
    void says_data();
    void says();
    void saysWhenToComeBack();
    void notesWhetherTheServerIsThere();
    void saysThatAServerIsSlow();
    void givesUpOnASilentServer();

    void renewsAnExpiredTokenOnce();
    void renewsOnceForManyCalls();
    void endsTheSessionWhenRenewalIsRefused();
    void keepsTheSessionWhenTheServerIsAwayAtRenewal();
    void renewsAgainWhenTheAnswerIsLost_data();
    void renewsAgainWhenTheAnswerIsLost();
    void endsTheSessionWhenTheTokenIsUnknown();
    void doesNotAskTwiceWithAFreshToken();
    void keepsWhoSignedInMeanwhile();

    void repeatsASaleWithItsKey_data();
    void repeatsASaleWithItsKey();
    void doesNotRepeatARefusedSale();
    void doesNotRepeatWithoutAKey();
    void answersNobodyWhoIsGone();
    void followsNoRedirect();

private:
    template <typename Value>
    Result<Value> waitFor(const Pending<Value> &pending);
    void letRenewalGive(const FakePeer::Said &said);
    /// Answers "old" as expired and accepts "new".
    void expectNewToken();

    std::unique_ptr<FakePeer> m_peer;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<ApiClient> m_api;
    const Event m_event = anEvent(u"Jazz Night"_s);
};

void tst_ApiClient::init()
{
    m_peer = std::make_unique<FakePeer>();
    const Connection::Patience patience{
            .answer = 300ms, .pause = 1ms, .longestPause = 2ms, .repeatsMax = 2, .doubt = 30ms};
    m_connection = std::make_unique<Connection>(m_peer->url(), patience);
    m_api = std::make_unique<ApiClient>(*m_connection);
}

void tst_ApiClient::cleanup()
{
    m_api.reset();
    m_connection.reset();
    m_peer.reset();
}

template <typename Value>
Result<Value> tst_ApiClient::waitFor(const Pending<Value> &pending)
{
    std::optional<Result<Value>> answer;
    QObject here;
    pending.then(&here, [&](const Result<Value> &given) { answer = given; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }))
        return Problem{.code = Code::RequestTimeout, .error = u"The test waited in vain."_s};
    return *answer;
}

void tst_ApiClient::readsAnAnswer()
{
    m_peer->when("GET", "/api/health", {.body = R"({"setupNeeded": true})"});

    const auto health = waitFor(m_api->health());
    QVERIFY(health);
    QVERIFY(health->isSetupNeeded);
    QVERIFY(!m_peer->asked().last().headers.contains("authorization"));
}

void tst_ApiClient::readsPages()
{
    m_peer->when("GET", "/api/events", [this](const FakePeer::Asked &asked) {
        return FakePeer::Said{.body = asked.path.contains("cursor=a%2B%2Fb%3D")
                                      ? answerOf(QList<Event>{})
                                      : answerOf(QList<Event>{m_event}, u"a+/b="_s)};
    });

    const auto first = waitFor(m_api->events({}, {}));
    QVERIFY(first);
    QCOMPARE(first->data.size(), 1);
    QCOMPARE(first->data[0].event.name, u"Jazz Night"_s);
    QCOMPARE(first->data[0].sales, Event::Sales::Open);

    const auto second = waitFor(m_api->events({}, {.cursor = first->nextCursor}));
    QVERIFY(second);
    QVERIFY(second->data.isEmpty());
    QVERIFY(second->nextCursor.isEmpty());
}

namespace {

/// Records the thread in which an answer is parsed.
struct PlaceOfReading
{
    QThread *thread = nullptr;
    qsizetype rows = 0;

    static Result<PlaceOfReading> fromJson(const QJsonObject &json)
    {
        return PlaceOfReading{QThread::currentThread(), json[u"data"_s].toArray().size()};
    }
};

/// An answer whose parsing takes as long as the test wants.
struct SlowReading
{
    static inline QSemaphore begun{0};
    static inline QSemaphore mayEnd{0};

    static Result<SlowReading> fromJson(const QJsonObject &)
    {
        begun.release();
        mayEnd.acquire();
        return SlowReading{};
    }
};

/// An answer with @p count rows.
QByteArray rows(int count)
{
    QByteArrayList rows;
    for (int i = 0; i < count; ++i)
        rows << R"({"name": "Jazz Night", "venue": "Blue Hall", "category": "music"})";
    return R"({"data": [)" + rows.join(',') + "]}";
}

} // namespace

void tst_ApiClient::readsWhatIsLargeBesideTheWindow_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("isReadHere");

    QTest::newRow("a row") << 1 << true;
    QTest::newRow("a page") << 1'000 << false;
}

void tst_ApiClient::readsWhatIsLargeBesideTheWindow()
{
    QFETCH(int, count);
    QFETCH(bool, isReadHere);

    m_peer->when("GET", "/api/events", {.body = rows(count)});
    const auto read = waitFor(
            Pending<PlaceOfReading>(m_connection->ask({.verb = "GET", .path = u"events"_s})));
    QVERIFY(read);
    QCOMPARE(read->rows, count);
    QCOMPARE(read->thread == QThread::currentThread(), isReadHere);
}

void tst_ApiClient::leavesWhileAnAnswerIsRead()
{
    m_peer->when("GET", "/api/events", {.body = rows(1'000)});
    int told = 0;
    QObject here;
    Pending<SlowReading>(m_connection->ask({.verb = "GET", .path = u"events"_s}))
            .then(&here, [&](const Result<SlowReading> &) { ++told; });
    QVERIFY(QTest::qWaitFor([] { return SlowReading::begun.tryAcquire(); }));

    m_api.reset();
    SlowReading::mayEnd.release();
    m_connection.reset();
    QCoreApplication::processEvents();
    QCOMPARE(told, 0);
}

void tst_ApiClient::says_data()
{
    QTest::addColumn<FakePeer::Said>("said");
    QTest::addColumn<Code>("code");

    QTest::newRow("a refusal") << FakePeer::refusal(409, "sold_out") << Code::SoldOut;
    QTest::newRow("a code from later") << FakePeer::refusal(409, "moon_eclipsed") << Code::Internal;
    QTest::newRow("an answer that is no JSON")
            << FakePeer::Said{.body = "<html>Router login</html>"} << Code::Internal;
    QTest::newRow("an answer that lacks what it should have")
            << FakePeer::Said{.body = "{}"} << Code::Internal;
    QTest::newRow("a stranger's refusal")
            << FakePeer::Said{.status = 403, .body = "go away"} << Code::Internal;
    QTest::newRow("a proxy without its server")
            << FakePeer::Said{.status = 502, .body = "<h1>Bad Gateway</h1>"} << Code::Unreachable;
    QTest::newRow("a hang-up") << FakePeer::Said{.manner = Manner::HangUp} << Code::Unreachable;
    QTest::newRow("an answer cut short")
            << FakePeer::Said{.body = answerOf(m_event), .manner = Manner::CutShort}
            << Code::Unreachable;
}

void tst_ApiClient::says()
{
    QFETCH(FakePeer::Said, said);
    QFETCH(Code, code);

    m_peer->when("GET", "/api/events/" + m_event.id.toByteArray(QUuid::WithoutBraces), said);
    const auto answer = waitFor(m_api->event(m_event.id));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, code);
}

void tst_ApiClient::saysWhenToComeBack()
{
    m_peer->when("GET", "/api/health", FakePeer::refusal(503, "overloaded", "Retry-After: 7\r\n"));

    const auto answer = waitFor(m_api->health());
    QVERIFY(!answer);
    QCOMPARE(answer.error().retryAfterSeconds, 7);
}

void tst_ApiClient::notesWhetherTheServerIsThere()
{
    m_peer->when("GET", "/api/health", FakePeer::Said{});
    QCOMPARE(m_connection->reach(), Connection::Reach::Unknown);

    QVERIFY(waitFor(m_api->health()));
    QCOMPARE(m_connection->reach(), Connection::Reach::Here);

    m_peer->leave();
    QCOMPARE(waitFor(m_api->health()).error().code, Code::Unreachable);
    QCOMPARE(m_connection->reach(), Connection::Reach::Away);

    m_peer->comeBack();
    QVERIFY(waitFor(m_api->health()));
    QCOMPARE(m_connection->reach(), Connection::Reach::Here);
}

/// A server that hangs keeps its connections open; slowness is reported before the request times
/// out.
void tst_ApiClient::saysThatAServerIsSlow()
{
    QSignalSpy slow(m_connection.get(), &Connection::slowChanged);
    m_peer->when("POST", "/api/auth/login", {.manner = Manner::Silent});
    QVERIFY(!waitFor(m_api->signIn(u"ada@example.org"_s, u"secret"_s)));
    QTRY_COMPARE(slow.size(), 2); // It was slow while waiting, and no longer after the timeout.
    QCOMPARE(slow[0][0].toBool(), true);
    QCOMPARE(slow[1][0].toBool(), false);
    QVERIFY(!m_connection->isSlow());
}

void tst_ApiClient::givesUpOnASilentServer()
{
    m_peer->when("POST", "/api/auth/login", {.manner = Manner::Silent});

    const auto answer = waitFor(m_api->signIn(u"ada@example.org"_s, u"secret"_s));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, Code::Unreachable);
}

void tst_ApiClient::letRenewalGive(const FakePeer::Said &said)
{
    m_peer->when("POST", "/api/auth/refresh", said);
}

void tst_ApiClient::expectNewToken()
{
    m_connection->use({.access = "old", .refresh = u"refresh-old"_s});
    m_peer->when("GET", "/api/events", [](const FakePeer::Asked &asked) {
        if (asked.headers.value("authorization") != "Bearer new")
            return FakePeer::refusal(401, "token_expired");
        return FakePeer::Said{.body = answerOf(QList<Event>{})};
    });
}

void tst_ApiClient::renewsAnExpiredTokenOnce()
{
    expectNewToken();
    letRenewalGive({.body = answerOf(anAdmin(), u"new"_s)});
    QSignalSpy changed(m_connection.get(), &Connection::tokensChanged);

    QVERIFY(waitFor(m_api->events({}, {})));
    QCOMPARE(m_peer->askedOf("/api/auth/refresh").size(), 1);
    const FakePeer::Asked renewal = m_peer->askedOf("/api/auth/refresh").first();
    QCOMPARE(renewal.json()[u"refreshToken"_s].toString(), u"refresh-old"_s);
    QVERIFY(!renewal.headers.contains("authorization"));
    QCOMPARE(m_connection->tokens(), (Tokens{"new", u"refresh-new"_s}));
    QCOMPARE(changed.size(), 1);
}

void tst_ApiClient::renewsOnceForManyCalls()
{
    expectNewToken();
    letRenewalGive({.body = answerOf(anAdmin(), u"new"_s)});
    int granted = 0;
    for (int i = 0; i < 8; ++i) {
        m_api->events({}, {}).then(
                this, [&](const Result<Page<Listing>> &page) { granted += page.has_value(); });
    }

    QTRY_COMPARE(granted, 8);
    QCOMPARE(m_peer->askedOf("/api/auth/refresh").size(), 1);
}

void tst_ApiClient::endsTheSessionWhenRenewalIsRefused()
{
    expectNewToken();
    letRenewalGive(FakePeer::refusal(401, "unauthenticated"));
    QSignalSpy ended(m_connection.get(), &Connection::sessionEnded);

    QVERIFY(!waitFor(m_api->events({}, {})));
    QCOMPARE(ended.size(), 1);
    QVERIFY(m_connection->tokens().isEmpty());
}

void tst_ApiClient::keepsTheSessionWhenTheServerIsAwayAtRenewal()
{
    expectNewToken();
    letRenewalGive({.manner = Manner::HangUp});
    QSignalSpy ended(m_connection.get(), &Connection::sessionEnded);

    QCOMPARE(waitFor(m_api->events({}, {})).error().code, Code::Unreachable);
    QCOMPARE(ended.size(), 0);
    QCOMPARE(m_connection->tokens().access, "old");

    letRenewalGive({.body = answerOf(anAdmin(), u"new"_s)});
    QVERIFY(waitFor(m_api->events({}, {})));
}

void tst_ApiClient::renewsAgainWhenTheAnswerIsLost_data()
{
    QTest::addColumn<FakePeer::Said>("lost");

    QTest::newRow("silence") << FakePeer::Said{.manner = Manner::Silent};
    QTest::newRow("half an answer")
            << FakePeer::Said{.body = answerOf(anAdmin(), u"new"_s), .manner = Manner::CutShort};
    QTest::newRow("a server that is busy") << FakePeer::refusal(503, "overloaded");
}

/// The server repeats its answer for a while, so a lost answer signs no one out.
void tst_ApiClient::renewsAgainWhenTheAnswerIsLost()
{
    QFETCH(FakePeer::Said, lost);
    expectNewToken();
    int times = 0;
    m_peer->when("POST", "/api/auth/refresh", [&](const FakePeer::Asked &) {
        return ++times == 1 ? lost : FakePeer::Said{.body = answerOf(anAdmin(), u"new"_s)};
    });
    QSignalSpy ended(m_connection.get(), &Connection::sessionEnded);
    QVERIFY(waitFor(m_api->events({}, {})));
    QCOMPARE(ended.size(), 0);
    const auto asked = m_peer->askedOf("/api/auth/refresh");
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[0].json(), asked[1].json());
}

void tst_ApiClient::endsTheSessionWhenTheTokenIsUnknown()
{
    m_connection->use({.access = "old", .refresh = u"refresh-old"_s});
    m_peer->when("GET", "/api/events", FakePeer::refusal(401, "unauthenticated"));
    QSignalSpy ended(m_connection.get(), &Connection::sessionEnded);

    QCOMPARE(waitFor(m_api->events({}, {})).error().code, Code::Unauthenticated);
    QCOMPARE(ended.size(), 1);
}

void tst_ApiClient::doesNotAskTwiceWithAFreshToken()
{
    m_connection->use({.access = "old", .refresh = u"refresh-old"_s});
    m_peer->when("GET", "/api/events", FakePeer::refusal(401, "token_expired"));
    letRenewalGive({.body = answerOf(anAdmin(), u"new"_s)});

    QCOMPARE(waitFor(m_api->events({}, {})).error().code, Code::TokenExpired);
    QCOMPARE(m_peer->askedOf("/api/events").size(), 2);
}

void tst_ApiClient::keepsWhoSignedInMeanwhile()
{
    expectNewToken();
    m_peer->when("POST", "/api/auth/refresh", [this](const FakePeer::Asked &) {
        m_connection->use({.access = "new", .refresh = u"somebody else's"_s});
        return FakePeer::Said{.body = answerOf(anAdmin(), u"late"_s)};
    });

    QVERIFY(waitFor(m_api->events({}, {})));
    QCOMPARE(m_connection->tokens().refresh, u"somebody else's"_s);
}

void tst_ApiClient::repeatsASaleWithItsKey_data()
{
    QTest::addColumn<FakePeer::Said>("first");

    QTest::newRow("nobody answered") << FakePeer::Said{.manner = Manner::HangUp};
    QTest::newRow("the answer was lost")
            << FakePeer::Said{.body = bookingOf(m_event), .manner = Manner::CutShort};
    QTest::newRow("the outcome is unknown") << FakePeer::refusal(503, "outcome_unknown");
    QTest::newRow("the server is overloaded")
            << FakePeer::refusal(503, "overloaded", "Retry-After: 1\r\n");
}

void tst_ApiClient::repeatsASaleWithItsKey()
{
    QFETCH(FakePeer::Said, first);

    m_peer->when("POST", "/api/bookings", [&](const FakePeer::Asked &) {
        return m_peer->askedOf("/api/bookings").size() < 3
                ? first
                : FakePeer::Said{.status = 201, .body = bookingOf(m_event)};
    });
    const QByteArray key = newActionKey();

    const auto booking = waitFor(m_api->placeBooking({.event = m_event.id}, key));
    QVERIFY(booking);
    QCOMPARE(booking->eventId, m_event.id);
    const QList<FakePeer::Asked> asked = m_peer->askedOf("/api/bookings");
    QCOMPARE(asked.size(), 3);
    for (const FakePeer::Asked &each : asked) {
        QCOMPARE(each.headers.value("idempotency-key"), key);
        QCOMPARE(each.body, asked.first().body);
    }
}

void tst_ApiClient::doesNotRepeatARefusedSale()
{
    m_peer->when("POST", "/api/bookings", FakePeer::refusal(409, "sold_out"));

    const auto booking = waitFor(m_api->placeBooking({.event = m_event.id}, newActionKey()));
    QVERIFY(!booking);
    QCOMPARE(booking.error().code, Code::SoldOut);
    QCOMPARE(m_peer->askedOf("/api/bookings").size(), 1);
}

void tst_ApiClient::doesNotRepeatWithoutAKey()
{
    // Not just closed without an answer, because Qt then repeats the request by itself.
    m_peer->when("POST", "/api/auth/create-admin", {.manner = Manner::CutShort});

    QVERIFY(!waitFor(m_api->createAdmin({})));
    QCOMPARE(m_peer->askedOf("/api/auth/create-admin").size(), 1);
}

void tst_ApiClient::answersNobodyWhoIsGone()
{
    m_peer->when("GET", "/api/health", FakePeer::Said{});
    bool wasCalled = false;
    auto receiver = std::make_unique<QObject>();
    m_api->health().then(receiver.get(), [&](const Result<Health> &) { wasCalled = true; });
    receiver.reset();

    QVERIFY(waitFor(m_api->health()));
    QVERIFY(waitFor(m_api->health()));
    QVERIFY(!wasCalled);
}

void tst_ApiClient::followsNoRedirect()
{
    m_peer->when("POST", "/api/auth/login",
                 {.status = 307, .headers = "Location: /api/elsewhere\r\n"});

    QVERIFY(!waitFor(m_api->signIn(u"ada@example.org"_s, u"secret"_s)));
    QVERIFY(m_peer->askedOf("/api/elsewhere").isEmpty());
}

QTEST_GUILESS_MAIN(tst_ApiClient)
#include "tst_apiclient.moc"
