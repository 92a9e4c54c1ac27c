// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/reference.h"
#include "server/access/answercipher.h"
#include "server/access/guesslimiter.h"
#include "server/access/passwordhasher.h"
#include "server/access/ratelimiter.h"
#include "server/api/cursors.h"
#include "server/api/eventcache.h"
#include "server/api/metrics.h"
#include "server/api/router.h"
#include "server/api/steps.h"
#include "tests/support/migrated.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>

#include <future>
#include <latch>

using namespace Qt::StringLiterals;
using namespace Evently;
using namespace std::chrono_literals;

namespace {

/// A request without a socket, and its answer.
class TrialExchange : public Exchange
{
public:
    explicit TrialExchange(Request request)
        : m_request(std::move(request))
    {
    }

    const Request &request() const override { return m_request; }
    void answer(Reply reply) override { m_reply.set_value(std::move(reply)); }
    std::shared_ptr<Stream> download(const Reply &head) override { return stream(head); }
    std::shared_ptr<Stream> stream(const Reply &) override { return {}; }

    Reply reply()
    {
        auto future = m_reply.get_future();
        if (future.wait_for(20s) != std::future_status::ready)
            return {.status = 0};
        return future.get();
    }

private:
    Request m_request;
    std::promise<Reply> m_reply;
};

QByteArray headerOf(const Reply &reply, QByteArrayView name)
{
    for (const auto &[key, value] : reply.headers) {
        if (key == name)
            return value;
    }
    return {};
}

QString codeOf(const Reply &reply)
{
    return QJsonDocument::fromJson(reply.body)[u"code"_s].toString();
}

// The test's own routes.

const Statement breakSomething{"break_something", "SELECT nonsense FROM nowhere"};
const Statement sleepLong{"sleep_long", "SELECT pg_sleep(10)"};
const Statement readIsolation{"read_isolation",
                              "SELECT current_setting('transaction_isolation') || ' ' ||"
                              " current_setting('transaction_read_only') AS text"};

std::atomic<int> runs = 0;

Result<Reply> echo(Call &call)
{
    return Reply::json({{u"values"_s, call.pathValues.join(u'|')},
                        {u"body"_s, call.body},
                        {u"role"_s, int(call.caller.role)}});
}

Result<Reply> refuse(Call &)
{
    return Problem::notFound(u"thing"_s);
}

Result<Reply> explode(Call &)
{
    throw std::runtime_error("secret words");
}

Result<Reply> isolation(Call &, Transaction &tx)
{
    Rows rows = tx.run(readIsolation);
    rows.next();
    return Reply::json({{u"text"_s, rows.text("text"_L1)}});
}

Result<Reply> broken(Call &, Transaction &tx)
{
    tx.run(breakSomething);
    return Reply::noContent();
}

Result<Reply> tooSlow(Call &, Transaction &tx)
{
    tx.run(sleepLong);
    return Reply::noContent();
}

Result<Reply> count(Call &call, Transaction &)
{
    const int run = ++runs;
    call.changes << Change{.type = Change::Type::Kiosk, .id = newId()};
    return Reply::json({{u"run"_s, run}}, 201).with("Location", "/api/runs/1");
}

Result<DeskWork> order(Call &call)
{
    return DeskWork{.target = Target::event(call.id()),
                    .command = [](const Found &found) -> Command {
                        return Confirm{.bookingId = found.subject};
                    },
                    .write = [](const Outcome &) { return Answer{.body = "{}"}; }};
}

Result<DeskWork> book(Call &call)
{
    DeskWork work = *order(call);
    work.command = [](const Found &) -> Command { return Book{.bookingId = newId()}; };
    return work;
}

Result<DeskWork> orderByReference(Call &call)
{
    auto work = order(call);
    DeskWork changed = *work;
    changed.target = Target::bookingReference(call.pathValue());
    return changed;
}

void inSteps(CallPtr call)
{
    readThen(
            call, [](Transaction &) -> Result<int> { return 41; },
            [call](int found) {
                onHttpThread(call, [call, found] {
                    answer(*call, Reply::json({{u"found"_s, found + 1}}));
                });
            });
}

const Route table[] = {
        {Method::Get, "/api/echo/{a}/{b}", Access::Anyone, AtOnce{echo}},
        {Method::Get, "/api/echo/{a}/literal", Access::Anyone, AtOnce{refuse}},
        {Method::Post, "/api/echo", Access::Anyone, AtOnce{echo}, Body::Json},
        {Method::Get, "/api/refuse", Access::Anyone, AtOnce{refuse}},
        {Method::Get, "/api/explode", Access::Anyone, AtOnce{explode}},
        {Method::Get, "/api/reading", Access::Anyone, Reading{isolation}},
        {Method::Get, "/api/reporting", Access::Anyone, Reporting{isolation}},
        {Method::Post, "/api/writing", Access::Anyone, Writing{isolation}},
        {Method::Get, "/api/broken", Access::Anyone, Reading{broken}},
        {Method::Get, "/api/slow", Access::Anyone, Reading{tooSlow}},
        {Method::Post, "/api/count", Access::SignedIn, Writing{count, Repeats::ByKey}},
        {Method::Post, "/api/desk/{event}", Access::Anyone, AtDesk{order}},
        {Method::Post, "/api/book/{event}", Access::SignedIn, AtDesk{book}},
        {Method::Post, "/api/desk/reference/{reference}", Access::Anyone, AtDesk{orderByReference}},
        {Method::Get, "/api/steps", Access::Anyone, InSteps{inSteps}},
        {Method::Get, "/api/local", Access::Local, AtOnce{echo}},
        {Method::Get, "/api/probe", Access::Open, AtOnce{echo}, Body::None, Asked::AllTheTime},
        {Method::Get, "/api/probe/unwell", Access::Open, AtOnce{refuse}, Body::None,
         Asked::AllTheTime},
};

} // namespace

