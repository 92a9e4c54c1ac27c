// SPDX-License-Identifier: GPL-3.0-only
#include "server/clientaddress.h"
#include "server/entitytag.h"
#include "server/query.h"
#include "server/requestchecks.h"
#include "server/settings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;
using namespace std::chrono_literals;

/// What requests are made of, apart from any route: query, conditions, address, body, key.
class tst_RequestParts : public QObject
{
    Q_OBJECT

private slots:
    void readsQueries();
    void refusesQueries_data();
    void refusesQueries();
    void bindsCursorsToFilters();
    void comparesIfNoneMatchWeakly_data();
    void comparesIfNoneMatchWeakly();
    void readsTheRevisionOfIfMatch_data();
    void readsTheRevisionOfIfMatch();
    void findsTheClient_data();
    void findsTheClient();
    void countsANetworkAsOneClient();
    void knowsWhoIsLocal();
    void readsBodies_data();
    void readsBodies();
    void checksIdempotencyKeys_data();
    void checksIdempotencyKeys();
    void takesShorterDeadlinesOnly_data();
    void takesShorterDeadlinesOnly();
};

void tst_RequestParts::readsQueries()
{
    Query query(
            "search=A%20b+c%C3%A4&limit=7&all=true&date=2026-05-01"
            "&from=2026-05-01T20:00:00+02:00&id=0190a0b0-0000-7000-8000-000000000001&empty=&flag");
    QCOMPARE(query.text(u"search"_s, 100).value(), u"A b cä"_s);
    QCOMPARE(query.integer(u"limit"_s, 1, 100).value(), 7);
    QCOMPARE(query.flag(u"all"_s).value(), true);
    QCOMPARE(query.date(u"date"_s).value(), QDate(2026, 5, 1));
    QCOMPARE(toRfc3339(query.instant(u"from"_s).value()), u"2026-05-01T18:00:00.000Z"_s);
    QVERIFY(query.id(u"id"_s));
    QVERIFY(!query.text(u"empty"_s, 10));
    QVERIFY(query.has(u"flag"_s));
    QVERIFY(!query.integer(u"absent"_s, 1, 2));
    QVERIFY(!query.problem());
}

void tst_RequestParts::refusesQueries_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("parameter");

    QTest::newRow("a limit of 0") << "limit=0"_ba << u"limit"_s;
    QTest::newRow("a limit of 101") << "limit=101"_ba << u"limit"_s;
    QTest::newRow("a signed limit") << "limit=%2B5"_ba << u"limit"_s;
    QTest::newRow("half a limit") << "limit=2.5"_ba << u"limit"_s;
    QTest::newRow("a huge limit") << "limit=99999999999999999999"_ba << u"limit"_s;
    QTest::newRow("an empty limit") << "limit="_ba << u"limit"_s;
    QTest::newRow("a limit twice") << "limit=5&limit=6"_ba << u"limit"_s;
    QTest::newRow("NUL") << "search=a%00b"_ba << u"search"_s;
    QTest::newRow("a line break") << "search=a%0D%0Ab"_ba << u"search"_s;
    QTest::newRow("no UTF-8") << "search=%ff%fe"_ba << u"search"_s;
    QTest::newRow("too long") << "search=" + QByteArray(101, 'x') << u"search"_s;
    QTest::newRow("an injection") << "sort=price;DROP%20TABLE%20events"_ba << u"sort"_s;
    QTest::newRow("a date that is none") << "date=2026-02-30"_ba << u"date"_s;
    QTest::newRow("a time without zone") << "from=2026-05-01T20:00:00"_ba << u"from"_s;
    QTest::newRow("an id with braces")
            << "id=%7B0190a0b0-0000-7000-8000-000000000001%7D"_ba << u"id"_s;
    QTest::newRow("a flag of 1") << "all=1"_ba << u"all"_s;
}

void tst_RequestParts::refusesQueries()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, parameter);

    Query read(query);
    read.integer(u"limit"_s, 1, 100);
    read.text(u"search"_s, 100);
    read.oneOf(u"sort"_s, {u"dateTime"_s, u"price"_s});
    read.date(u"date"_s);
    read.instant(u"from"_s);
    read.id(u"id"_s);
    read.flag(u"all"_s);
    QVERIFY(read.problem());
    QCOMPARE(read.problem()->code, Problem::Code::InvalidQuery);
    QVERIFY2(read.problem()->details.startsWith(parameter % u':'),
             qPrintable(read.problem()->details));
}

