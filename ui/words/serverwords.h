// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

class QUrl;

namespace Evently {

/// Where @p server is, as people say it: "This computer", or its host and port.
QString serverText(const QUrl &server);

} // namespace Evently
