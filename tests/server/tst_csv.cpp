// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/id.h"
#include "server/api/csv.h"
#include "tests/support/venue.h"

#include <QJsonArray>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;

/// Lists as CSV: complete, streamed, and without anything that a spreadsheet would execute.
class tst_Csv : public QObject
{
    Q_OBJECT

private slots:
    void writesACell_data();
    void writesACell();
    void isChosenByAccept_data();
    void isChosenByAccept();

    void initTestCase();
    void cleanupTestCase() { m_venue.reset(); }
    void holdsEveryRowOfAList();
    void holdsTheRowsOfEachList_data();
    void holdsTheRowsOfEachList();
    void filtersLikeTheList();
    void refusesAsJson();
    void isNotForOthers();
    void survivesAClientThatLeavesInTheMiddle();
    void waitsForASlowClient();

private:
    Response csv(const QString &target)
    {
        return m_venue->organizer.get(target, {{"accept", "text/csv"}});
    }

    std::unique_ptr<Venue> m_venue;
    QString m_event; ///< With many bookings.
};

static constexpr int manyBookings = 50'000;

void tst_Csv::writesACell_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("cell");

    const auto row = [](const char *name, const QJsonValue &value, const QByteArray &cell) {
        QTest::newRow(name) << value << cell;
    };
    row("a text", u"Die Zauberflöte"_s, "Die Zauberflöte");
    row("a comma", u"Berger, Anna"_s, R"("Berger, Anna")");
    row("quotes", uR"(the "big" hall)"_s, R"("the ""big"" hall")");
    row("lines", u"one\ntwo"_s, "\"one\ntwo\"");
    row("blanks around", u" x "_s, R"(" x ")");
    row("a number", 17, "17");
    row("a negative number", -5, "-5");
    row("a fraction", 0.25, "0.25");
    row("a large number", qint64(9'007'199'254'740'991), "9007199254740991");
    row("yes", true, "true");
    row("nothing", {}, "");
    row("an empty text", u""_s, "");
    row("a direction", u"\u202eeve\u202c"_s, "eve");
    row("a formula behind a direction", u"\u200e=1+1"_s, "'=1+1");
    row("a list", QJsonArray{1, u"a"_s}, R"("[1,""a""]")");
    row("a formula", u"=1+1"_s, "'=1+1");
    row("a formula with quotes", u"=LINK(\"x\",\"y\")"_s, "\"'=LINK(\"\"x\"\",\"\"y\"\")\"");
    row("a plus", u"+49 30 1234"_s, "'+49 30 1234");
    row("a minus", u"-2+3"_s, "'-2+3");
    row("an amount below 0", u"-99.00"_s, "-99.00");
    row("an at", u"@SUM(A1)"_s, "'@SUM(A1)");
    row("a tab", u"\t=1"_s, "'\t=1");
    row("a carriage return", u"\r=1"_s, "\"'\r=1\"");
    row("a full-width formula", u"＝1+1"_s, "'＝1+1");
    row("a full-width plus", u"＋1"_s, "'＋1");
    row("a full-width minus", u"－1"_s, "'－1");
    row("a full-width at", u"＠SUM(A1)"_s, "'＠SUM(A1)");
}

void tst_Csv::writesACell()
{
    QFETCH(QJsonValue, value);
    QFETCH(QByteArray, cell);

    const CsvTable table({u"outer.inner"_s, u"x"_s});
    QCOMPARE(table.header(), "outer.inner,x\r\n");
    const QJsonObject row{{u"outer"_s, QJsonObject{{u"inner"_s, value}}}, {u"x"_s, 1}};
    QCOMPARE(table.line(row), cell + ",1\r\n");
}

void tst_Csv::isChosenByAccept_data()
{
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<bool>("isCsv");

    QTest::newRow("nothing said") << QByteArray() << false;
    QTest::newRow("anything") << QByteArray("*/*") << false;
    QTest::newRow("csv") << QByteArray("text/csv") << true;
    QTest::newRow("csv, in capitals") << QByteArray("Text/CSV; charset=utf-8") << true;
    QTest::newRow("csv before json") << QByteArray("application/json;q=0.5, text/csv") << true;
    QTest::newRow("json before csv") << QByteArray("text/csv;q=0.5, application/json") << false;
    QTest::newRow("both") << QByteArray("text/csv, application/json") << false;
    QTest::newRow("anything but csv") << QByteArray("text/csv;q=0, */*") << false;
}

void tst_Csv::isChosenByAccept()
{
    QFETCH(QByteArray, accept);
    QFETCH(bool, isCsv);
    QCOMPARE(wantsCsv({.headers = {{"accept", accept}}}), isCsv);
}

void tst_Csv::initTestCase()
{
    m_venue = std::make_unique<Venue>();
    m_event = m_venue->newEventId(manyBookings + 10, {{u"name"_s, u"=SUM(1;2), \"live\""_s}});
    // Obeys the tables' constraints, but doesn't go through the desk one by one.
    runIn(m_venue->server.database(),
          u"INSERT INTO bookings (id, reference, event_id, quantity, unit_price_cents, currency,"
          " status, channel, customer_name, customer_email, created_at, confirmed_at)"
          " SELECT gen_random_uuid(), 'AAAA-0000-' || lpad(upper(to_hex(n)), 4, '0'), '%1', 1, "
          "2500, 'EUR', 'confirmed', 'desk',"
          " 'Guest ' || n, '', now() - n * interval '1 second', now()"
          " FROM generate_series(1, %2) AS n"_s.arg(m_event)
                  .arg(manyBookings));
    runIn(m_venue->server.database(), u"ANALYZE bookings"_s);
}

void tst_Csv::holdsEveryRowOfAList()
{
    const Response answer = csv(u"/api/events/%1/bookings?limit=1"_s.arg(m_event));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("content-type"), "text/csv; charset=utf-8; header=present");
    QVERIFY(answer.header("content-disposition").startsWith("attachment; filename=\"bookings-20"));
    QCOMPARE(answer.header("transfer-encoding"), "chunked");

    QVERIFY(answer.body.endsWith("\r\n"));
    QByteArrayList lines = answer.body.split('\n');
    lines.removeLast();
    QVERIFY(lines.takeFirst().startsWith("bookingReference,status,channel,quantity,unitPrice,"));
    QCOMPARE(lines.size(), manyBookings);
    QSet<QByteArray> references;
    for (const QByteArray &line : std::as_const(lines))
        references << line.first(line.indexOf(','));
    QCOMPARE(references.size(), manyBookings);
    QVERIFY(references.contains("AAAA-0000-0001") && references.contains("AAAA-0000-C350"));
    QVERIFY2(lines[0].contains(",25.00,25.00,EUR,Guest 1,,\"'=SUM(1;2), \"\"live\"\"\","),
             lines[0].constData());
}