void tst_RequestParts::bindsCursorsToFilters()
{
    const auto bound = [](const char *query) { return Query(query).withoutPaging(); };
    QCOMPARE(bound("a=1&b=2&limit=5&cursor=x"), bound("b=2&a=1&page=3"));
    QVERIFY(bound("a=1") != bound("a=2"));
    QVERIFY(bound("a=1%26b=2") != bound("a=1&b=2"));
}

void tst_RequestParts::comparesIfNoneMatchWeakly_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("known");

    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("the same") << R"("3.17")"_ba << true;
    QTest::newRow("weak") << R"(W/"3.17")"_ba << true;
    QTest::newRow("any") << "*"_ba << true;
    QTest::newRow("one of several") << R"("1.1", W/"3.17" ,"x")"_ba << true;
    QTest::newRow("another version") << R"("3.18")"_ba << false;
    QTest::newRow("another revision") << R"("4.17")"_ba << false;
    QTest::newRow("without quotes") << "3.17"_ba << false;
    QTest::newRow("an open quote") << R"("3.17)"_ba << false;
    QTest::newRow("a larger number") << R"("3.170")"_ba << false;
}

void tst_RequestParts::comparesIfNoneMatchWeakly()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, known);
    QCOMPARE(isKnown(header, {.revision = 3, .version = 17}), known);
}

void tst_RequestParts::readsTheRevisionOfIfMatch_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<std::optional<qint64>>("revision");

    const auto row = [](const char *name, const char *header, std::optional<qint64> revision) {
        QTest::newRow(name) << QByteArray(header) << revision;
    };
    row("none", nullptr, {});
    row("an empty one never matches", "", -1);
    row("any", "*", {});
    row("a tag", R"("3.17")", 3);
    row("the highest of several", R"("3.17", "5.2", "4.9")", 5);
    row("a weak one never matches", R"(W/"3.17")", -1);
    row("a foreign one never matches", R"("abc")", -1);
    row("a negative one never matches", R"("-3.17")", -1);
    row("nonsense never matches", "nonsense", -1);
}

void tst_RequestParts::readsTheRevisionOfIfMatch()
{
    QFETCH(QByteArray, header);
    QFETCH(std::optional<qint64>, revision);
    QCOMPARE(revisionAskedFor(header), revision);
}

void tst_RequestParts::findsTheClient_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("forwardedFor");
    QTest::addColumn<QString>("client");

    QTest::newRow("direct") << u"192.0.2.1"_s << QByteArray() << u"192.0.2.1"_s;
    QTest::newRow("a stranger who lies") << u"192.0.2.1"_s << "8.8.8.8"_ba << u"192.0.2.1"_s;
    QTest::newRow("a proxy") << u"10.1.2.3"_s << "192.0.2.9"_ba << u"192.0.2.9"_s;
    QTest::newRow("a liar behind a proxy")
            << u"10.1.2.3"_s << "8.8.8.8, 192.0.2.9"_ba << u"192.0.2.9"_s;
    QTest::newRow("two proxies") << u"10.1.2.3"_s << "192.0.2.9, 10.9.9.9"_ba << u"192.0.2.9"_s;
    QTest::newRow("nonsense") << u"10.1.2.3"_s << "unknown"_ba << u"10.1.2.3"_s;
    QTest::newRow("IPv4 in IPv6") << u"::ffff:192.0.2.1"_s << QByteArray() << u"192.0.2.1"_s;
}

void tst_RequestParts::findsTheClient()
{
    QFETCH(QString, peer);
    QFETCH(QByteArray, forwardedFor);
    QFETCH(QString, client);

    Request request{.peer = QHostAddress(peer)};
    if (!forwardedFor.isEmpty())
        request.headers << Request::Header("x-forwarded-for", forwardedFor);
    QCOMPARE(ClientAddress({u"10.0.0.0/8"_s}).of(request), QHostAddress(client));
}

void tst_RequestParts::countsANetworkAsOneClient()
{
    const auto counted = [](const char *address) {
        return ClientAddress::counted(QHostAddress(QString::fromLatin1(address)));
    };
    QCOMPARE(counted("2001:db8:1:2::1"), counted("2001:db8:1:2:ffff::9"));
    QVERIFY(counted("2001:db8:1:2::1") != counted("2001:db8:1:3::1"));
    QVERIFY(counted("192.0.2.1") != counted("192.0.2.2"));
}

