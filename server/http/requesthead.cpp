// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/requesthead.h"

#include "server/http/characters.h"
#include "server/http/requesttarget.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace Evently {

using Code = Problem::Code;

static Problem malformed(const QString &details)
{
    return {.code = Code::BadRequest,
            .error = u"This is not a well-formed HTTP request."_s,
            .details = details};
}

HeadEnd findHeadEnd(QByteArrayView bytes, qsizetype scanned)
{
    for (qsizetype at = scanned;;) {
        const qsizetype lf = bytes.indexOf('\n', at);
        if (lf < 0)
            return {};
        if (lf == 0 || bytes[lf - 1] != '\r')
            return {.state = HeadEnd::State::Malformed};
        if (lf >= 3 && bytes[lf - 2] == '\n')
            return {.state = HeadEnd::State::Complete, .size = lf + 1};
        at = lf + 1;
    }
}

namespace {

Method methodNamed(QByteArrayView name)
{
    static constexpr std::array<std::pair<QByteArrayView, Method>, 7> methods = {{
            {"GET", Method::Get},
            {"POST", Method::Post},
            {"PATCH", Method::Patch},
            {"PUT", Method::Put},
            {"DELETE", Method::Delete},
            {"HEAD", Method::Head},
            {"OPTIONS", Method::Options},
    }};
    const auto *found = std::find_if(methods.begin(), methods.end(),
                                     [&](const auto &method) { return method.first == name; });
    return found == methods.end() ? Method::Other : found->second;
}

bool isSameWord(QByteArrayView text, QByteArrayView word)
{
    return text.compare(word, Qt::CaseInsensitive) == 0;
}

/// HOST, HOST:PORT or [IPv6]:PORT. QUrl would also accept user names, blanks and slashes.
bool isHost(QByteArrayView value)
{
    qsizetype end = 0;
    if (value.startsWith('[')) {
        end = value.indexOf(']') + 1;
        if (end < 4 || !allOf(value.sliced(1, end - 2), isIpv6Character))
            return false;
    } else {
        end = value.indexOf(':') < 0 ? value.size() : value.indexOf(':');
        if (end == 0 || !allOf(value.first(end), isHostCharacter))
            return false;
    }
    if (end == value.size())
        return true;
    const QByteArrayView port = value.sliced(end + 1);
    return value[end] == ':' && port.size() <= 5 && allOf(port, isDigit);
}

/// Parses one head, line by line, into its RequestHead. Each take…() returns what is wrong, if
/// anything.
class HeadParser
{
public:
    explicit HeadParser(const GateLimits &limits)
        : m_limits(limits)
    {
    }

    Result<RequestHead> parse(QByteArrayView bytes)
    {
        QByteArrayView rest = bytes;
        if (auto problem = takeRequestLine(nextLine(rest)))
            return *problem;
        for (QByteArrayView line = nextLine(rest); !line.isEmpty(); line = nextLine(rest)) {
            if (auto problem = takeField(line))
                return *problem;
        }
        if (auto problem = whatContradicts())
            return *problem;
        return std::move(m_head);
    }

private:
    using Refusal = std::optional<Problem>;

    /// The field names that we interpret. Other fields are passed on unchanged.
    enum class Known {
        Host,
        ContentLength,
        TransferEncoding,
        Connection,
        Upgrade,
        Expect,
        HopByHop, ///< Concerns only the connection and is dropped.
        Single, ///< If sent twice, two readers might choose differently.
    };

    struct KnownName
    {
        QByteArrayView name;
        Known meaning;
    };

    static constexpr std::array knownNames = {
            KnownName{"host", Known::Host},
            KnownName{"content-length", Known::ContentLength},
            KnownName{"transfer-encoding", Known::TransferEncoding},
            KnownName{"connection", Known::Connection},
            KnownName{"upgrade", Known::Upgrade},
            KnownName{"expect", Known::Expect},
            KnownName{"keep-alive", Known::HopByHop},
            KnownName{"proxy-connection", Known::HopByHop},
            KnownName{"te", Known::HopByHop},
            KnownName{"trailer", Known::HopByHop},
            KnownName{"http2-settings", Known::HopByHop},
            KnownName{"authorization", Known::Single},
            KnownName{"content-type", Known::Single},
            KnownName{"idempotency-key", Known::Single},
            KnownName{"if-match", Known::Single},
            KnownName{"x-admin-token", Known::Single},
    };

    /// Removes the next line from @p rest. findHeadEnd() has checked that every LF follows a CR.
    static QByteArrayView nextLine(QByteArrayView &rest)
    {
        const qsizetype lf = rest.indexOf('\n');
        if (lf < 1) {
            rest = {};
            return {};
        }
        const QByteArrayView line = rest.first(lf - 1);
        rest = rest.sliced(lf + 1);
        return line;
    }