/// The Router with the test's own routes: no socket and no desk, but a real database.
class tst_Router : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void findsRoutes_data();
    void findsRoutes();
    void fillsPlaceholders();
    void runsWorkWhereItBelongs_data();
    void runsWorkWhereItBelongs();
    void showsNothingOfFailures_data();
    void showsNothingOfFailures();
    void goesOnInSteps();
    void handsRequestsToTheDesk();
    void settlesWhileReadersAreStuck();
    void findsNoEventForNonsense_data();
    void findsNoEventForNonsense();
    void repeatsWhatWasStored();
    void announcesAfterTheCommit();
    void dropsWhatIsTooLate();
    void refusesWhenTooMuchWaits();
    void saysWhenTheDatabaseIsAway();
    void limitsRequests();
    void limitsBookingsOnlyWhenAsked();
    void letsOnlyThisMachineSeeFigures();
    void letsMonitorsSeeFigures_data();
    void letsMonitorsSeeFigures();
    void letsMonitorsSeeNothingElse();
    void countsAnswers();
    void logsEachAnswerInALine();
    void logsWhoAsked();
    void takesOverSaneRequestIds_data();
    void takesOverSaneRequestIds();
    void logsNoProbeThatIsWell();

private:
    Request request(Method method, const QString &path, const QByteArray &body = {}) const;
    Reply ask(Method method, const QString &path, const QByteArray &body = {});
    Reply take(const Request &request);
    Reply take(Router &router, const Request &request);
    QByteArray tokenOf(const QUuid &user) const;
    Services servicesWith(Workers &readers, RateLimiter &limits);

    ServerSettings m_settings;
    Accounts m_accounts;
    std::unique_ptr<Authenticator> m_authenticator;
    Cursors m_cursors{"secret"};
    const AnswerCipher m_answerCipher{{"secret"}};
    GuessLimiter m_guesses{0};
    EventCache m_eventCache;
    Metrics m_metrics;
    std::unique_ptr<RateLimiter> m_limits;
    std::unique_ptr<PasswordHasher> m_passwords;
    std::unique_ptr<Workers> m_lookups;
    std::unique_ptr<Workers> m_readers;
    std::unique_ptr<Workers> m_reports;
    std::unique_ptr<Workers> m_writers;
    std::atomic<bool> m_flag = false;
    Circuit m_circuit;
    QList<DeskRequest> m_requests;
    QList<Change> m_announced;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<Router> m_router;
};

