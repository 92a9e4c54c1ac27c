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

/// What every page of the organizer's window uses. It outlives the pages.
struct Workspace
{
    ApiClient &api;
    LiveFeed &feed;
    SessionStore &session;
    EventStore &events;
    const Theme &theme; ///< Its colours may change, so read them when painting.
    WindowMemory &memory;
    TicketDesk &tickets;
    ChosenPrinter *printer = nullptr; ///< Null: the printer is fixed.
    QUrl server{}; ///< The server's address as others reach it, for links.
};

} // namespace Evently
