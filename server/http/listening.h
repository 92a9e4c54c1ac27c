// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/problem.h"

#include <QHostAddress>

#include <optional>

class QTcpServer;

namespace Evently {

/// Makes @p server listen on @p address and @p port. @return Internal with a sentence for the
/// person who chose them, if it can't.
std::optional<Problem> listenOn(QTcpServer &server, const QHostAddress &address, quint16 port);

} // namespace Evently
