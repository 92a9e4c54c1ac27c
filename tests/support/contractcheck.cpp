// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/contractcheck.h"

#include "models/values/currency.h"
#include "models/values/moneysum.h"
#include "models/values/strictjson.h"
#include "resources/resources.h"
#include "tests/support/jsonschemas.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace Evently {

static const QStringList methods{u"get"_s, u"post"_s, u"put"_s, u"patch"_s, u"delete"_s};

QByteArray WireExchange::header(QByteArrayView lowerName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerName)
            return value;
    }
    return {};
}

/// Checks that amounts have exactly the digits of their currency, which JSON Schema can't express.
/// What is inside an object is in @p outer, the object's currency, unless it has its own.
static void checkAmounts(const QJsonValue &value, QStringList &complaints,
                         const QString &outer = {})
{
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            checkAmounts(item, complaints, outer);
        return;
    }
    const QJsonObject object = value.toObject();
    const QString currency = object[u"currency"].toString(outer);
    if (!currency.isEmpty() && !currencyDigits(currency))
        complaints << currency % u" is not a currency"_s;
    for (const auto &name :
         {u"price"_s, u"unitPrice"_s, u"totalAmount"_s, u"revenue"_s, u"unpaid"_s, u"amount"_s,
          u"paidAmount"_s, u"refundDueAmount"_s, u"refundedAmount"_s, u"priceFrom"_s, u"priceTo"_s,
          u"priceWithCode"_s, u"discount"_s, u"taxAmount"_s, u"soldGross"_s}) {
        const QJsonValue amount = object[name];
        const auto digits = MoneySum::fromDigits(amount.toString().remove(u'.'));
        if (amount.isString() && !currency.isEmpty() && amount != toAmount(digits, currency))
            complaints << u"%1 is not written as %2 are: %3"_s.arg(name, currency,
                                                                   amount.toString());
    }
    for (const QJsonValue &member : object)
        checkAmounts(member, complaints, currency);
}

/// Checks one exchange.
class ContractCheck::Impl
{
public:
    Impl();

    QList<Operation> operations() const;
    QStringList check(const WireExchange &exchange);

private:
    const json &resolved(const json &node) const;
    const json *pathItem(const QString &path) const;
    void checkAnswer(const WireExchange &exchange, const json &operation, const json &pathItem);
    void checkRefusal(const WireExchange &exchange, const QSet<QString> &codes);
    void checkRefusalHeaders(const WireExchange &exchange);
    void checkHeaders(const WireExchange &exchange, const json &response);
    void checkBody(const WireExchange &exchange, const json &response);
    void checkRequest(const WireExchange &exchange, const json &operation);
    void checkQuery(const WireExchange &exchange, const json &operation);
    void checkText(const json &schema, const QString &text, const QString &what);
    QSet<QString> codesOf(const json &operation) const;
    const json *responseFor(int status, const json &operation) const;

    const json m_document;
    JsonSchemas m_schemas;
    QStringList m_complaints;
};

ContractCheck::Impl::Impl()
    : m_document(json::parse(openApiDocument().toStdString()))
    , m_schemas(m_document)
{
}

static QSet<QString> textsIn(const json &list)
{
    QSet<QString> texts;
    for (const json &text : list)
        texts << QString::fromStdString(text.get<std::string>());
    return texts;
}

QList<ContractCheck::Operation> ContractCheck::Impl::operations() const
{
    const auto isKey = [this](const json &parameter) {
        return resolved(parameter).at("name") == "Idempotency-Key";
    };
    QList<Operation> operations;
    for (const auto &[path, item] : m_document["paths"].items()) {
        for (const QString &method : methods) {
            const auto operation = item.find(method.toStdString());
            if (operation == item.end())
                continue;
            const json parameters = operation->value("parameters", json::array());
            operations << Operation{.method = method.toUpper().toLatin1(),
                                    .path = u"/api"_s % QString::fromStdString(path),
                                    .access = textsIn(operation->at("x-access")).values(),
                                    .hasBody = operation->contains("requestBody"),
                                    .repeatsByKey = std::ranges::any_of(parameters, isKey)};
        }
    }
    return operations;
}

/// The node, or what it refers to.
const json &ContractCheck::Impl::resolved(const json &node) const
{
    const auto reference = node.find("$ref");
    if (reference == node.end())
        return node;
    return m_document.at(json::json_pointer(reference->get<std::string>().substr(1)));
}