void tst_Router::initTestCase()
{
    QLoggingCategory::setFilterRules(u"evently.requests=false"_s);
    m_settings.database = migratedDatabase();
    m_settings.signingKeys = {"only for tests, and 32 bytes long"};
    m_settings.limits = {.failuresPerMinute = 0, .requestsPerSecond = 0};
    m_settings.deadlines = {.write = 20s, .read = 20s, .report = 20s, .password = 20s};
    m_authenticator = std::make_unique<Authenticator>(m_settings.signingKeys, m_accounts);
    m_limits = std::make_unique<RateLimiter>(m_settings.limits);
    m_passwords = std::make_unique<PasswordHasher>(1);
    const auto workers = [this](Session::Purpose purpose) {
        return std::make_unique<Workers>(m_settings.database, purpose, 1, 100);
    };
    m_lookups = workers(Session::Purpose::Reads);
    m_readers = workers(Session::Purpose::Reads);
    m_reports = workers(Session::Purpose::Reports);
    m_writers = workers(Session::Purpose::Writes);
    m_services.reset(new Services(servicesWith(*m_readers, *m_limits)));
    m_router = std::make_unique<Router>(*m_services, table);

    runIn(m_settings.database,
          u"INSERT INTO users (id, email, email_key, password_hash, first_name, last_name, role,"
          " created_at) VALUES ('0190a0b0-0000-7000-8000-000000000001', 'a@b.org', 'a@b.org', '-',"
          " 'A', 'B', 'user', now())"_s);
}

/// What a Router needs, except what a test provides itself.
Services tst_Router::servicesWith(Workers &readers, RateLimiter &limits)
{
    const auto answerAtOnce = [this](DeskRequest request) {
        m_requests << request;
        request.done(
                Answer{.status = 201, .body = R"({"done":true})", .seq = 7, .etag = R"("1.7")"});
    };
    return {.settings = m_settings,
            .lookups = *m_lookups,
            .readers = readers,
            .reports = *m_reports,
            .writers = *m_writers,
            .circuit = m_circuit,
            .accounts = m_accounts,
            .authenticator = *m_authenticator,
            .cursors = m_cursors,
            .answerCipher = m_answerCipher,
            .eventCache = m_eventCache,
            .metrics = m_metrics,
            .passwords = *m_passwords,
            .limits = limits,
            .guesses = m_guesses,
            .submit = answerAtOnce,
            .announce = [this](const QList<Change> &changes) { m_announced << changes; },
            .onHttpThread = [](const std::function<void()> &step) { step(); },
            .openLive = {},
            .beginDemo = {},
            .setupNeeded = m_flag,
            .draining = m_flag};
}

/// In the same order as Server's shutdown.
void tst_Router::cleanupTestCase()
{
    m_passwords->stop();
    m_writers.reset();
    m_reports.reset();
    m_readers.reset();
    m_lookups.reset();
}

static const QUuid user(u"0190a0b0-0000-7000-8000-000000000001"_s);

QByteArray tst_Router::tokenOf(const QUuid &id) const
{
    return "Bearer " + m_authenticator->tokens().issue(id, newId(), 0, systemNow()).token;
}

Request tst_Router::request(Method method, const QString &path, const QByteArray &body) const
{
    Request request{.method = method,
                    .segments = path.split(u'/').sliced(1),
                    .path = path.toLatin1(),
                    .body = body,
                    .peer = QHostAddress(QHostAddress::LocalHost),
                    .arrived = std::chrono::steady_clock::now()};
    if (!body.isEmpty())
        request.headers << Request::Header("content-type", "application/json");
    return request;
}

Reply tst_Router::take(Router &router, const Request &request)
{
    const auto exchange = std::make_shared<TrialExchange>(request);
    router.take(exchange);
    return exchange->reply();
}

Reply tst_Router::take(const Request &request)
{
    return take(*m_router, request);
}

Reply tst_Router::ask(Method method, const QString &path, const QByteArray &body)
{
    return take(request(method, path, body));
}

