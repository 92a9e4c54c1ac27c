// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/listening.h"

#include <QTcpServer>

using namespace Qt::StringLiterals;

namespace Evently {

static QString sentenceFor(const QTcpServer &server, const QHostAddress &address, quint16 port)
{
    switch (server.serverError()) {
    case QAbstractSocket::AddressInUseError:
        return u"Port %1 on %2 is in use by another program."_s.arg(port).arg(address.toString());
    case QAbstractSocket::SocketAccessError:
        return u"Listening on port %1 is not permitted; ports below 1024 are for root."_s.arg(port);
    case QAbstractSocket::SocketAddressNotAvailableError:
        return u"This machine doesn't have the address %1."_s.arg(address.toString());
    default:
        return u"Listening on %1, port %2, failed: %3."_s.arg(address.toString())
                .arg(port)
                .arg(server.errorString());
    }
}

std::optional<Problem> listenOn(QTcpServer &server, const QHostAddress &address, quint16 port)
{
    if (server.listen(address, port))
        return {};
    return Problem{.code = Problem::Code::Internal,
                   .error = sentenceFor(server, address, port),
                   .details = server.errorString()};
}

} // namespace Evently