/// The most specific path that matches: the one with the fewest placeholders.
const json *ContractCheck::Impl::pathItem(const QString &path) const
{
    const QStringList asked = path.split(u'/');
    const json *best = nullptr;
    qsizetype bestSpelled = -1;
    for (const auto &[name, item] : m_document["paths"].items()) {
        const QString pattern = u"/api"_s % QString::fromStdString(name);
        const QStringList known = pattern.split(u'/');
        if (known.size() != asked.size())
            continue;
        qsizetype spelled = 0;
        bool fits = true;
        for (qsizetype i = 0; i < known.size(); ++i) {
            spelled += known[i] == asked[i];
            fits = fits
                    && (known[i] == asked[i] || (known[i].startsWith(u'{') && !asked[i].isEmpty()));
        }
        if (fits && spelled > bestSpelled) {
            best = &item;
            bestSpelled = spelled;
        }
    }
    return best;
}

QStringList ContractCheck::Impl::check(const WireExchange &exchange)
{
    m_complaints.clear();
    checkRefusalHeaders(exchange);

    const json *item = pathItem(QString::fromUtf8(exchange.target.split('?').first()));
    const QByteArray method =
            exchange.method == "HEAD" ? QByteArray("get") : exchange.method.toLower();
    if (!item) {
        checkRefusal(exchange, {u"not_found"_s});
    } else if (exchange.method == "OPTIONS") {
        if (exchange.status != 204)
            checkRefusal(exchange, {u"method_not_allowed"_s});
        if (exchange.header("allow").isEmpty())
            m_complaints << u"OPTIONS without Allow"_s;
    } else if (!item->contains(method.toStdString())) {
        checkRefusal(exchange, {u"method_not_allowed"_s});
    } else {
        checkAnswer(exchange, item->at(method.toStdString()), *item);
    }
    return m_complaints;
}

void ContractCheck::Impl::checkAnswer(const WireExchange &exchange, const json &operation,
                                      const json &pathItem)
{
    json whole = operation;
    if (pathItem.contains("parameters")) {
        for (const json &parameter : pathItem["parameters"])
            whole["parameters"].push_back(parameter);
    }
    if (exchange.status >= 400) {
        checkRefusal(exchange, codesOf(whole));
        return;
    }
    const json *response = responseFor(exchange.status, whole);
    if (!response) {
        m_complaints << u"it has no answer %1"_s.arg(exchange.status);
        return;
    }
    checkHeaders(exchange, *response);
    checkBody(exchange, *response);
    if (exchange.status < 300)
        checkRequest(exchange, whole);
}

const json *ContractCheck::Impl::responseFor(int status, const json &operation) const
{
    const auto response = operation["responses"].find(std::to_string(status));
    return response == operation["responses"].end() ? nullptr : &resolved(*response);
}

