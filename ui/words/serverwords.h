// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

class QUrl;

namespace Evently {

/// The name of @p server for people: "This computer", or its host and port.
QString serverText(const QUrl &server);

} // namespace Evently
