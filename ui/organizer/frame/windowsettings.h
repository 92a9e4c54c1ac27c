// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QUrl>

namespace Evently {

class Appearance;
class Keyring;
class Spooler;
class WindowLanguage;
class WindowMemory;

/// What a window needs to know from whoever opens it. What a pointer leads to outlives the window.
struct WindowSettings
{
    QUrl server; ///< Without /api, such as "http://127.0.0.1:3000".
    /// The server's own admin token when it runs in this process, so that the first start need not
    /// ask for it; empty otherwise.
    QString adminToken{};
    QString languageAsked{}; ///< A code such as "de"; empty: as remembered, or as the desktop.
    WindowMemory *memory = nullptr; ///< Null: nothing is remembered.
    Appearance *appearance = nullptr; ///< Null: there is nothing to choose, as below.
    WindowLanguage *language = nullptr;
    Spooler *spooler = nullptr; ///< Null: the printer that is chosen at the desk.
    Keyring *keyring = nullptr; ///< Null: nobody stays signed in.
};

} // namespace Evently