void tst_RequestParts::knowsWhoIsLocal()
{
    const ClientAddress addresses({});
    Request request{.peer = QHostAddress(QHostAddress::LocalHost)};
    QVERIFY(addresses.isLocal(request));
    request.headers << Request::Header("x-forwarded-for", "192.0.2.1");
    QVERIFY(!addresses.isLocal(request));
    QVERIFY(!addresses.isLocal(Request{.peer = QHostAddress(u"192.0.2.1"_s)}));
    QVERIFY(addresses.isLocal(Request{.peer = QHostAddress(QHostAddress::LocalHostIPv6)}));
}

void tst_RequestParts::readsBodies_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");

    QTest::newRow("JSON") << "application/json"_ba
                          << "{}"_ba << QString();
    QTest::newRow("with charset") << "Application/JSON; charset=UTF-8"_ba
                                  << "{}"_ba << QString();
    QTest::newRow("another charset") << "application/json; charset=latin1"_ba
                                     << "{}"_ba << u"unsupported_media_type"_s;
    QTest::newRow("a form") << "application/x-www-form-urlencoded"_ba
                            << "a=1"_ba << u"unsupported_media_type"_s;
    QTest::newRow("a text") << "text/plain"_ba
                            << "{}"_ba << u"unsupported_media_type"_s;
    QTest::newRow("no type") << QByteArray() << "{}"_ba << u"unsupported_media_type"_s;
    QTest::newRow("nearly") << "application/jsonx"_ba
                            << "{}"_ba << u"unsupported_media_type"_s;
    QTest::newRow("nothing") << "application/json"_ba << QByteArray() << u"invalid"_s;
    QTest::newRow("broken") << "application/json"_ba
                            << R"({"a":)"_ba << u"invalid"_s;
    QTest::newRow("an array") << "application/json"_ba
                              << "[]"_ba << u"invalid"_s;
    QTest::newRow("a name twice") << "application/json"_ba
                                  << R"({"a":1,"a":2})"_ba << u"invalid"_s;
}

void tst_RequestParts::readsBodies()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);

    const Request request{.headers = {{"content-type", type}}, .body = body};
    const auto read = bodyOf(request, Body::Json);
    QCOMPARE(read ? QString() : QString(wireName(read.error().code)), code);
}

void tst_RequestParts::checksIdempotencyKeys_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("good");

    QTest::newRow("one character") << "k"_ba << true;
    QTest::newRow("64 of them") << QByteArray(64, '~') << true;
    QTest::newRow("65 of them") << QByteArray(65, 'k') << false;
    QTest::newRow("empty") << ""_ba << false;
    QTest::newRow("a blank") << "a b"_ba << false;
    QTest::newRow("a control character") << "a\tb"_ba << false;
    QTest::newRow("not ASCII") << "ä"_ba << false;
}

void tst_RequestParts::checksIdempotencyKeys()
{
    QFETCH(QByteArray, key);
    QFETCH(bool, good);

    const auto read = idempotencyKeyOf(Request{.headers = {{"idempotency-key", key}}});
    QCOMPARE(read.has_value(), good);
    if (good)
        QCOMPARE(*read, QString::fromLatin1(key));
    else
        QCOMPARE(read.error().code, Problem::Code::Invalid);
    QCOMPARE(*idempotencyKeyOf(Request{}), QString());
}

void tst_RequestParts::takesShorterDeadlinesOnly_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("milliseconds");

    QTest::newRow("none") << QByteArray() << 2000;
    QTest::newRow("shorter") << "150"_ba << 150;
    QTest::newRow("longer") << "60000"_ba << 2000;
    QTest::newRow("zero") << "0"_ba << 2000;
    QTest::newRow("negative") << "-5"_ba << 2000;
    QTest::newRow("nonsense") << "soon"_ba << 2000;
}

void tst_RequestParts::takesShorterDeadlinesOnly()
{
    QFETCH(QByteArray, header);
    QFETCH(int, milliseconds);

    const Route route{Method::Post, "/", Access::Open, Writing{nullptr}};
    const Request request{.headers = {{"x-deadline-ms", header}},
                          .arrived = std::chrono::steady_clock::now()};
    const auto deadline = deadlineOf(request, route, {.write = 2000ms});
    QCOMPARE(deadline - request.arrived, std::chrono::milliseconds(milliseconds));
}

QTEST_GUILESS_MAIN(tst_RequestParts)
#include "tst_requestparts.moc"