void tst_Router::findsRoutes_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("allow");

    QTest::newRow("a path") << Method::Get << u"/api/echo/1/2"_s << 200 << QByteArray();
    QTest::newRow("HEAD by GET") << Method::Head << u"/api/echo/1/2"_s << 200 << QByteArray();
    QTest::newRow("a literal before a placeholder")
            << Method::Get << u"/api/echo/1/literal"_s << 404 << QByteArray();
    QTest::newRow("another method")
            << Method::Put << u"/api/echo/1/2"_s << 405 << "GET, HEAD, OPTIONS"_ba;
    QTest::newRow("OPTIONS") << Method::Options << u"/api/echo"_s << 204 << "POST, OPTIONS"_ba;
    QTest::newRow("a folder") << Method::Get << u"/api"_s << 404 << QByteArray();
    QTest::newRow("too long a path") << Method::Get << u"/api/echo/1/2/3"_s << 404 << QByteArray();
    QTest::newRow("an empty placeholder")
            << Method::Get << u"/api/echo//2"_s << 404 << QByteArray();
    QTest::newRow("a slash at the end") << Method::Post << u"/api/echo/"_s << 404 << QByteArray();
    QTest::newRow("other letters") << Method::Get << u"/api/REFUSE"_s << 404 << QByteArray();
    QTest::newRow("OPTIONS of nothing") << Method::Options << u"/nothing"_s << 404 << QByteArray();
}

void tst_Router::findsRoutes()
{
    QFETCH(Method, method);
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(QByteArray, allow);

    const Reply reply = ask(method, path);
    QCOMPARE(reply.status, status);
    QCOMPARE(headerOf(reply, "Allow"), allow);
    QVERIFY(!headerOf(reply, "X-Request-Id").isEmpty());
}

void tst_Router::fillsPlaceholders()
{
    const auto reply = QJsonDocument::fromJson(ask(Method::Get, u"/api/echo/a b/ü"_s).body);
    QCOMPARE(reply[u"values"_s].toString(), u"a b|ü"_s);
    const auto posted =
            QJsonDocument::fromJson(ask(Method::Post, u"/api/echo"_s, R"({"x":1})").body);
    QCOMPARE(posted[u"body"_s][u"x"_s].toInt(), 1);
}

void tst_Router::runsWorkWhereItBelongs_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("isolation");

    QTest::newRow("reading") << Method::Get << u"/api/reading"_s << u"repeatable read on"_s;
    QTest::newRow("reporting") << Method::Get << u"/api/reporting"_s << u"repeatable read on"_s;
    QTest::newRow("writing") << Method::Post << u"/api/writing"_s << u"serializable off"_s;
}

void tst_Router::runsWorkWhereItBelongs()
{
    QFETCH(Method, method);
    QFETCH(QString, path);
    QFETCH(QString, isolation);

    QCOMPARE(QJsonDocument::fromJson(ask(method, path).body)[u"text"_s].toString(), isolation);
}

void tst_Router::showsNothingOfFailures_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");

    QTest::newRow("an exception") << u"/api/explode"_s << 500 << u"internal"_s;
    QTest::newRow("broken SQL") << u"/api/broken"_s << 500 << u"internal"_s;
    QTest::newRow("slow SQL") << u"/api/slow"_s << 503 << u"overloaded"_s;
}

void tst_Router::showsNothingOfFailures()
{
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(QString, code);

    QTest::ignoreMessage(status == 500 && path.endsWith(u"explode") ? QtCriticalMsg : QtWarningMsg,
                         QRegularExpression(u"secret words|break_something|sleep_long"_s));
    const Reply reply = ask(Method::Get, path);
    QCOMPARE(reply.status, status);
    QCOMPARE(codeOf(reply), code);
    QVERIFY(!reply.body.contains("secret words"));
    QVERIFY(!reply.body.contains("nonsense"));
    QVERIFY(!reply.body.contains("sleep"));
    QCOMPARE(!headerOf(reply, "Retry-After").isEmpty(), status == 503);
    QCOMPARE(ask(Method::Get, u"/api/reading"_s).status, 200);
}

void tst_Router::goesOnInSteps()
{
    QCOMPARE(QJsonDocument::fromJson(ask(Method::Get, u"/api/steps"_s).body)[u"found"_s].toInt(),
             42);
}

/// Looking up the caller and the target doesn't share a queue with slow reads.
void tst_Router::settlesWhileReadersAreStuck()
{
    const auto end = std::make_shared<std::latch>(1);
    const auto atLast = qScopeGuard([end] { end->count_down(); });
    QVERIFY(m_readers->post({.run = [end](Session &) { end->wait(); }}));
    m_accounts.forget({.type = Change::Type::User, .id = user});

    Request asked = request(Method::Post, u"/api/book/"_s % toText(newId()));
    asked.headers << Request::Header("authorization", tokenOf(user));
    QCOMPARE(take(asked).status, 201);
    asked = request(Method::Post, u"/api/desk/reference/"_s % newReference());
    asked.headers << Request::Header("authorization", tokenOf(user));
    QCOMPARE(take(asked).status, 404);
    QCOMPARE(ask(Method::Get, u"/api/reporting"_s).status, 200);
}

