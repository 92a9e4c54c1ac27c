// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/reply.h"
#include "server/http/responsewriter.h"
#include "tests/support/sharedtest.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using Code = Problem::Code;

Q_DECLARE_METATYPE(Evently::Problem::Code)

class tst_Reply : public QObject
{
    Q_OBJECT

private slots:
    void givesEveryProblemItsStatus_data();
    void givesEveryProblemItsStatus();
    void writesWhatItQuotes_data();
    void writesWhatItQuotes();
    void hasAStatusForEveryCode();
    void saysWhenToTryAgain();
    void spreadsThoseWhoTryAgain();
    void asksForAToken();
    void writesAHead_data();
    void writesAHead();
    void sendsABodyOnlyWhereThereMayBeOne();
};

static QByteArray valueOf(const Reply &reply, const QByteArray &name)
{
    for (const auto &[key, value] : reply.headers) {
        if (key == name)
            return value;
    }
    return {};
}

void tst_Reply::givesEveryProblemItsStatus_data()
{
    QTest::addColumn<Code>("code");
    QTest::addColumn<int>("status");

    QTest::newRow("invalid") << Code::Invalid << 400;
    QTest::newRow("invalid_query") << Code::InvalidQuery << 400;
    QTest::newRow("token_expired") << Code::TokenExpired << 401;
    QTest::newRow("invalid_credentials") << Code::InvalidCredentials << 401;
    QTest::newRow("forbidden") << Code::Forbidden << 403;
    QTest::newRow("bad_admin_token") << Code::BadAdminToken << 403;
    QTest::newRow("bad_pairing_code") << Code::BadPairingCode << 403;
    QTest::newRow("bad_token") << Code::BadToken << 403;
    QTest::newRow("not_found") << Code::NotFound << 404;
    QTest::newRow("method_not_allowed") << Code::MethodNotAllowed << 405;
    QTest::newRow("request_timeout") << Code::RequestTimeout << 408;
    QTest::newRow("sold_out") << Code::SoldOut << 409;
    QTest::newRow("precondition_failed") << Code::PreconditionFailed << 412;
    QTest::newRow("payload_too_large") << Code::PayloadTooLarge << 413;
    QTest::newRow("uri_too_long") << Code::UriTooLong << 414;
    QTest::newRow("unsupported_media_type") << Code::UnsupportedMediaType << 415;
    QTest::newRow("expectation_failed") << Code::ExpectationFailed << 417;
    QTest::newRow("idempotency_mismatch") << Code::IdempotencyMismatch << 422;
    QTest::newRow("rate_limited") << Code::RateLimited << 429;
    QTest::newRow("headers_too_large") << Code::HeadersTooLarge << 431;
    QTest::newRow("internal") << Code::Internal << 500;
    QTest::newRow("not_implemented") << Code::NotImplemented << 501;
    QTest::newRow("overloaded") << Code::Overloaded << 503;
    QTest::newRow("outcome_unknown") << Code::OutcomeUnknown << 503;
    QTest::newRow("http_version") << Code::HttpVersion << 505;
}

void tst_Reply::givesEveryProblemItsStatus()
{
    QFETCH(Code, code);
    const Problem problem{.code = code, .error = u"No."_s, .details = u"Why."_s};
    const Reply reply = Reply::refused(problem);
    QTEST(reply.status, "status");
    QCOMPARE(wireName(code), QLatin1StringView(QTest::currentDataTag()));
    QCOMPARE(reply.type, "application/json"_ba);
    QCOMPARE(Problem::fromJson(QJsonDocument::fromJson(reply.body).object()), problem);
}

void tst_Reply::writesWhatItQuotes_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("quotes and slashes") << u"\"5\" \\ / 3"_s;
    QTest::newRow("control characters") << u"a\tb\r\nc\u0001\u007f"_s;
    QTest::newRow("other letters") << u"größer als 🎟, 混"_s;
}

void tst_Reply::writesWhatItQuotes()
{
    QFETCH(QString, text);
    for (const QList<Problem::Field> &fields :
         {QList<Problem::Field>(), QList<Problem::Field>{{u"name"_s, text}}}) {
        const Problem problem{.code = Code::SoldOut,
                              .error = u"No: "_s + text,
                              .details = text,
                              .fields = fields};
        const QJsonObject sent = QJsonDocument::fromJson(Reply::refused(problem).body).object();
        QCOMPARE(sent, QJsonDocument::fromJson(QJsonDocument(problem.toJson()).toJson()).object());
        QCOMPARE(sent[u"code"].toString(), u"sold_out"_s);
    }
}

