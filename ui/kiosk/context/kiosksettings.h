// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QUrl>

namespace Evently {

/// What a kiosk needs to know from whoever opens it.
struct KioskSettings
{
    QUrl server; ///< Without /api, such as "http://127.0.0.1:3000".
    /// The server's own admin token when it runs in this process, so that the first start need not
    /// ask for it; empty otherwise.
    QString adminToken{};
    /// What visitors find where staff chose none, such as "de"; empty: the machine's.
    QString language{};
    QString stateFolder{}; ///< Where orders are written down; only this kiosk uses it.
    QString printer{}; ///< The name of the spooler's printer; empty: its default one.
    /// Where tickets go as PDF files instead of to a printer; empty: to the printer.
    QString ticketFolder{};
};

} // namespace Evently
