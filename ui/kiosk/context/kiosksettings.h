// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QUrl>

namespace Evently {

/// The settings of a kiosk, given by the program that opens it.
struct KioskSettings
{
    QUrl server; ///< Without /api, such as "http://127.0.0.1:3000".
    /// The server's own admin token if it runs in this process, so that the first start doesn't ask
    /// for it; otherwise empty.
    QString adminToken{};
    /// The default for visitors if staff chose none, such as "de"; empty: the machine's.
    QString language{};
    QString stateFolder{}; ///< Where orders are recorded; used by this kiosk only.
    QString printer{}; ///< The print queue's name; empty: the default printer.
    /// A folder for tickets as PDF files instead of a printer; empty: print them.
    QString ticketFolder{};
};

} // namespace Evently