    Refusal takeRequestLine(QByteArrayView line)
    {
        if (line.size() > m_limits.lineBytesMax) {
            return Problem{.code = Code::UriTooLong,
                           .error = u"The address is too long."_s,
                           .details = u"At most %1 bytes."_s.arg(m_limits.lineBytesMax)};
        }
        const qsizetype first = line.indexOf(' ');
        const qsizetype last = line.lastIndexOf(' ');
        if (first <= 0 || last <= first + 1)
            return malformed(u"The request line must be METHOD, space, target, space, HTTP/1.1."_s);
        if (auto problem = takeVersion(line.sliced(last + 1)))
            return problem;
        if (auto problem = takeMethod(line.first(first)))
            return problem;
        return takeTarget(line.sliced(first + 1, last - first - 1));
    }

    Refusal takeVersion(QByteArrayView version)
    {
        const bool wellFormed = version.size() == 8 && version.startsWith("HTTP/")
                && isDigit(version[5]) && version[6] == '.' && isDigit(version[7]);
        if (!wellFormed)
            return malformed(u"The request line doesn't end in HTTP/1.1."_s);
        if (version[5] != '1' || (version[7] != '0' && version[7] != '1')) {
            return Problem{.code = Code::HttpVersion,
                           .error = u"This server speaks HTTP/1.1."_s,
                           .details = u"Requested: %1."_s.arg(QLatin1StringView(version))};
        }
        m_head.http10 = version[7] == '0';
        m_head.keepAlive = !m_head.http10;
        return {};
    }

    Refusal takeMethod(QByteArrayView name)
    {
        if (!allOf(name, isTokenCharacter))
            return malformed(u"The method is not a valid token."_s);
        m_head.method = methodNamed(name);
        if (m_head.method == Method::Other)
            m_head.otherMethod = name.toByteArray();
        return {};
    }

    /// Removes the host from an absolute address. Every server has to understand that form although
    /// only proxies receive it (RFC 9112, 3.2.2). We don't use the host.
    Refusal takeHostOf(QByteArrayView &target)
    {
        for (const QByteArrayView scheme : {"http://", "https://"}) {
            if (!isSameWord(target.first(std::min(target.size(), scheme.size())), scheme))
                continue;
            const QByteArrayView rest = target.sliced(scheme.size());
            const auto *end = std::find_if(rest.begin(), rest.end(),
                                           [](char c) { return c == '/' || c == '?'; });
            if (!isHost(rest.first(end - rest.begin())))
                return malformed(u"The address has no valid host."_s);
            target = rest.sliced(end - rest.begin());
            if (!target.startsWith('/'))
                target = m_rooted = '/' + target.toByteArray();
            break;
        }
        return {};
    }

    Refusal takeTarget(QByteArrayView sent)
    {
        if (auto problem = takeHostOf(sent))
            return problem;
        const Result<RequestTarget> target = parseRequestTarget(sent, m_head.method);
        if (!target)
            return target.error();
        m_head.path = target->path;
        m_head.query = target->query;
        m_head.segments = target->segments;
        return {};
    }

    Refusal takeField(QByteArrayView line)
    {
        if (++m_fields > m_limits.fieldsMax) {
            return Problem{.code = Code::HeadersTooLarge,
                           .error = u"The request has too many header fields."_s,
                           .details = u"At most %1."_s.arg(m_limits.fieldsMax)};
        }
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || !allOf(line.first(colon), isTokenCharacter))
            return malformed(u"A header field has no valid name."_s);
        const QByteArrayView value = withoutBlanks(line.sliced(colon + 1));
        if (!allOf(value, isFieldCharacter))
            return malformed(u"A header field has control characters in its value."_s);

        QByteArray name = line.first(colon).toByteArray();
        std::ranges::transform(name, name.begin(), toLower);
        const auto *known = std::find_if(knownNames.begin(), knownNames.end(),
                                         [&](const KnownName &k) { return k.name == name; });
        if (known != knownNames.end()) {
            if (auto problem = takeKnown(known->meaning, value, known - knownNames.begin()))
                return problem;
            if (known->meaning != Known::Host && known->meaning != Known::Single)
                return {};
        }
        m_head.headers.emplaceBack(std::move(name), value.toByteArray());
        return {};
    }

    Refusal takeKnown(Known meaning, QByteArrayView value, qsizetype index)
    {
        const quint32 bit = 1U << index;
        const bool repeated = m_seen & bit;
        m_seen |= bit;
        switch (meaning) {
        case Known::Host:
            m_hasHost = true;
            if (repeated || !isHost(value))
                return malformed(u"The Host field is repeated or has no valid host."_s);
            return {};
        case Known::ContentLength:
            if (repeated)
                return malformed(u"The Content-Length field is repeated."_s);
            return takeContentLength(value);
        case Known::TransferEncoding: return takeTransferEncoding(value, repeated);
        case Known::Connection: takeConnection(value); return {};
        case Known::Upgrade: return takeUpgrade(value);
        case Known::Expect: return takeExpect(value);
        case Known::HopByHop: return {};
        case Known::Single:
            if (repeated)
                return malformed(u"A header field that may appear only once is repeated."_s);
            return {};
        }
        Q_UNREACHABLE();
    }