void tst_Router::handsRequestsToTheDesk()
{
    m_requests.clear();
    const QUuid event = newId();
    Request asked = request(Method::Post, u"/api/desk/"_s % toText(event));
    asked.headers << Request::Header("idempotency-key", "key-1")
                  << Request::Header("authorization", tokenOf(user));
    const Reply reply = take(asked);
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.body, R"({"done":true})"_ba);
    QCOMPARE(headerOf(reply, "Evently-Seq"), "7"_ba);
    QCOMPARE(headerOf(reply, "ETag"), R"("1.7")"_ba);

    QCOMPARE(m_requests.size(), 1);
    QCOMPARE(m_requests[0].eventId, event);
    QCOMPARE(std::get<Confirm>(m_requests[0].command).bookingId, event);
    QCOMPARE(m_requests[0].caller, (Principal{Principal::Role::User, user}));
    QCOMPARE(m_requests[0].key->key, u"key-1"_s);
    QCOMPARE(m_requests[0].key->caller, user);
    QVERIFY(m_requests[0].deadline > std::chrono::steady_clock::now());

    asked.query = "quantity=1";
    take(asked);
    QVERIFY(m_requests[1].key->fingerprint != m_requests[0].key->fingerprint);
}

void tst_Router::findsNoEventForNonsense_data()
{
    QTest::addColumn<QString>("path");

    QTest::newRow("no id") << u"/api/desk/one"_s;
    QTest::newRow("no reference") << u"/api/desk/reference/XYZ"_s;
    QTest::newRow("an unknown reference") << u"/api/desk/reference/0000-0000-0000"_s;
}

void tst_Router::findsNoEventForNonsense()
{
    QFETCH(QString, path);

    m_requests.clear();
    const Reply reply = ask(Method::Post, path);
    QCOMPARE(reply.status, 404);
    QCOMPARE(codeOf(reply), u"not_found"_s);
    QVERIFY(m_requests.isEmpty());
}

void tst_Router::repeatsWhatWasStored()
{
    Request asked = request(Method::Post, u"/api/count"_s);
    asked.headers << Request::Header("idempotency-key", "count-1")
                  << Request::Header("authorization", tokenOf(user));
    const Reply first = take(asked);
    const Reply again = take(asked);
    QCOMPARE(first.status, 201);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, first.body);
    QCOMPARE(headerOf(again, "Location"), "/api/runs/1"_ba);
    QCOMPARE(headerOf(first, "Idempotent-Replay"), QByteArray());
    QCOMPARE(headerOf(again, "Idempotent-Replay"), "true"_ba);

    asked.body = "{}";
    asked.headers << Request::Header("content-type", "application/json");
    QCOMPARE(codeOf(take(asked)), u"idempotency_mismatch"_s);
}

void tst_Router::announcesAfterTheCommit()
{
    m_announced.clear();
    Request asked = request(Method::Post, u"/api/count"_s);
    asked.headers << Request::Header("authorization", tokenOf(user));
    take(asked);
    QCOMPARE(m_announced.size(), 1);
    QCOMPARE(m_announced[0].type, Change::Type::Kiosk);
}

void tst_Router::dropsWhatIsTooLate()
{
    Request late = request(Method::Get, u"/api/reading"_s);
    late.arrived -= 1h;
    const Reply reply = take(late);
    QCOMPARE(reply.status, 503);
    QCOMPARE(codeOf(reply), u"overloaded"_s);
}

void tst_Router::refusesWhenTooMuchWaits()
{
    Workers narrow(m_settings.database, Session::Purpose::Reads, 1, 0);
    const Services services = servicesWith(narrow, *m_limits);
    Router router(services, table);
    const Reply reply = take(router, request(Method::Get, u"/api/reading"_s));
    QCOMPARE(codeOf(reply), u"overloaded"_s);
    QVERIFY(headerOf(reply, "Retry-After").toInt() >= 1);
}

