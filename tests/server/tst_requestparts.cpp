// SPDX-License-Identifier: GPL-3.0-only
#include "server/access/clientaddress.h"
#include "server/api/entitytag.h"
#include "server/api/query.h"
#include "server/api/requestchecks.h"
#include "server/api/settings.h"
#include "tests/support/sharedtest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;
using namespace std::chrono_literals;

/// The parts of requests, independent of routes: query, conditions, address, body, key.
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
    void tellsClientsApartWithoutTheirAddresses();
    void knowsWhoIsLocal_data();
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
    QCOMPARE(Query("search=%20Marilyn%09Monroe%0D%0A").search(), u"Marilyn Monroe"_s);
    QCOMPARE(Query("search=%20%0A").search(), QString());
    QCOMPARE(Query("text=x%0D%0A").text(u"text"_s, 10).value(), u"x"_s);
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
    QTest::addColumn<QByteArrayList>("forwardedFor");
    QTest::addColumn<QString>("client"); // Empty: unknown.

    const auto row = [](const char *name, const QString &peer, const QByteArrayList &lines,
                        const QString &client) { QTest::newRow(name) << peer << lines << client; };
    row("direct", u"192.0.2.1"_s, {}, u"192.0.2.1"_s);
    row("a stranger who lies", u"192.0.2.1"_s, {"8.8.8.8"}, u"192.0.2.1"_s);
    row("a stranger who writes nonsense", u"192.0.2.1"_s, {"unknown"}, u"192.0.2.1"_s);
    row("a proxy that says nothing", u"10.1.2.3"_s, {}, u"10.1.2.3"_s);
    row("a proxy", u"10.1.2.3"_s, {"192.0.2.9"}, u"192.0.2.9"_s);
    row("a liar behind a proxy", u"10.1.2.3"_s, {"8.8.8.8, 192.0.2.9"}, u"192.0.2.9"_s);
    row("a liar behind one that adds a line", u"10.1.2.3"_s, {"8.8.8.8", "192.0.2.9"},
        u"192.0.2.9"_s);
    row("a liar with many lines", u"10.1.2.3"_s, {"8.8.8.8", "10.9.9.9", "8.8.4.4", "192.0.2.9"},
        u"192.0.2.9"_s);
    row("a liar with an empty line", u"10.1.2.3"_s, {"", "192.0.2.9"}, u"192.0.2.9"_s);
    row("a liar who names the proxy", u"10.1.2.3"_s, {"8.8.8.8, 10.1.2.3, 192.0.2.9"},
        u"192.0.2.9"_s);
    row("two proxies", u"10.1.2.3"_s, {"192.0.2.9, 10.9.9.9"}, u"192.0.2.9"_s);
    row("two proxies and two lines", u"10.1.2.3"_s, {"192.0.2.9", "10.9.9.9"}, u"192.0.2.9"_s);
    row("a client among the proxies", u"10.1.2.3"_s, {"10.7.7.7"}, u"10.7.7.7"_s);
    row("with a port", u"10.1.2.3"_s, {"192.0.2.9:5555"}, u"192.0.2.9"_s);
    row("a proxy with a port", u"10.1.2.3"_s, {"192.0.2.9:1, 10.9.9.9:65535"}, u"192.0.2.9"_s);
    row("IPv6", u"10.1.2.3"_s, {"2001:db8::9"}, u"2001:db8::9"_s);
    row("IPv6 in brackets", u"10.1.2.3"_s, {"[2001:db8::9]"}, u"2001:db8::9"_s);
    row("IPv6 with a port", u"10.1.2.3"_s, {"[2001:db8::9]:443"}, u"2001:db8::9"_s);
    row("in quotes", u"10.1.2.3"_s, {"\"[2001:db8::9]:443\""}, u"2001:db8::9"_s);
    row("IPv4 in quotes", u"10.1.2.3"_s, {"\"192.0.2.9:80\""}, u"192.0.2.9"_s);
    row("IPv4 in IPv6 behind a proxy", u"10.1.2.3"_s, {"::ffff:192.0.2.9"}, u"192.0.2.9"_s);
    row("a proxy's IPv4 in IPv6", u"::ffff:10.1.2.3"_s, {"192.0.2.9, ::ffff:10.9.9.9"},
        u"192.0.2.9"_s);
    row("an empty element", u"10.1.2.3"_s, {"8.8.8.8, 192.0.2.9, ,"}, u"192.0.2.9"_s);
    row("IPv4 in IPv6", u"::ffff:192.0.2.1"_s, {}, u"192.0.2.1"_s);
    row("nonsense further out", u"10.1.2.3"_s, {"unknown, 192.0.2.9"}, u"192.0.2.9"_s);

    for (const char *nonsense : {"unknown",
                                 "_hidden",
                                 "tickets.example.org",
                                 "192.0.2",
                                 "192.0.2.256",
                                 "1",
                                 "0x7f.0.0.1",
                                 "192.0.2.9:",
                                 "192.0.2.9:x",
                                 "192.0.2.9:99999",
                                 "192.0.2.9:123456",
                                 "[192.0.2.9]:80",
                                 "[2001:db8::9",
                                 "[2001:db8::9]443",
                                 "2001:db8::9]:443",
                                 "[]",
                                 "\"\"",
                                 "\"192.0.2.9",
                                 "192.0.2.9 5555",
                                 "192.0.2.9;x",
                                 "for=192.0.2.9",
                                 "1.2.3.4.5",
                                 "::g",
                                 "\xff\xfe",
                                 "-1.2.3.4",
                                 "+1.2.3.4",
                                 "1..2.3"})
        row(nonsense, u"10.1.2.3"_s, {"8.8.8.8", nonsense}, {});
    row("nothing at all", u"10.1.2.3"_s, {""}, {});
    row("nothing after what a client sent", u"10.1.2.3"_s, {"8.8.8.8", ""}, {});
    row("commas only", u"10.1.2.3"_s, {" , ", ","}, {});
    row("nonsense behind a proxy", u"10.1.2.3"_s, {"8.8.8.8, unknown, 10.9.9.9"}, {});
}