void tst_Csv::holdsTheRowsOfEachList_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("beginning");

    QTest::newRow("events") << u"/api/events"_s << QByteArray("name,venue,category,dateTime,");
    QTest::newRow("waitlist") << u"/api/events/%1/waitlist"_s
                              << QByteArray("position,waitlistReference,status,");
    QTest::newRow("ledger") << u"/api/events/%1/ledger"_s
                            << QByteArray("seq,at,kind,quantity,bookingId,");
    QTest::newRow("revenue") << u"/api/analytics/revenue"_s
                             << QByteArray("period,currency,revenue,");
    QTest::newRow("events compared")
            << u"/api/analytics/events"_s << QByteArray("name,venue,dateTime,");
    QTest::newRow("users") << u"/api/users"_s << QByteArray("email,firstName,lastName,role,");
    QTest::newRow("all bookings") << u"/api/bookings?all=true"_s << QByteArray("bookingReference,");
}

void tst_Csv::holdsTheRowsOfEachList()
{
    QFETCH(QString, target);
    QFETCH(QByteArray, beginning);
    if (target.contains(u"%1"))
        target = target.arg(m_event);

    const Response answer = csv(target);
    QCOMPARE(answer.status, 200);
    QVERIFY2(answer.body.startsWith(beginning), answer.body.left(200).constData());
    const auto listed = m_venue->organizer.get(target).json()[u"data"_s].toArray().size();
    QVERIFY(answer.body.count("\r\n") >= listed + 1);
    // All names are in the API description.
    const QJsonObject first = m_venue->organizer.get(target).json()[u"data"_s][0].toObject();
    const QByteArray header = answer.body.first(answer.body.indexOf("\r\n"));
    if (first.isEmpty())
        return;
    for (const QByteArray &name : header.split(','))
        QVERIFY2(first.contains(QString::fromUtf8(name.split('.').first())), name.constData());
}