    Refusal takeContentLength(QByteArrayView value)
    {
        if (value.isEmpty() || !allOf(value, isDigit))
            return malformed(u"The Content-Length field is not a number."_s);
        m_hasLength = true;
        // Fifteen digits can't overflow, and longer numbers exceed the limit anyway.
        m_head.contentLength =
                value.size() > 15 ? m_limits.bodyBytesMax + 1 : value.toByteArray().toLongLong();
        return {};
    }

    Refusal takeTransferEncoding(QByteArrayView value, bool repeated)
    {
        if (repeated || m_head.http10)
            return malformed(u"The Transfer-Encoding field is repeated or sent with HTTP/1.0."_s);
        if (!isSameWord(value, "chunked")) {
            return Problem{.code = Code::NotImplemented,
                           .error = u"This server doesn't know that transfer encoding."_s,
                           .details = u"Only “chunked” is known."_s};
        }
        m_head.chunked = true;
        return {};
    }

    void takeConnection(QByteArrayView value)
    {
        const QByteArray words = value.toByteArray();
        for (const QByteArray &word : words.split(',')) {
            if (isSameWord(withoutBlanks(word), "close"))
                m_saysClose = true;
            else if (isSameWord(withoutBlanks(word), "keep-alive"))
                m_saysKeepAlive = true;
        }
    }

    /// Upgrades aren't supported. A WebSocket is useless without one, so it is refused with an
    /// explanation. Other offers (Java's client offers h2c in every request) may be ignored, RFC
    /// 9110 7.8.
    static Refusal takeUpgrade(QByteArrayView value)
    {
        if (!value.toByteArray().toLower().contains("websocket"))
            return {};
        return Problem{.code = Code::NotImplemented,
                       .error = u"This server doesn't switch protocols."_s,
                       .details = u"Live updates are an event stream, not a WebSocket."_s};
    }

    Refusal takeExpect(QByteArrayView value)
    {
        if (!isSameWord(value, "100-continue")) {
            return Problem{.code = Code::ExpectationFailed,
                           .error = u"This server can't meet the Expect header."_s,
                           .details = u"Only “100-continue” is known."_s};
        }
        m_head.expectsContinue = !m_head.http10;
        return {};
    }

    /// Errors that concern several fields together.
    Refusal whatContradicts()
    {
        if (!m_hasHost && !m_head.http10)
            return malformed(u"The Host field is missing."_s);
        if (m_head.chunked && m_hasLength)
            return malformed(u"Content-Length and Transfer-Encoding contradict each other."_s);
        if (m_head.contentLength > m_limits.bodyBytesMax) {
            return Problem{.code = Code::PayloadTooLarge,
                           .error = u"The body is too large."_s,
                           .details = u"At most %1 bytes."_s.arg(m_limits.bodyBytesMax)};
        }
        if (m_saysClose)
            m_head.keepAlive = false;
        else if (m_saysKeepAlive)
            m_head.keepAlive = true;
        return {};
    }

    const GateLimits &m_limits;
    RequestHead m_head;
    QByteArray m_rooted; ///< A target to which we added the first slash.
    quint32 m_seen = 0; ///< A bit for each of knownNames.
    int m_fields = 0;
    bool m_hasHost = false;
    bool m_hasLength = false;
    bool m_saysClose = false;
    bool m_saysKeepAlive = false;
};

} // namespace

Result<RequestHead> parseRequestHead(QByteArrayView bytes, const GateLimits &limits)
{
    return HeadParser(limits).parse(bytes);
}

static void appendPath(const RequestHead &head, QByteArray &bytes)
{
    if (!head.path.contains('%')) { // The usual case.
        bytes.append(head.path);
        return;
    }
    // RFC 3986, 3.3, allows these in a segment without an escape.
    static const QByteArray plain = "!$&'()*+,;=:@"_ba;
    for (const QString &segment : head.segments)
        bytes.append('/').append(QUrl::toPercentEncoding(segment, plain));
}

void appendRequestLine(const RequestHead &head, QByteArray &bytes)
{
    bytes.append(head.method == Method::Other ? head.otherMethod : nameOf(head.method)).append(' ');
    appendPath(head, bytes);
    if (!head.query.isEmpty())
        bytes.append('?').append(head.query);
    bytes.append(" HTTP/1.1\r\n");
}

} // namespace Evently