static Request requestWith(const QString &peer, const QByteArrayList &forwardedFor)
{
    Request request{.peer = QHostAddress(peer), .peerPort = 40022};
    for (const QByteArray &line : forwardedFor)
        request.headers << Request::Header("x-forwarded-for", line);
    return request;
}

void tst_RequestParts::findsTheClient()
{
    QFETCH(QString, peer);
    QFETCH(QByteArrayList, forwardedFor);
    QFETCH(QString, client);

    const Request request = requestWith(peer, forwardedFor);
    const auto found = ClientAddress({u"10.0.0.0/8"_s}).of(request);
    QCOMPARE(found, client.isEmpty() ? std::nullopt : std::optional(QHostAddress(client)));
}

/// A proxy's clients must not be treated as one because its header can't be parsed.
void tst_RequestParts::tellsClientsApartWithoutTheirAddresses()
{
    const ClientAddress addresses({u"10.0.0.0/8"_s, u"fd00::/8"_s});
    Request one = requestWith(u"10.1.2.3"_s, {"unknown"});
    Request other = one;
    other.peerPort = 40023;
    QCOMPARE(addresses.nameOf(one), u"10.1.2.3:40022"_s);
    QCOMPARE(addresses.nameOf(other), u"10.1.2.3:40023"_s);
    QCOMPARE(addresses.nameOf(requestWith(u"fd00::7"_s, {"?"})), u"[fd00::7]:40022"_s);
    QCOMPARE(addresses.nameOf(requestWith(u"10.1.2.3"_s, {"2001:db8:1:2:3::9"})),
             u"2001:db8:1:2::"_s);
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

void tst_RequestParts::knowsWhoIsLocal_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QStringList>("proxies");
    QTest::addColumn<bool>("local");

    QTest::newRow("this machine") << u"127.0.0.1"_s << QByteArray() << QStringList() << true;
    QTest::newRow("another name for it") << u"127.9.9.9"_s << QByteArray() << QStringList() << true;
    QTest::newRow("by IPv6") << u"::1"_s << QByteArray() << QStringList() << true;
    QTest::newRow("IPv4 in IPv6") << u"::ffff:127.0.0.1"_s << QByteArray() << QStringList() << true;
    QTest::newRow("another header") << u"127.0.0.1"_s << "accept"_ba << QStringList() << true;
    QTest::newRow("elsewhere") << u"192.0.2.1"_s << QByteArray() << QStringList() << false;
    QTest::newRow("a proxy is configured")
            << u"127.0.0.1"_s << QByteArray() << QStringList{u"127.0.0.1/32"_s} << false;
    QTest::newRow("a proxy elsewhere is configured")
            << u"127.0.0.1"_s << QByteArray() << QStringList{u"10.0.0.0/8"_s} << false;
    for (const char *header : {"x-forwarded-for", "x-forwarded-proto", "x-forwarded-host",
                               "x-forwarded", "forwarded", "via", "x-real-ip", "cf-connecting-ip"})
        QTest::newRow(header) << u"127.0.0.1"_s << QByteArray(header) << QStringList() << false;
}

void tst_RequestParts::knowsWhoIsLocal()
{
    QFETCH(QString, peer);
    QFETCH(QByteArray, header);
    QFETCH(QStringList, proxies);
    QFETCH(bool, local);

    Request request{.peer = QHostAddress(peer)};
    if (!header.isEmpty())
        request.headers << Request::Header(header, "");
    QCOMPARE(ClientAddress(proxies).isLocal(request), local);
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
    QTest::newRow("none") << "application/json"_ba << QByteArray() << u"invalid"_s;
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

EVENTLY_SHARED_TEST(tst_RequestParts)
#include "tst_requestparts.moc"