void tst_Router::saysWhenTheDatabaseIsAway()
{
    ConnectionInfo nowhere = m_settings.database;
    nowhere.host = u"/nowhere"_s;
    Workers workers(nowhere, Session::Purpose::Reads, 1, 10);
    const Services services = servicesWith(workers, *m_limits);
    Router router(services, table);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"nowhere"_s));
    const Reply reply = take(router, request(Method::Get, u"/api/reading"_s));
    QCOMPARE(codeOf(reply), u"database_unavailable"_s);
    QVERIFY(headerOf(reply, "Retry-After").toInt() >= 1);
}

void tst_Router::limitsRequests()
{
    RateLimiter strict({.requestsPerSecond = 2});
    const Services services = servicesWith(*m_readers, strict);
    Router router(services, table);
    const auto statuses = [&] {
        QSet<int> seen;
        for (int i = 0; i < 50; ++i)
            seen << take(router, request(Method::Get, u"/api/echo/1/2"_s)).status;
        return seen;
    };
    QCOMPARE(statuses(), (QSet<int>{200, 429}));
}

void tst_Router::limitsBookingsOnlyWhenAsked()
{
    RateLimiter strict({.requestsPerSecond = 0, .bookingsPerMinute = 2});
    const Services services = servicesWith(*m_readers, strict);
    Router router(services, table);
    const auto statuses = [&](Router &by, const QString &path) {
        Request asked = request(Method::Post, path % toText(newId()));
        asked.headers << Request::Header("authorization", tokenOf(user));
        QList<int> seen;
        for (int i = 0; i < 4; ++i)
            seen << take(by, asked).status;
        return seen;
    };
    QCOMPARE(statuses(router, u"/api/book/"_s), (QList<int>{201, 201, 429, 429}));
    QCOMPARE(statuses(router, u"/api/desk/"_s), (QList<int>{201, 201, 201, 201}));
    QCOMPARE(statuses(*m_router, u"/api/book/"_s), (QList<int>{201, 201, 201, 201}));
}

void tst_Router::letsOnlyThisMachineSeeFigures()
{
    QCOMPARE(ask(Method::Get, u"/api/local"_s).status, 200);
    Request far = request(Method::Get, u"/api/local"_s);
    far.peer = QHostAddress(u"192.0.2.1"_s);
    QCOMPARE(take(far).status, 403);
    far.headers << Request::Header("authorization", tokenOf(user));
    QCOMPARE(take(far).status, 403);
    Request passedOn = request(Method::Get, u"/api/local"_s);
    passedOn.headers << Request::Header("x-forwarded-for", "192.0.2.1");
    QCOMPARE(take(passedOn).status, 403);
}

void tst_Router::letsMonitorsSeeFigures_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");

    QTest::newRow("the token") << "Bearer what Prometheus knows"_ba << 200;
    QTest::newRow("in another case") << "bEARER  what Prometheus knows"_ba << 200;
    QTest::newRow("none") << QByteArray() << 403;
    QTest::newRow("a wrong one") << "Bearer what Prometheus knew"_ba << 401;
    QTest::newRow("its beginning") << "Bearer what Prometheus know"_ba << 401;
    QTest::newRow("longer") << "Bearer what Prometheus knows!"_ba << 401;
    QTest::newRow("none") << "Bearer "_ba << 401;
    QTest::newRow("no scheme") << "what Prometheus knows"_ba << 401;
    QTest::newRow("another scheme") << "Basic what Prometheus knows"_ba << 401;
}

void tst_Router::letsMonitorsSeeFigures()
{
    QFETCH(QByteArray, authorization);
    QFETCH(int, status);
    m_settings.metricsToken = "what Prometheus knows";
    const auto restore = qScopeGuard([this] { m_settings.metricsToken = {}; });

    Request far = request(Method::Get, u"/api/local"_s);
    far.peer = QHostAddress(u"192.0.2.1"_s);
    far.headers << Request::Header("x-forwarded-for", "192.0.2.2");
    if (!authorization.isEmpty())
        far.headers << Request::Header("authorization", authorization);
    QCOMPARE(take(far).status, status);
}

void tst_Router::letsMonitorsSeeNothingElse()
{
    m_settings.metricsToken = "what Prometheus knows";
    const auto restore = qScopeGuard([this] { m_settings.metricsToken = {}; });
    Request asked = request(Method::Post, u"/api/count"_s);
    asked.headers << Request::Header("authorization", "Bearer what Prometheus knows");
    QCOMPARE(take(asked).status, 401);
}

