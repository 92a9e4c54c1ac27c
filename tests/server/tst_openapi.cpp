// SPDX-License-Identifier: GPL-3.0-only
#include "resources/resources.h"
#include "tests/support/jsonschemas.h"
#include "tests/support/venue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Evently;
using namespace Qt::StringLiterals;
using nlohmann::json;

/// Checks that openapi.yaml is complete enough to write clients, and that its examples work.
class tst_OpenApi : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void describesEveryOperation();
    void namesEachErrorUnderItsStatus();
    void hasOnlyValidExamples();
    void takesEveryExample_data();
    void takesEveryExample();

private:
    struct Operation
    {
        QString path; ///< "/bookings/{id}"
        QByteArray method; ///< "POST"
        json says; ///< As in the document, including the parameters of its path.
    };

    const json &resolved(const json &node) const;
    QMap<QString, Operation> operations() const;
    QSet<QString> codesByRules(const json &operation) const;

    json m_document;
};

static const QStringList methods{u"get"_s, u"post"_s, u"put"_s, u"patch"_s, u"delete"_s};

static QString textOf(const json &object, const char *member)
{
    return QString::fromStdString(object.value(member, std::string()));
}

static QSet<QString> textsOf(const json &list)
{
    QSet<QString> texts;
    for (const json &text : list)
        texts << QString::fromStdString(text.get<std::string>());
    return texts;
}

static QString sorted(const QSet<QString> &texts)
{
    QStringList list(texts.cbegin(), texts.cend());
    list.sort();
    return list.join(u' ');
}

void tst_OpenApi::initTestCase()
{
    m_document = json::parse(openApiDocument().toStdString());
}

const json &tst_OpenApi::resolved(const json &node) const
{
    const auto reference = node.find("$ref");
    if (reference == node.end())
        return node;
    return m_document.at(json::json_pointer(reference->get<std::string>().substr(1)));
}

/// All operations by their operationId.
QMap<QString, tst_OpenApi::Operation> tst_OpenApi::operations() const
{
    QMap<QString, Operation> operations;
    for (const auto &[path, item] : m_document["paths"].items()) {
        for (const QString &method : methods) {
            if (!item.contains(method.toStdString()))
                continue;
            json says = item[method.toStdString()];
            for (const json &parameter : item.value("parameters", json::array()))
                says["parameters"].push_back(parameter);
            operations[textOf(says, "operationId")] = {QString::fromStdString(path),
                                                       method.toUpper().toLatin1(), says};
        }
    }
    return operations;
}

void tst_OpenApi::describesEveryOperation()
{
    const auto all = operations();
    QVERIFY(!all.isEmpty());
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        const json &says = it->says;
        QVERIFY2(!textOf(says, "summary").isEmpty(), qPrintable(it.key()));
        QVERIFY2(textOf(says, "description").endsWith(u'.'), qPrintable(it.key()));
        if (says.contains("requestBody"))
            QVERIFY2(says["requestBody"]["content"]["application/json"].contains("example"),
                     qPrintable(it.key()));
        for (const auto &[status, response] : says["responses"].items()) {
            const json content = resolved(response).value("content", json::object());
            if (status.starts_with('2') && content.contains("application/json")
                && it.key() != u"showContract") {
                const json &type = content["application/json"];
                QVERIFY2(type.contains("examples") || type.contains("example"),
                         qPrintable(it.key()));
            }
        }
    }
}

/// The error codes that an operation may return, derived from its properties by the rules in the
/// document's introduction.
QSet<QString> tst_OpenApi::codesByRules(const json &operation) const
{
    QSet<QString> codes = textsOf(operation["x-errors"])
            | QSet<QString>{u"bad_request"_s, u"rate_limited"_s, u"overloaded"_s,
                            u"database_unavailable"_s, u"outcome_unknown"_s};
    if (!textsOf(operation["x-access"]).contains(u"anyone"_s))
        codes << u"forbidden"_s;
    if (operation.contains("security"))
        codes << u"unauthenticated"_s << u"token_expired"_s;
    if (operation.contains("requestBody"))
        codes << u"invalid"_s << u"payload_too_large"_s << u"unsupported_media_type"_s;
    for (const json &reference : operation.value("parameters", json::array())) {
        const json &parameter = resolved(reference);
        if (parameter["in"] == "query")
            codes << u"invalid_query"_s;
        if (parameter["name"] == "Idempotency-Key")
            codes << u"idempotency_mismatch"_s << u"invalid"_s;
        if (parameter["name"] == "If-Match")
            codes << u"precondition_failed"_s;
    }
    return codes;
}

