// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"
#include "ui/api/livefeed.h"
#include "ui/kiosk/context/kiosksecrets.h"
#include "ui/kiosk/context/kiosksettings.h"
#include "ui/kiosk/look/kiosklook.h"
#include "ui/kiosk/look/languages.h"
#include "ui/kiosk/orders/orderjournal.h"
#include "ui/kiosk/orders/settlement.h"
#include "ui/kiosk/watch/heartbeat.h"
#include "ui/kiosk/watch/serverwatch.h"
#include "ui/printing/ticketprinter.h"
#include "ui/stores/eventstore.h"

#include <memory>

namespace Evently {

/// Timeouts of a kiosk. Tests use shorter ones.
struct KioskPace
{
    /// Shorter than an organizer's: visitors are less patient, and repeating is safe because orders
    /// have keys.
    Connection::Patience inquiries{.answer = std::chrono::milliseconds{4'000}};
    LiveFeed::Pace live{};
    EventStore::Pace events{};
    std::chrono::milliseconds idle{45'000}; ///< Then it asks whether anyone is there …
    std::chrono::milliseconds stillThere{15'000}; ///< … and after this long, it resets.
};

/// What every part of a kiosk uses. GUI thread.
struct KioskContext
{
    KioskContext(const KioskSettings &kioskSettings, KioskSecrets &kioskSecrets,
                 const KioskPace &kioskPace = {})
        : settings(kioskSettings)
        , pace(kioskPace)
        , secrets(kioskSecrets)
    {
    }

    const KioskSettings settings;
    const KioskPace pace;
    KioskSecrets &secrets;
    Connection connection{settings.server, pace.inquiries};
    ApiClient api{connection};
    LiveFeed feed{connection, pace.live};
    EventStore events{api, feed, pace.events};
    const std::unique_ptr<Spooler> spooler = spoolerFor(settings);
    TicketPrinter printer{*spooler, settings.stateFolder + QStringLiteral("/spool")};
    OrderJournal journal{settings.stateFolder + QStringLiteral("/orders")};
    Settlement settlement{api, journal, printer};
    ServerWatch watch{api, connection};
    Heartbeat heartbeat{api, connection, *spooler};
    KioskLook look{};
    Languages languages{};

private:
    static std::unique_ptr<Spooler> spoolerFor(const KioskSettings &settings)
    {
        if (settings.ticketFolder.isEmpty())
            return std::make_unique<CupsSpooler>(settings.printer);
        return std::make_unique<FolderSpooler>(settings.ticketFolder);
    }
};

} // namespace Evently
