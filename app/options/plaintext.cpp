// SPDX-License-Identifier: GPL-3.0-only
#include "app/options/plaintext.h"

#include <QHostAddress>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace Evently {

Q_LOGGING_CATEGORY(lcConnect, "evently.connect")

bool isReadableByOthers(const QUrl &server)
{
    if (server.scheme() != "http"_L1)
        return false;
    const QString host = server.host().toLower();
    const bool isThisMachine = host == "localhost"_L1 || host.endsWith(".localhost"_L1)
            || QHostAddress(host).isLoopback();
    return !isThisMachine;
}

void warnOfPlainText(const QUrl &server)
{
    if (!isReadableByOthers(server))
        return;
    qCWarning(lcConnect,
              "The connection to %s is not encrypted: passwords and customers' names can be read "
              "in transit. Connect with https://.",
              qUtf8Printable(server.host()));
}

} // namespace Evently
