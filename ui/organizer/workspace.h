// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QUrl>

namespace Evently {

class ApiClient;
class ChosenPrinter;
class EventStore;
class LiveFeed;
class SessionStore;
class Theme;
class TicketDesk;
class WindowMemory;

/// What every page of the organizer's window works with. It outlives the pages.
struct Workspace
{
    ApiClient &api;
    LiveFeed &feed;
    SessionStore &session;
    EventStore &events;
    const Theme &theme; ///< Its colours may change while the window is open; ask when you paint.
    WindowMemory &memory;
    TicketDesk &tickets;
    ChosenPrinter *printer = nullptr; ///< Null: where tickets are printed is settled.
    QUrl server{}; ///< Where others reach it, for what is handed on.
};

} // namespace Evently
