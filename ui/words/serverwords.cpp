// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/serverwords.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Evently {

/// The translation context of this file.
struct ServerWords
{
    Q_DECLARE_TR_FUNCTIONS(ServerWords)
};

QString serverText(const QUrl &server)
{
    const bool isHere = server.host() == "localhost"_L1 || QHostAddress(server.host()).isLoopback();
    return isHere ? ServerWords::tr("This computer") : server.authority(QUrl::PrettyDecoded);
}

} // namespace Evently
