// SPDX-License-Identifier: GPL-3.0-only
#include "server/access/clientaddress.h"

#include "server/http/network.h"
#include "server/http/throttle.h"

#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

Q_LOGGING_CATEGORY(proxyLog, "evently.proxies")

static constexpr QByteArrayView forwardedFor = "x-forwarded-for";
static constexpr qsizetype loggedMax = 100; ///< Longest part to log of a malformed header.

static bool isNumber(QByteArrayView text, int digitsMax, int most)
{
    const bool isDigits = !text.isEmpty() && text.size() <= digitsMax
            && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return isDigits && text.toInt() <= most;
}

/// QHostAddress would also accept "1", "127.1" and octal numbers, which proxies read differently.
static bool isDottedQuad(QByteArrayView text)
{
    const QByteArrayList parts = text.toByteArray().split('.');
    return parts.size() == 4 && std::ranges::all_of(parts, [](const QByteArray &part) {
               return isNumber(part, 3, 255);
           });
}

static QHostAddress hostIn(QByteArrayView text)
{
    if (!text.contains(':') && !isDottedQuad(text))
        return {};
    return plainAddress(QHostAddress(QString::fromLatin1(text)));
}

QHostAddress addressIn(QByteArrayView element)
{
    QByteArrayView text = element.trimmed();
    if (text.size() >= 2 && text.startsWith('"') && text.endsWith('"'))
        text = text.sliced(1, text.size() - 2).trimmed();

    QByteArrayView host = text;
    QByteArrayView port;
    if (text.startsWith('[')) {
        const qsizetype end = text.indexOf(']');
        if (end < 0 || !text.first(end).contains(':'))
            return {};
        host = text.sliced(1, end - 1);
        port = text.sliced(end + 1);
    } else if (text.count(':') == 1) {
        host = text.first(text.indexOf(':'));
        port = text.sliced(host.size());
    }
    if (!port.isEmpty() && (!port.startsWith(':') || !isNumber(port.sliced(1), 5, 65535)))
        return {};
    return hostIn(host);
}

static QByteArrayList elementsOf(const QByteArray &line)
{
    QByteArrayList elements;
    for (const QByteArray &element : line.split(',')) {
        if (!element.trimmed().isEmpty())
            elements << element;
    }
    return elements;
}

/// All elements of all lines in order: it makes no difference whether a proxy extends a line or
/// adds its own (RFC 9110, 5.3). Empty elements are ignored. But if the last line, which comes from
/// the nearest proxy, has no other elements, the lines before it are only what the client sent, so
/// they are ignored as well.
static QByteArrayList passedOnBy(const Request &request)
{
    QByteArrayList elements;
    for (const auto &[name, value] : request.headers) {
        if (name != forwardedFor)
            continue;
        const QByteArrayList added = elementsOf(value);
        elements = added.isEmpty() ? added : elements + added;
    }
    return elements;
}

ClientAddress::ClientAddress(const QStringList &trustedProxies)
{
    for (const QString &network : trustedProxies)
        m_trusted << QHostAddress::parseSubnet(network);
}

bool ClientAddress::isTrusted(const QHostAddress &address) const
{
    return std::ranges::any_of(m_trusted,
                               [&](const auto &network) { return address.isInSubnet(network); });
}

std::optional<QHostAddress> ClientAddress::of(const Request &request) const
{
    QHostAddress client = plainAddress(request.peer);
    if (m_trusted.isEmpty() || !isTrusted(client) || request.header(forwardedFor).isNull())
        return client;
    // Each proxy appends the address it received the request from. The last one that isn't a
    // trusted proxy is the client.
    QByteArrayList passedOn = passedOnBy(request);
    if (passedOn.isEmpty())
        return {};
    while (isTrusted(client) && !passedOn.isEmpty()) {
        client = addressIn(passedOn.takeLast());
        if (client.isNull())
            return {};
    }
    return client;
}

static void noteUnreadable(const Request &request)
{
    static Throttle throttle(1, std::chrono::minutes(1));
    const auto heldBack = throttle.admit();
    if (!heldBack)
        return;
    const QByteArray words = passedOnBy(request).join(',').left(loggedMax);
    qCWarning(proxyLog,
              "The proxy %s sent an X-Forwarded-For that has no address where one is needed: “%s”. "
              "Its clients are told apart by connection only (%llu more like this).",
              qPrintable(plainAddress(request.peer).toString()), words.constData(), *heldBack);
}

QString ClientAddress::nameOf(const Request &request) const
{
    if (const auto client = of(request))
        return counted(*client);
    noteUnreadable(request);
    const QHostAddress proxy = plainAddress(request.peer);
    const bool isSix = proxy.protocol() == QAbstractSocket::IPv6Protocol;
    return (isSix ? u"[%1]:%2"_s : u"%1:%2"_s).arg(proxy.toString()).arg(request.peerPort);
}

QString ClientAddress::counted(const QHostAddress &address)
{
    return networkOf(address).toString();
}

/// Whether @p name is a header that proxies add.
static bool isProxys(QByteArrayView name)
{
    static constexpr QByteArrayView others[] = {"forwarded",
                                                "via",
                                                "x-real-ip",
                                                "x-client-ip",
                                                "true-client-ip",
                                                "cf-connecting-ip",
                                                "x-cluster-ip",
                                                "client-ip",
                                                "x-original-forwarded-for",
                                                "x-proxyuser-ip"};
    return name.startsWith("x-forwarded") || std::ranges::find(others, name) != std::end(others);
}

bool ClientAddress::isLocal(const Request &request) const
{
    return m_trusted.isEmpty() && plainAddress(request.peer).isLoopback()
            && std::ranges::none_of(request.headers,
                                    [](const auto &header) { return isProxys(header.first); });
}

} // namespace Evently