QSet<QString> ContractCheck::Impl::codesOf(const json &operation) const
{
    QSet<QString> codes = textsIn(m_document["x-errors-anywhere"]) | textsIn(operation["x-errors"]);
    if (!textsIn(operation["x-access"]).contains(u"anyone"_s))
        codes << u"forbidden"_s;
    if (operation.contains("requestBody"))
        codes << u"invalid"_s;
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

/// Checks that an answer is a Problem with one of @p codes.
void ContractCheck::Impl::checkRefusal(const WireExchange &exchange, const QSet<QString> &codes)
{
    if (exchange.status < 400) {
        m_complaints << u"it should be refused, but the answer is %1"_s.arg(exchange.status);
        return;
    }
    checkBody(exchange, m_document["components"]["responses"]["Refused"]);
    if (exchange.method == "HEAD" || !m_complaints.isEmpty())
        return;

    const auto problem = json::parse(exchange.body.toStdString());
    const auto code = problem["code"].get<std::string>();
    const QSet<QString> anywhere = textsIn(m_document["x-errors-anywhere"]);
    if (!(codes | anywhere).contains(QString::fromStdString(code)))
        m_complaints << u"it may not be refused with %1"_s.arg(QString::fromStdString(code));
    if (m_document["x-status-of"].value(code, 0) != exchange.status)
        m_complaints << u"%1 has not the status %2"_s.arg(QString::fromStdString(code))
                                .arg(exchange.status);

    static const QRegularExpression inside(
            u"\\b(SELECT|INSERT|UPDATE|DELETE FROM|SQLSTATE|QPSQL)\\b|\\.(cpp|h|sql)\\b|0x[0-9a-f]{6}"_s);
    if (inside.match(QString::fromUtf8(exchange.body)).hasMatch())
        m_complaints << u"it reveals the server's internals: %1"_s.arg(
                QString::fromUtf8(exchange.body));
}

void ContractCheck::Impl::checkRefusalHeaders(const WireExchange &exchange)
{
    const auto demand = [&](int status, QByteArrayView name) {
        if (exchange.status == status && exchange.header(name).isEmpty())
            m_complaints << u"%1 without %2"_s.arg(status).arg(QString::fromLatin1(name));
    };
    demand(401, "www-authenticate");
    demand(405, "allow");
    demand(429, "retry-after");
    demand(503, "retry-after");
    const QByteArray wait = exchange.header("retry-after");
    if (!wait.isEmpty() && wait.toInt() < 1)
        m_complaints << u"Retry-After is no number of seconds: %1"_s.arg(QString::fromLatin1(wait));
}

void ContractCheck::Impl::checkHeaders(const WireExchange &exchange, const json &response)
{
    const json headers = response.value("headers", json::object());
    for (const auto &[name, reference] : headers.items()) {
        const json &header = resolved(reference);
        const QByteArray value = exchange.header(QByteArray::fromStdString(name).toLower());
        if (!value.isEmpty())
            checkText(header["schema"], QString::fromUtf8(value), QString::fromStdString(name));
        else if (header.value("required", false))
            m_complaints << u"%1 is missing"_s.arg(QString::fromStdString(name));
    }
}

void ContractCheck::Impl::checkBody(const WireExchange &exchange, const json &response)
{
    if (exchange.method == "HEAD" || !response.contains("content")) {
        if (!exchange.body.isEmpty())
            m_complaints << u"it must not have a body"_s;
        return;
    }
    const QByteArray type = exchange.header("content-type").split(';').first().trimmed();
    const auto content = response["content"].find(type.toStdString());
    if (content == response["content"].end()) {
        m_complaints << u"its Content-Type is “%1”"_s.arg(QString::fromUtf8(type));
        return;
    }
    if (type != "application/json")
        return;
    const auto object = strictObjectFrom(exchange.body);
    if (!object) {
        m_complaints << u"its body can't be read: %1"_s.arg(object.error().details);
        return;
    }
    m_complaints << m_schemas.complaints(content.value()["schema"],
                                         json::parse(exchange.body.toStdString()));
    checkAmounts(*object, m_complaints);
}

/// The server accepted the request, so the API description must allow it.
void ContractCheck::Impl::checkRequest(const WireExchange &exchange, const json &operation)
{
    checkQuery(exchange, operation);
    if (!operation.contains("requestBody"))
        return;
    if (exchange.requestBody.isEmpty() && !operation["requestBody"].value("required", false))
        return;
    const auto body = json::parse(exchange.requestBody.toStdString(), nullptr, false);
    const json &schema = operation["requestBody"]["content"]["application/json"]["schema"];
    const QStringList complaints = m_schemas.complaints(schema, body);
    for (const QString &complaint : complaints)
        m_complaints << u"it took a body that is wrong: %1"_s.arg(complaint);
}

void ContractCheck::Impl::checkQuery(const WireExchange &exchange, const json &operation)
{
    const QUrlQuery query(QString::fromUtf8(exchange.target.mid(exchange.target.indexOf('?') + 1)));
    for (const json &reference : operation.value("parameters", json::array())) {
        const json &parameter = resolved(reference);
        const QString name = QString::fromStdString(parameter["name"].get<std::string>());
        if (parameter["in"] == "query" && exchange.target.contains('?') && query.hasQueryItem(name))
            checkText(parameter["schema"], query.queryItemValue(name, QUrl::FullyDecoded),
                      u"it took the query parameter %1, which"_s.arg(name));
    }
}

/// Checks a header or a query parameter; @p text may represent a number.
void ContractCheck::Impl::checkText(const json &schema, const QString &text, const QString &what)
{
    const json read = json::parse(text.toStdString(), nullptr, false);
    const bool isValue = read.is_number_integer() || read.is_boolean();
    const QStringList asText = m_schemas.complaints(schema, text.toStdString());
    if (!asText.isEmpty() && (!isValue || !m_schemas.complaints(schema, read).isEmpty()))
        m_complaints << u"%1 is wrong: %2"_s.arg(what, text);
}

ContractCheck::ContractCheck()
    : m_impl(std::make_unique<Impl>())
{
}

ContractCheck::~ContractCheck() = default;

QList<ContractCheck::Operation> ContractCheck::operations() const
{
    return m_impl->operations();
}

QStringList ContractCheck::complaints(const WireExchange &exchange)
{
    QStringList complaints = m_impl->check(exchange);
    for (QString &complaint : complaints)
        complaint.prepend(QString::fromUtf8(exchange.method % ' ' % exchange.target % ": "));
    return complaints;
}

} // namespace Evently