void tst_OpenApi::namesEachErrorUnderItsStatus()
{
    const auto all = operations();
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        QSet<QString> named;
        for (const auto &[status, response] : it->says["responses"].items()) {
            if (status == "default" || status < "400")
                continue;
            const json &schema = resolved(response)["content"]["application/json"]["schema"];
            const auto codes = textsOf(schema["allOf"][1]["properties"]["code"]["enum"]);
            for (const QString &code : codes)
                QCOMPARE(m_document["x-status-of"].value(code.toStdString(), 0), std::stoi(status));
            named |= codes;
        }
        QVERIFY2(it->says["responses"].contains("default"), qPrintable(it.key()));
        QCOMPARE(it.key() % u": "_s % sorted(named),
                 it.key() % u": "_s % sorted(codesByRules(it->says)));
    }
}

void tst_OpenApi::hasOnlyValidExamples()
{
    JsonSchemas schemas(m_document);
    int examples = 0;
    const auto check = [&](const QString &of, const json &schema, const json &example) {
        const QStringList complaints = schemas.complaints(schema, example);
        QVERIFY2(complaints.isEmpty(), qPrintable(of % u": "_s % complaints.join(u'\n')));
        ++examples;
    };
    const auto all = operations();
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        if (it->says.contains("requestBody")) {
            const json &type = it->says["requestBody"]["content"]["application/json"];
            check(it.key(), type["schema"], type["example"]);
        }
        for (const auto &[status, response] : it->says["responses"].items()) {
            const json content = resolved(response).value("content", json::object());
            const auto type = content.find("application/json");
            if (type == content.end())
                continue;
            if (type->contains("example"))
                check(it.key() % QString::fromStdString(status), (*type)["schema"],
                      (*type)["example"]);
            for (const json &example : type->value("examples", json::object()))
                check(it.key() % QString::fromStdString(status), (*type)["schema"],
                      resolved(example)["value"]);
        }
    }
    QVERIFY(examples > 50);
}

namespace {

const QString exampleCode = u"JAZZ-CLUB"_s;

/// A venue in which everything that the examples name exists.
class Stage
{
public:
    Stage();

    /// The client that sends @p operation: the first role of x-access that suits the examples.
    TestClient &callerOf(const QStringList &access, const QString &path);
    /// @p sample from the document, with its names and ids replaced by those that exist here.
    QByteArray realised(QByteArray sample) const;

    void make(const QString &operation); ///< Creates what @p operation needs.
    QString id; ///< The value of {id} and the like.

private:
    void offerToUser();
    QString bookingId(bool hold);