void tst_Csv::filtersLikeTheList()
{
    const QString target = u"/api/events/%1/bookings"_s.arg(m_event);
    QCOMPARE(csv(target % u"?search=Guest%2049999"_s).body.count("\r\n"), 1 + 1);
    QCOMPARE(csv(target % u"?status=cancelled"_s).body.count("\r\n"), 1);
}

void tst_Csv::refusesAsJson()
{
    QCOMPARE(csv(u"/api/events/%1/bookings"_s.arg(toText(newId()))).code(), u"not_found"_s);
    QCOMPARE(csv(u"/api/events?status=draft&sort=height"_s).code(), u"invalid_query"_s);
}

void tst_Csv::isNotForOthers()
{
    const TestClient::Headers asCsv{{"accept", "text/csv"}};
    const QString target = u"/api/events/%1/bookings"_s.arg(m_event);
    QCOMPARE(m_venue->newUser()->get(target, asCsv).status, 403);
    QCOMPARE(m_venue->anyone()->get(target, asCsv).status, 401);
    QCOMPARE(m_venue->newUser()->get(u"/api/bookings"_s, asCsv).body.count("\r\n"), 1);
}

/// Requests all bookings as CSV on @p socket.
static void ask(QTcpSocket &socket, quint16 port, const QString &event, const QString &token)
{
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write("GET /api/events/" + event.toLatin1()
                 + "/bookings HTTP/1.1\r\nHost: localhost\r\n"
                   "Accept: text/csv\r\nAuthorization: Bearer "
                 + token.toLatin1() + "\r\n\r\n");
}

void tst_Csv::survivesAClientThatLeavesInTheMiddle()
{
    for (int i = 0; i < 5; ++i) {
        QTcpSocket socket;
        ask(socket, m_venue->server.port(), m_event, m_venue->admin.token);
        QVERIFY(QTest::qWaitFor([&] { return socket.bytesAvailable() > 1'000; }, 20'000));
        socket.abort();
    }
    // The next client is served normally.
    QCOMPARE(csv(u"/api/events/%1/ledger"_s.arg(m_event)).body.count("\r\n"), 1 + 1);
}

void tst_Csv::waitsForASlowClient()
{
    QTcpSocket slow;
    slow.setReadBufferSize(4 * 1024);
    ask(slow, m_venue->server.port(), m_event, m_venue->admin.token);
    QVERIFY(QTest::qWaitFor([&] { return slow.bytesAvailable() > 1'000; }, 20'000));
    // Other clients are served at the same time, and none is cut off.
    QCOMPARE(csv(u"/api/events/%1/ledger"_s.arg(m_event)).status, 200);
    slow.setReadBufferSize(0);
    QByteArray received;
    const auto isWhole = [&] {
        received += slow.readAll();
        return received.endsWith("0\r\n\r\n");
    };
    QVERIFY(QTest::qWaitFor(isWhole, 60'000));
    QVERIFY(received.contains("AAAA-0000-C350,"));
}

QTEST_GUILESS_MAIN(tst_Csv)
#include "tst_csv.moc"
