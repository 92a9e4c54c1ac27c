// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/id.h"
#include "server/access/accesstokens.h"
#include "server/access/base64url.h"
#include "tests/support/sharedtest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;
using namespace std::chrono_literals;

static const QByteArray secret = "a secret of thirty-two bytes, or";
static const QByteArray otherSecret = "another secret of 32 bytes, then";
static const QUuid user(u"0190a0b0-0000-7000-8000-000000000001"_s);
static const QUuid session(u"0190a0b0-0000-7000-8000-000000000002"_s);
static const Instant now(std::chrono::sys_days(std::chrono::year{2026} / 5 / 1) + 18h);

static QByteArray part(const QByteArray &json)
{
    return toBase64Url(json);
}

/// A token with these parts and a valid MAC by @p key.
static QByteArray signedToken(const QByteArray &header, const QByteArray &claims,
                              const QByteArray &key = secret)
{
    const QByteArray both = part(header) + '.' + part(claims);
    return both + '.'
            + toBase64Url(QMessageAuthenticationCode::hash(both, key, QCryptographicHash::Sha256));
}

/// The content of a part of one of our tokens.
static QJsonObject partOf(const QByteArray &token, int index)
{
    return QJsonDocument::fromJson(*fromBase64Url(token.split('.')[index])).object();
}

static QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Valid access tokens, and everything that isn't one.
class tst_Token : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItIssued();
    void refusesForgeries_data();
    void refusesForgeries();
    void refusesEveryChangedByte();
    void readsWithAnOlderKey();
    void expires_data();
    void expires();

private:
    const AccessTokens m_tokens{{secret}};
    const QByteArray m_good = m_tokens.issue(user, session, 7, now).token;
};

void tst_Token::readsWhatItIssued()
{
    const auto claims = m_tokens.read(m_good, now);
    QVERIFY(claims);
    QCOMPARE(claims->userId, user);
    QCOMPARE(claims->session, session);
    QCOMPARE(claims->tokenVersion, 7);
    QCOMPARE(toRfc3339(claims->expiresAt), toRfc3339(now + 15min));
    QVERIFY(m_tokens.issue(user, session, 7, now).token != m_good); // Every token is different.
}