    Venue m_venue;
    TestServer::Person m_user;
    TestClient m_customer;
    TestClient m_anyone;
    std::unique_ptr<TestClient> m_kiosk;
    QString m_onSale;
    QString m_soldOut;
    QHash<QByteArray, QByteArray> m_real; ///< By the document's value.
};

Stage::Stage()
    : m_user(m_venue.server.newUser(u"anna@example.org"_s))
    , m_customer(m_venue.server.port(), m_user.token)
    , m_anyone(m_venue.server.port())
    , m_kiosk(m_venue.newKiosk())
    , m_onSale(m_venue.newEventId(80))
    , m_soldOut(m_venue.newEventId(1))
{
    Venue::book(m_venue.organizer, m_soldOut, 1);
    m_real["0190a0b0-0000-7000-8000-00000000e001"] = m_onSale.toLatin1();
    m_real["0190a0b0-0000-7000-8000-00000000e002"] = m_soldOut.toLatin1();
    m_real["a walk in the park"] = TestServer::password;
    m_real["the token that the server printed when it first started"] =
            TestServer::adminCreationToken().toUtf8();
    m_real["the refreshToken of the last response"] = m_user.refreshToken.toUtf8();
}

TestClient &Stage::callerOf(const QStringList &access, const QString &path)
{
    if (access.contains(u"anyone"_s) && path != u"/metrics")
        return m_anyone;
    if (access.contains(u"user"_s))
        return m_customer;
    return access.contains(u"kiosk"_s) ? *m_kiosk : m_venue.organizer;
}

QByteArray Stage::realised(QByteArray sample) const
{
    for (auto it = m_real.cbegin(); it != m_real.cend(); ++it)
        sample.replace(it.key(), it.value());
    return sample;
}

QString Stage::bookingId(bool hold)
{
    return Venue::book(m_customer, m_onSale, 2, {{u"hold"_s, hold}}).json()[u"id"_s].toString();
}

/// The user waits for the sold-out event, and its only seat is returned.
void Stage::offerToUser()
{
    const Response booked = Venue::book(m_venue.organizer, id = m_venue.newEventId(1), 1);
    Venue::wait(m_customer, id, 1);
    m_venue.organizer.del(bookingPath(booked));
}

void Stage::make(const QString &operation)
{
    static const QStringList ofBookings{u"showBooking"_s, u"cancelBooking"_s, u"markPaid"_s};
    static const QStringList ofOffers{u"acceptOffer"_s, u"declineOffer"_s};
    static const QStringList ofWaiting{u"showPosition"_s, u"leaveWaitlist"_s, u"listMyEntries"_s};
    static const QStringList ofEntries{u"showEntry"_s, u"endEntry"_s, u"acceptOfferOfEntry"_s,
                                       u"declineOfferOfEntry"_s, u"offerOutOfTurn"_s};
    static const QStringList ofCodes{u"listCodes"_s, u"changeCode"_s, u"removeCode"_s,
                                     u"showCourse"_s};
    id = m_onSale;
    if (operation == u"register" || operation == u"createAdmin")
        m_real["anna@example.org"] = "berta@example.org";
    if (ofBookings.contains(operation)) {
        id = bookingId(false);
    } else if (operation == u"confirmBooking") {
        id = bookingId(true);
    } else if (operation == u"markRefunded") {
        id = bookingId(false);
        m_venue.organizer.post(u"/api/bookings/"_s % id % u"/paid"_s);
        m_venue.organizer.del(u"/api/bookings/"_s % id);
    } else if (operation == u"findBooking") {
        id = Venue::book(m_customer, m_onSale, 1).json()[u"bookingReference"_s].toString();
    } else if (ofOffers.contains(operation)) {
        offerToUser();
    } else if (ofWaiting.contains(operation)) {
        Venue::wait(m_customer, id = m_soldOut, 1);
    } else if (ofEntries.contains(operation)) {
        offerToUser();
        const bool isOffer = operation != u"offerOutOfTurn";
        const QString event = isOffer ? id : m_venue.newEventId(2);
        if (!isOffer) {
            const Response booked = Venue::book(m_venue.organizer, event, 2);
            Venue::wait(m_customer, event, 2);
            m_venue.organizer.del(bookingPath(booked) % u"?quantity=1"_s);
        }
        const auto entries =
                dataOf(m_venue.organizer.get(u"/api/events/"_s % event % u"/waitlist"_s));
        id = entries.first()[u"id"].toString();
        if (!isOffer)
            m_venue.organizer.patch(u"/api/events/"_s % event, {{u"totalCapacity"_s, 3}});
    } else if (operation == u"listWaitlistOfEvent") {
        Venue::wait(m_customer, id = m_soldOut, 1);
    } else if (operation.contains(u"Ledger"_s) || operation.startsWith(u"listBookings"_s)
               || operation == u"showTax") {
        bookingId(false);
    } else if (ofCodes.contains(operation)) {
        m_venue.organizer.post(
                u"/api/events/"_s % m_onSale % u"/codes"_s,
                {{u"code"_s, exampleCode}, {u"effect"_s, QJsonObject{{u"percent"_s, u"12.5"_s}}}});
        if (operation == u"showCourse")
            Venue::book(m_customer, m_onSale, 2, {{u"code"_s, exampleCode}});
    } else if (operation == u"setPassword") {
        const Response reset = m_venue.organizer.post(u"/api/users/"_s % m_venue.server.newUser().id
                                                      % u"/reset"_s);
        m_real["the setPasswordToken from an administrator"] =
                reset.json()[u"setPasswordToken"_s].toString().toLatin1();
    } else if (operation == u"changeUser" || operation == u"resetPassword") {
        id = m_venue.server.newUser().id;
    } else if (operation == u"revokeKiosk") {
        id = m_venue.server.newKiosk(m_venue.admin).id;
    } else if (operation == u"pairKiosk") {
        const Response added = m_venue.organizer.post(u"/api/kiosks"_s, {{u"name"_s, u"Bar"_s}});
        m_real["the pairingCode of the new kiosk"] =
                added.json()[u"pairingCode"_s].toString().toLatin1();
    }
}

/// The names of members, recursively, that differ between an answer and its example. The first item
/// of a list stands for all, and null for anything.
QStringList differences(const json &answer, const json &example, const QString &where = u"."_s)
{
    if (answer.is_array() && example.is_array())
        return answer.empty() || example.empty()
                ? QStringList()
                : differences(answer[0], example[0], where % u"[0]"_s);
    if (!answer.is_object() || !example.is_object())
        return {};
    QStringList found;
    for (const auto &[name, value] : answer.items()) {
        const QString member = where % u'.' % QString::fromStdString(name);
        if (example.contains(name))
            found << differences(value, example[name], member);
        else
            found << member % u" is missing in the example"_s;
    }
    for (const auto &[name, value] : example.items()) {
        if (!answer.contains(name))
            found << where % u'.' % QString::fromStdString(name) % u" is only in the example"_s;
    }
    return found;
}

} // namespace

