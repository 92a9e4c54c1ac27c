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

/// The settings of a window, given by the program that opens it. Everything pointed to must outlive
/// the window.
struct WindowSettings
{
    QUrl server; ///< Without /api, such as "http://127.0.0.1:3000".
    /// The server's own admin token if it runs in this process, so that the first start doesn't ask
    /// for it; otherwise empty.
    QString adminToken{};
    QString languageAsked{}; ///< A code such as "de"; empty: as remembered, or the desktop's.
    WindowMemory *memory = nullptr; ///< Null: nothing is remembered.
    Appearance *appearance = nullptr; ///< Null: the appearance can't be chosen.
    WindowLanguage *language = nullptr;
    Spooler *spooler = nullptr; ///< Null: the printer chosen at the desk.
    Keyring *keyring = nullptr; ///< Null: sessions aren't kept.
};

} // namespace Evently
