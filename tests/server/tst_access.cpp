// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/pathtree.h"
#include "tests/support/testserver.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;

/// Calls every route with every kind of caller and compares the result with the API's contract.
class tst_Access : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isAsTheContractSays_data();
    void isAsTheContractSays();
    void letsInOnlyWhoMay_data();
    void letsInOnlyWhoMay();
    void knowsNoOtherMethods_data();
    void knowsNoOtherMethods();
    void answersOptions();
    void knowsNoOtherPaths();
    void refusesTransportsItDoesNotSpeak();

private:
    QString tokenOf(const QString &role);

    std::unique_ptr<TestServer> m_server;
    TestServer::Person m_admin;
    TestServer::PairedKiosk m_kiosk;
};

void tst_Access::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_admin = m_server->newAdmin();
    m_kiosk = m_server->newKiosk(m_admin);
}

/// A token of a user with @p role and an active session.
QString tst_Access::tokenOf(const QString &role)
{
    if (role == u"user")
        return m_server->newUser().token;
    if (role == u"admin")
        return m_server->newAdmin().token;
    if (role == u"kiosk")
        return m_kiosk.token;
    return {};
}

static QString withoutNames(const QString &path)
{
    static const QRegularExpression placeholder(u"\\{[^}]*\\}"_s);
    return QString(path).replace(placeholder, u"{}"_s);
}

static QString withIds(const char *path)
{
    return withoutNames(QString::fromLatin1(path))
            .replace(u"{}"_s, u"0190a0b0-0000-7000-8000-000000000001"_s);
}

static QStringList rolesOf(Access access)
{
    switch (access) {
    case Access::Open:
    case Access::Anyone:
    case Access::Local: return {u"anyone"_s};
    case Access::SignedIn: return {u"admin"_s, u"kiosk"_s, u"user"_s};
    case Access::Person: return {u"admin"_s, u"user"_s};
    case Access::User: return {u"user"_s};
    case Access::Admin: return {u"admin"_s};
    case Access::Kiosk: return {u"kiosk"_s};
    }
    Q_UNREACHABLE();
}

static QByteArray nameOf(const Route &route)
{
    return Evently::nameOf(route.method) + ' ' + route.path;
}

void tst_Access::isAsTheContractSays_data()
{
    QTest::addColumn<QStringList>("ours");
    QTest::addColumn<QStringList>("contracts");

    QHash<QString, QStringList> contract;
    for (const auto &operation : ContractCheck().operations()) {
        QStringList access = operation.access;
        access.sort();
        contract[QString::fromLatin1(operation.method) % u' ' % withoutNames(operation.path)] =
                access;
    }
    for (const Route &route : routes()) {
        const QString name = withoutNames(QString::fromLatin1(nameOf(route)));
        QTest::newRow(qPrintable(name)) << rolesOf(route.access) << contract.take(name);
    }
    for (auto missing = contract.cbegin(); missing != contract.cend(); ++missing)
        QTest::newRow(qPrintable(missing.key())) << QStringList{u"no route"_s} << missing.value();
}

void tst_Access::isAsTheContractSays()
{
    QFETCH(QStringList, ours);
    QFETCH(QStringList, contracts);
    QCOMPARE(ours, contracts);
}

void tst_Access::letsInOnlyWhoMay_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("role");

    for (int i = 0; i < int(routes().size()); ++i) {
        for (const char *role : {"nobody", "user", "admin", "kiosk"})
            QTest::addRow("%s as %s", nameOf(routes()[size_t(i)]).constData(), role)
                    << i << QString::fromLatin1(role);
    }
}

void tst_Access::letsInOnlyWhoMay()
{
    QFETCH(int, index);
    QFETCH(QString, role);

    const Route &route = routes()[size_t(index)];
    if (std::holds_alternative<Streaming>(route.answering))
        return; // Its answer is endless; tst_live tests it.
    const QStringList allowed = rolesOf(route.access);
    const bool isOpen = allowed.contains(u"anyone"_s);

    TestClient client(m_server->port(), tokenOf(role));
    const QByteArray body = route.body == Body::Json ? "{}"_ba : QByteArray();
    const auto answered = client.send(Evently::nameOf(route.method), withIds(route.path), body);
    if (isOpen || allowed.contains(role)) {
        // Other tests check the content of requests.
        QVERIFY(answered.status != 0);
        QVERIFY(answered.code() != u"unauthenticated" && answered.code() != u"forbidden");
    } else {
        QCOMPARE(answered.status, role == u"nobody" ? 401 : 403);
        QCOMPARE(answered.code(), role == u"nobody" ? u"unauthenticated"_s : u"forbidden"_s);
    }
}

void tst_Access::knowsNoOtherMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("allow");

    QTest::newRow("DELETE health") << "DELETE"_ba << u"/api/health"_s << "GET, HEAD, OPTIONS"_ba;
    QTest::newRow("GET login") << "GET"_ba << u"/api/auth/login"_s << "POST, OPTIONS"_ba;
    QTest::newRow("HEAD login") << "HEAD"_ba << u"/api/auth/login"_s << "POST, OPTIONS"_ba;
    QTest::newRow("PUT kiosks") << "PUT"_ba << u"/api/kiosks"_s << "GET, HEAD, POST, OPTIONS"_ba;
}

void tst_Access::knowsNoOtherMethods()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, allow);

    TestClient client(m_server->port());
    const auto refused = client.send(method, path);
    QCOMPARE(refused.status, 405);
    QCOMPARE(refused.header("allow"), allow);
    if (method != "HEAD")
        QCOMPARE(refused.code(), u"method_not_allowed"_s);
}

void tst_Access::answersOptions()
{
    TestClient client(m_server->port());
    const auto options = client.send(
            "OPTIONS", u"/api/kiosks"_s, {},
            {{"Origin", "https://example.org"}, {"Access-Control-Request-Method", "POST"}});
    QCOMPARE(options.status, 204);
    QCOMPARE(options.header("allow"), "GET, HEAD, POST, OPTIONS"_ba);
    QVERIFY(options.header("access-control-allow-origin").isEmpty());

    ServerSettings settings = TestServer::settings();
    settings.corsOrigins = {u"https://example.org"_s};
    TestServer open(settings);
    const auto origin = [&open](const QByteArray &from) {
        TestClient there(open.port());
        return there.get(u"/api/health"_s, {{"Origin", from}})
                .header("access-control-allow-origin");
    };
    QCOMPARE(origin("https://example.org"), "https://example.org"_ba);
    QCOMPARE(origin("https://example.org.evil.net"), QByteArray());
    QCOMPARE(origin("null"), QByteArray());
}

void tst_Access::knowsNoOtherPaths()
{
    TestClient client(m_server->port(), m_admin.token);
    for (const QString &path :
         QStringList{u"/"_s, u"/api"_s, u"/api/"_s, u"/api/nothing"_s, u"/api/health/"_s,
                     u"/api/users/a/b"_s, u"/api//health"_s, u"/API/health"_s}) {
        const auto refused = client.get(path);
        QVERIFY2(refused.status == 404 || refused.status == 400, qPrintable(path));
        QVERIFY(!refused.code().isEmpty());
    }
}

void tst_Access::refusesTransportsItDoesNotSpeak()
{
    TestClient client(m_server->port());
    const auto form = client.send("POST", u"/api/auth/login"_s, "email=a",
                                  {{"Content-Type", "application/x-www-form-urlencoded"}});
    QCOMPARE(form.status, 415);
    QCOMPARE(form.code(), u"unsupported_media_type"_s);
}

QTEST_GUILESS_MAIN(tst_Access)
#include "tst_access.moc"