void tst_OpenApi::takesEveryExample_data()
{
    QTest::addColumn<QString>("operation");
    const auto all = operations();
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        // tst_live follows the stream, and tst_demorun waits for the season.
        if (it.key() != u"follow" && it.key() != u"makeDemo")
            QTest::newRow(qPrintable(it.key())) << it.key();
    }
}

void tst_OpenApi::takesEveryExample()
{
    QFETCH(QString, operation);

    const Operation asked = operations().value(operation);
    const QSet<QString> access = textsOf(asked.says["x-access"]);
    Stage stage;
    TestClient &caller = stage.callerOf(QStringList(access.cbegin(), access.cend()), asked.path);
    stage.make(operation);

    QByteArray body;
    if (asked.says.contains("requestBody"))
        body = stage.realised(QByteArray::fromStdString(
                asked.says["requestBody"]["content"]["application/json"]["example"].dump()));
    static const QRegularExpression placeholder(u"\\{[^}]*\\}"_s);
    QString target = u"/api"_s % asked.path;
    target.replace(u"{code}"_s, exampleCode);
    target.replace(placeholder, stage.id);
    const auto isKey = [this](const json &parameter) {
        return resolved(parameter)["name"] == "Idempotency-Key";
    };
    const bool takesKey = std::ranges::any_of(asked.says.value("parameters", json::array()), isKey);
    const Response answer = caller.send(
            asked.method, target, body,
            takesKey ? TestClient::Headers{{"Idempotency-Key", "example"}} : TestClient::Headers());

    QVERIFY2(answer.status >= 200 && answer.status < 300,
             qPrintable(QString::number(answer.status) % QString::fromUtf8(answer.body)));
    const json &says = resolved(asked.says["responses"][std::to_string(answer.status)]);
    if (!says.contains("content") || !says["content"].contains("application/json"))
        return;
    for (const json &example :
         says["content"]["application/json"].value("examples", json::object())) {
        const QStringList found =
                differences(json::parse(answer.body.toStdString()), resolved(example)["value"]);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
}

QTEST_GUILESS_MAIN(tst_OpenApi)
#include "tst_openapi.moc"