void tst_Reply::hasAStatusForEveryCode()
{
    for (int code = 0; code <= int(Code::Unreachable); ++code)
        QVERIFY(statusOf(Code(code)) >= 400 && statusOf(Code(code)) < 600);
}

void tst_Reply::saysWhenToTryAgain()
{
    const Problem known{.code = Code::RateLimited, .error = u"No."_s, .retryAfterSeconds = 42};
    QCOMPARE(valueOf(Reply::refused(known), "Retry-After"_ba), "42"_ba);
    const Problem soldOut{.code = Code::SoldOut, .error = u"No."_s};
    QVERIFY(valueOf(Reply::refused(soldOut), "Retry-After"_ba).isEmpty());
}

void tst_Reply::spreadsThoseWhoTryAgain()
{
    QSet<int> seconds;
    const Problem problem{.code = Code::Overloaded, .error = u"No."_s};
    for (int i = 0; i < 1000; ++i)
        seconds << valueOf(Reply::refused(problem), "Retry-After"_ba).toInt();
    QCOMPARE(seconds, (QSet<int>{1, 2, 3, 4, 5}));
}

void tst_Reply::asksForAToken()
{
    const auto asked = [](Code code) {
        return valueOf(Reply::refused({.code = code, .error = u"No."_s}), "WWW-Authenticate"_ba);
    };
    QVERIFY(asked(Code::Unauthenticated).startsWith("Bearer"));
    QVERIFY(asked(Code::TokenExpired).contains("invalid_token"));
    QVERIFY(asked(Code::Forbidden).isEmpty());
}

void tst_Reply::writesAHead_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("present");

    const auto row = [](const char *name, const Reply &reply, const ResponseFraming &framing,
                        const QByteArray &line, bool present = true) {
        QTest::newRow(name) << responseHead(reply, framing) << QByteArray(line + "\r\n") << present;
    };
    const Reply hello{.body = "hello"_ba};
    row("the status", {.status = 409}, {}, "HTTP/1.1 409 Conflict"_ba);
    row("a status nobody knows", {.status = 299}, {}, "HTTP/1.1 299 Other"_ba);
    row("the length", hello, {}, "Content-Length: 5"_ba);
    row("the length without the body", hello, {.toHead = true}, "Content-Length: 5"_ba);
    row("the type", hello, {}, "Content-Type: application/json"_ba);
    row("no type without a body", {}, {}, "Content-Type: application/json"_ba, false);
    row("length 0", {}, {}, "Content-Length: 0"_ba);
    row("no length with 204", {.status = 204}, {}, "Content-Length: 0"_ba, false);
    row("no length with 304", {.status = 304, .body = "x"_ba}, {}, "Content-Length: 1"_ba, false);
    row("no length for a stream", hello, {.stream = true}, "Content-Length: 5"_ba, false);
    row("the end of a stream", hello, {.stream = true}, "Connection: close"_ba);
    row("the end", hello, {.last = true}, "Connection: close"_ba);
    row("HTTP/1.0 that stays", hello, {.http10 = true}, "Connection: keep-alive"_ba);
    row("no caching", hello, {}, "Cache-Control: no-store"_ba);
    const Reply cached = Reply{hello}.with("cache-control"_ba, "max-age=60"_ba);
    row("the reply's own caching", cached, {}, "cache-control: max-age=60"_ba);
    row("nothing against it", cached, {}, "Cache-Control: no-store"_ba, false);
    row("the date", hello, {}, "Date: "_ba + httpDate());
}

void tst_Reply::writesAHead()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, line);
    QTEST(QByteArray("\r\n" + head).contains(QByteArray("\r\n" + line)), "present");
    QCOMPARE(head.indexOf("\r\n\r\n"), head.size() - 4);
}

void tst_Reply::sendsABodyOnlyWhereThereMayBeOne()
{
    QVERIFY(sendsBody({.status = 200}, {}));
    QVERIFY(!sendsBody({.status = 200}, {.toHead = true}));
    QVERIFY(!sendsBody(Reply::noContent(), {}));
    QVERIFY(!sendsBody({.status = 304}, {}));
}

EVENTLY_SHARED_TEST(tst_Reply)
#include "tst_reply.moc"
