// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QUrl>

namespace Evently {

/// What a window needs to know from whoever opens it.
struct WindowSettings
{
    QUrl server; ///< Without /api, such as "http://127.0.0.1:3000".
    /// The server's own admin token when it runs in this process, so that the first start need not
    /// ask for it; empty otherwise.
    QString adminToken{};
};

} // namespace Evently
