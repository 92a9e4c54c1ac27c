// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/responsewriter.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;

namespace Evently {

static QByteArrayView reasonOf(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "Other"; // The phrase is only for people; RFC 9112, 4.
    }
}

const QByteArray &httpDate()
{
    thread_local QByteArray date;
    thread_local std::time_t madeAt = 0;
    if (const std::time_t now = std::time(nullptr); now != madeAt) {
        madeAt = now;
        date = QLocale::c()
                       .toString(QDateTime::fromSecsSinceEpoch(now, Qt::UTC),
                                 u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
                       .toLatin1();
    }
    return date;
}

static bool hasLength(int status)
{
    return status >= 200 && status != 204 && status != 304; // RFC 9110, 8.6
}

bool sendsBody(const Reply &reply, const ResponseFraming &framing)
{
    return !framing.toHead && hasLength(reply.status);
}

static void addField(QByteArray &head, QByteArrayView name, QByteArrayView value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

static bool isCacheControl(const std::pair<QByteArray, QByteArray> &header)
{
    return header.first.compare("Cache-Control", Qt::CaseInsensitive) == 0;
}

QByteArray responseHead(const Reply &reply, const ResponseFraming &framing)
{
    QByteArray head;
    head.reserve(400);
    head.append("HTTP/1.1 ").append(QByteArray::number(reply.status)).append(' ');
    head.append(reasonOf(reply.status)).append("\r\n");
    addField(head, "Date", httpDate());
    addField(head, "X-Content-Type-Options", "nosniff");
    if (std::none_of(reply.headers.begin(), reply.headers.end(), isCacheControl))
        addField(head, "Cache-Control", "no-store");
    if (hasLength(reply.status)) {
        // The HEAD of a stream has the same head as its GET, which has no length.
        const bool streams = framing.stream || (framing.toHead && reply.body.isEmpty());
        if (!reply.type.isEmpty() && (streams || !reply.body.isEmpty()))
            addField(head, "Content-Type", reply.type);
        if (!streams)
            addField(head, "Content-Length", QByteArray::number(reply.body.size()));
    }
    if (framing.chunked)
        addField(head, "Transfer-Encoding", "chunked");
    for (const auto &[name, value] : reply.headers)
        addField(head, name, value);
    if (framing.last || framing.stream)
        addField(head, "Connection", "close");
    else if (framing.http10)
        addField(head, "Connection", "keep-alive");
    head.append("\r\n");
    return head;
}

} // namespace Evently