void tst_Token::refusesForgeries_data()
{
    QTest::addColumn<QByteArray>("token");

    const QJsonObject header = partOf(m_good, 0);
    const QJsonObject claims = partOf(m_good, 1);
    const auto headerRow = [&](const char *name, const QString &key, const QJsonValue &value) {
        QJsonObject changed = header;
        changed[key] = value;
        QTest::newRow(name) << signedToken(json(changed), json(claims));
    };
    const auto claimRow = [&](const char *name, const QString &key, const QJsonValue &value) {
        QJsonObject changed = claims;
        changed[key] = value;
        QTest::newRow(name) << signedToken(json(header), json(changed));
    };
    const QByteArrayList parts = m_good.split('.');
    const auto partsRow = [&](const char *name, const QByteArrayList &changed) {
        QTest::newRow(name) << changed.join('.');
    };

    headerRow("alg none", u"alg"_s, u"none"_s);
    headerRow("alg None", u"alg"_s, u"None"_s);
    headerRow("another alg", u"alg"_s, u"HS512"_s);
    headerRow("a public key's alg", u"alg"_s, u"RS256"_s);
    headerRow("alg in small letters", u"alg"_s, u"hs256"_s);
    headerRow("another typ", u"typ"_s, u"at+jwt"_s);
    headerRow("an unknown key", u"kid"_s, u"ffffffff"_s);
    headerRow("a path as key", u"kid"_s, u"../../dev/null"_s);
    headerRow("a key to fetch", u"jku"_s, u"http://example.org/keys"_s);
    headerRow("a key of its own", u"jwk"_s, QJsonObject{{u"kty"_s, u"oct"_s}});
    headerRow("a certificate to fetch", u"x5u"_s, u"http://example.org/cert"_s);
    headerRow("an extension", u"crit"_s, u"exp"_s);

    claimRow("another issuer", u"iss"_s, u"somebody"_s);
    claimRow("another audience", u"aud"_s, u"somewhere"_s);
    claimRow("a user that is no id", u"sub"_s, u"admin"_s);
    claimRow("no session", u"sid"_s, QJsonValue());
    claimRow("no token id", u"jti"_s, QJsonValue());
    claimRow("a version in quotes", u"ver"_s, u"7"_s);
    claimRow("an end in quotes", u"exp"_s, u"99999999999"_s);
    claimRow("no end", u"exp"_s, QJsonValue());
    claimRow("no start", u"nbf"_s, QJsonValue());
    claimRow("a start to come", u"nbf"_s, 1e10);
    claimRow("an end before the start", u"exp"_s, 1);

    QTest::newRow("without MAC, alg none") << part(R"({"alg":"none"})") + '.' + parts[1] + '.';
    partsRow("no MAC", {parts[0], parts[1], ""});
    partsRow("half a MAC", {parts[0], parts[1], parts[2].first(22)});
    partsRow("two parts", {parts[0], parts[1]});
    partsRow("four parts", {parts[0], parts[1], parts[2], parts[2]});
    partsRow("padding", {parts[0], parts[1], parts[2] + '='});
    partsRow("a blank", {parts[0], parts[1], parts[2] + ' '});
    QTest::newRow("another key") << signedToken(json(header), json(claims), otherSecret);
    QTest::newRow("an empty key") << signedToken(json(header), json(claims), "");
    QTest::newRow("a claim twice") << signedToken(json(header),
                                                  json(claims).chopped(1) + R"(,"sub":")"
                                                          + toText(newId()).toLatin1() + R"("})");
    QTest::newRow("a header twice")
            << signedToken(R"({"alg":"none","alg":"HS256","typ":"JWT","kid":")"
                                   + header[u"kid"_s].toString().toLatin1() + R"("})",
                           json(claims));
    QTest::newRow("claims in an array") << signedToken(json(header), "[]");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("dots") << ".."_ba;
    QTest::newRow("too long") << signedToken(
            json(header), json(claims).chopped(1) + R"(,"x":")" + QByteArray(4096, 'x') + R"("})");
}

void tst_Token::refusesForgeries()
{
    QFETCH(QByteArray, token);

    const auto claims = m_tokens.read(token, now);
    QVERIFY(!claims);
    QCOMPARE(claims.error().code, Problem::Code::Unauthenticated);
}

void tst_Token::refusesEveryChangedByte()
{
    for (qsizetype i = 0; i < m_good.size(); ++i) {
        QByteArray changed = m_good;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        QVERIFY2(!m_tokens.read(changed, now), changed.constData());
    }
}

void tst_Token::readsWithAnOlderKey()
{
    const AccessTokens rotated{{otherSecret, secret}};
    QVERIFY(rotated.read(m_good, now));
    QVERIFY(!m_tokens.read(rotated.issue(user, session, 7, now).token, now));
}

void tst_Token::expires_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("good");

    QTest::newRow("at once") << 0 << true;
    QTest::newRow("at the end") << 15 * 60 << true;
    QTest::newRow("within the leeway") << 15 * 60 + 29 << true;
    QTest::newRow("past the leeway") << 15 * 60 + 30 << false;
    QTest::newRow("next year") << 365 * 86'400 << false;
    QTest::newRow("a clock that is a little behind") << -29 << true;
}

void tst_Token::expires()
{
    QFETCH(int, seconds);
    QFETCH(bool, good);

    const auto claims = m_tokens.read(m_good, now + std::chrono::seconds(seconds));
    QCOMPARE(claims.has_value(), good);
    if (!good)
        QCOMPARE(claims.error().code, Problem::Code::TokenExpired);
}

EVENTLY_SHARED_TEST(tst_Token)
#include "tst_token.moc"