void tst_Router::countsAnswers()
{
    ask(Method::Get, u"/api/echo/some secret/2"_s);
    ask(Method::Get, u"/api/no such path"_s);
    const QByteArray figures = m_metrics.text();
    const QByteArray ours =
            R"x(evently_http_answers_total{method="GET",route="/api/echo/{a}/{b}",status="200"})x";
    const QByteArray none = R"x(route="(none)",status="404"})x";
    QVERIFY(figures.contains(ours));
    QVERIFY(figures.contains(none));
    QVERIFY(!figures.contains("secret"));
    QVERIFY(!figures.contains("no such path"));
}

static QStringList logged; ///< In the category of requests.

static void noteLogged(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    if (QLatin1StringView(context.category) == "evently.requests"_L1)
        logged << message;
}

/// What is logged by default while @p asking runs.
static QStringList loggedWhile(const std::function<void()> &asking)
{
    logged.clear();
    QLoggingCategory::setFilterRules({});
    const QtMessageHandler usual = qInstallMessageHandler(noteLogged);
    asking();
    qInstallMessageHandler(usual);
    QLoggingCategory::setFilterRules(u"evently.requests=false"_s);
    return logged;
}

void tst_Router::logsEachAnswerInALine()
{
    Reply reply;
    const QStringList lines =
            loggedWhile([&] { reply = ask(Method::Get, u"/api/echo/some secret/2"_s); });

    QCOMPARE(lines.size(), 1);
    const QString line =
            u"GET /api/echo/\\{a\\}/\\{b\\} 200 \\d+\\.\\d ms\x1frequestId=%1"
            "\x1f"
            "address=127\\.0\\.0\\.1"_s.arg(QString::fromLatin1(headerOf(reply, "X-Request-Id")));
    QVERIFY2(QRegularExpression(QRegularExpression::anchoredPattern(line))
                     .match(lines[0])
                     .hasMatch(),
             qPrintable(lines[0]));
}

void tst_Router::logsWhoAsked()
{
    Request asked = request(Method::Get, u"/api/echo/1/2"_s);
    asked.headers << Request::Header("authorization", tokenOf(user))
                  << Request::Header("x-request-id", "trace-7");
    m_accounts.remember({.principal = {.role = Principal::Role::User, .id = user}},
                        m_accounts.moment());
    const QStringList lines = loggedWhile([&] { QCOMPARE(take(asked).status, 200); });
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines[0].endsWith(u"\x1f"
                               u"requestId=trace-7\x1f"
                               u"address=127.0.0.1\x1f"
                               u"accountId="_s
                               % toText(user)),
             qPrintable(lines[0]));
}

void tst_Router::takesOverSaneRequestIds_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("isSane");

    QTest::newRow("a UUID") << "0190a0b0-0000-7000-8000-000000000001"_ba << true;
    QTest::newRow("a trace") << "Root=1"_ba << false;
    QTest::newRow("letters and marks") << "aZ09_.:-"_ba << true;
    QTest::newRow("the longest") << QByteArray(64, 'x') << true;
    QTest::newRow("longer") << QByteArray(65, 'x') << false;
    QTest::newRow("none") << QByteArray("") << false;
    QTest::newRow("two words") << "a b"_ba << false;
    QTest::newRow("a tab") << "a\tb"_ba << false;
    QTest::newRow("what isn't ASCII") << "\xc3\xa4"_ba << false;
    QTest::newRow("markup") << "<b>"_ba << false;
    QTest::newRow("two of them") << "a,b"_ba << false;
}

void tst_Router::takesOverSaneRequestIds()
{
    QFETCH(QByteArray, id);
    QFETCH(bool, isSane);
    Request asked = request(Method::Get, u"/api/echo/1/2"_s);
    asked.headers << Request::Header("x-request-id", id);
    const QByteArray answered = headerOf(take(asked), "X-Request-Id");
    QVERIFY(!answered.isEmpty());
    QCOMPARE(answered == id, isSane);
}

/// Kiosks probe the server twice a second.
void tst_Router::logsNoProbeThatIsWell()
{
    QCOMPARE(loggedWhile([&] { QCOMPARE(ask(Method::Get, u"/api/probe"_s).status, 200); }),
             QStringList());
    QCOMPARE(loggedWhile([&] { ask(Method::Get, u"/api/probe/unwell"_s); }).size(), 1);
}

QTEST_GUILESS_MAIN(tst_Router)
#include "tst_router.moc"
