// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/route.h"
#include "server/api/services.h"
#include "server/handlers/handlers.h"

namespace Evently {

using namespace Handlers;

static void followChanges(CallPtr call)
{
    call->services.openLive(call);
}

// clang-format off
static constexpr Route table[] = {
    {Method::Post,   "/api/auth/register",     Access::Open,   InSteps{registerUser}, Body::Json},
    {Method::Post,   "/api/auth/login",        Access::Open,   InSteps{login}, Body::Json},
    {Method::Post,   "/api/auth/create-admin", Access::Open,   InSteps{createAdmin}, Body::Json},
    {Method::Post,   "/api/auth/refresh",      Access::Open,   Writing{refreshSession}, Body::Json},
    {Method::Post,   "/api/auth/logout",       Access::Person, Writing{logout}},
    {Method::Get,    "/api/auth/me",           Access::Person, Reading{showMyself}},
    {Method::Post,   "/api/auth/password",     Access::Person, InSteps{changePassword}, Body::Json},
    {Method::Post,   "/api/auth/set-password", Access::Open,   InSteps{setPassword}, Body::Json},

    {Method::Get,    "/api/events",            Access::Anyone, InSteps{listEvents}},
    {Method::Post,   "/api/events",            Access::Admin,  Writing{createEvent, Repeats::ByKey}, Body::Json},
    {Method::Get,    "/api/events/{event}",    Access::Anyone, InSteps{showEvent}},
    {Method::Put,    "/api/events/{event}",    Access::Admin,  AtDesk{changeEvent}, Body::Json},
    {Method::Patch,  "/api/events/{event}",    Access::Admin,  AtDesk{changeEvent}, Body::Json},
    {Method::Delete, "/api/events/{event}",    Access::Admin,  AtDesk{cancelEvent}},
    {Method::Get,    "/api/events/{event}/bookings", Access::Admin, Reading{listBookingsOfEvent}},
    {Method::Get,    "/api/events/{event}/waitlist", Access::Admin, Reading{listWaitlistOfEvent}},
    {Method::Get,    "/api/events/{event}/ledger",   Access::Admin, Reading{listLedgerOfEvent}},

    {Method::Get,    "/api/events/{event}/codes",        Access::Admin, Reading{listCodes}},
    {Method::Post,   "/api/events/{event}/codes",        Access::Admin, Writing{createCodes, Repeats::ByKey}, Body::Json},
    {Method::Patch,  "/api/events/{event}/codes/{code}", Access::Admin, Writing{changeCode, Repeats::ByKey}, Body::Json},
    {Method::Delete, "/api/events/{event}/codes/{code}", Access::Admin, Writing{removeCode, Repeats::ByKey}},

    {Method::Get,    "/api/bookings",           Access::SignedIn, Reading{listBookings}},
    {Method::Post,   "/api/bookings",           Access::SignedIn, AtDesk{placeBooking}, Body::Json},
    {Method::Get,    "/api/bookings/{booking}", Access::SignedIn, Reading{showBooking}},
    {Method::Delete, "/api/bookings/{booking}", Access::SignedIn, AtDesk{cancelBooking}},
    {Method::Post,   "/api/bookings/{booking}/confirm",  Access::SignedIn, AtDesk{confirmBooking}},
    {Method::Post,   "/api/bookings/{booking}/paid",     Access::Admin,    AtDesk{markPaid}, Body::JsonIfAny},
    {Method::Post,   "/api/bookings/{booking}/refunded", Access::Admin,    AtDesk{markRefunded}, Body::JsonIfAny},
    {Method::Get,    "/api/bookings/reference/{reference}", Access::SignedIn, Reading{findBooking}},

    {Method::Get,    "/api/waitlist",                  Access::SignedIn, Reading{listEntries}},
    {Method::Post,   "/api/waitlist",                  Access::SignedIn, AtDesk{joinWaitlist}, Body::Json},
    {Method::Delete, "/api/waitlist/{event}",          Access::User,     AtDesk{leaveWaitlist}},
    {Method::Post,   "/api/waitlist/{event}/accept",   Access::User,     AtDesk{acceptOffer}},
    {Method::Post,   "/api/waitlist/{event}/decline",  Access::User,     AtDesk{declineOffer}},
    {Method::Get,    "/api/waitlist/position/{event}", Access::User,     Reading{showPosition}},
    {Method::Get,    "/api/waitlist/entries/{entry}",          Access::SignedIn, Reading{showEntry}},
    {Method::Delete, "/api/waitlist/entries/{entry}",          Access::SignedIn, AtDesk{endEntry}},
    {Method::Post,   "/api/waitlist/entries/{entry}/accept",   Access::SignedIn, AtDesk{acceptOfferOfEntry}},
    {Method::Post,   "/api/waitlist/entries/{entry}/decline",  Access::SignedIn, AtDesk{declineOfferOfEntry}},
    {Method::Post,   "/api/waitlist/entries/{entry}/offer",    Access::Admin,    AtDesk{offerOutOfTurn}},

    {Method::Get,    "/api/analytics/overview", Access::Admin, Reporting{showOverview}},
    {Method::Get,    "/api/analytics/revenue",  Access::Admin, Reporting{showRevenue}},
    {Method::Get,    "/api/analytics/events",   Access::Admin, Reporting{compareEvents}},
    {Method::Get,    "/api/analytics/events/{event}", Access::Admin, Reporting{showSalesHistory}},

    {Method::Get,    "/api/analytics/tax",      Access::Admin, Reporting{showTax}},

    {Method::Get,    "/api/users",             Access::Admin,  Reading{listUsers}},
    {Method::Post,   "/api/users",             Access::Admin,  Writing{addAccount, Repeats::ByKeyLocked}, Body::Json},
    {Method::Patch,  "/api/users/{user}",      Access::Admin,  Writing{changeUser}, Body::Json},
    {Method::Post,   "/api/users/{user}/reset", Access::Admin, Writing{resetPassword, Repeats::ByKeyLocked}},

    {Method::Get,    "/api/kiosks",            Access::Admin,  Reading{listKiosks}},
    {Method::Post,   "/api/kiosks",            Access::Admin,  Writing{addKiosk, Repeats::ByKeyLocked}, Body::Json},
    {Method::Delete, "/api/kiosks/{kiosk}",    Access::Admin,  Writing{revokeKiosk, Repeats::ByKey}},
    {Method::Post,   "/api/kiosks/pair",       Access::Open,   Writing{pairKiosk}, Body::Json},
    {Method::Post,   "/api/kiosks/heartbeat",  Access::Kiosk,  Writing{noteHeartbeat}, Body::Json},

    {Method::Post,   "/api/demo",              Access::Admin,  InSteps{makeDemo}},

    {Method::Get,    "/api/live",              Access::Anyone, Streaming{followChanges}},
    {Method::Get,    "/api/health",            Access::Open,   AtOnce{showHealth}, Body::None, Asked::AllTheTime},
    {Method::Get,    "/api/ready",             Access::Open,   InSteps{showReadiness}, Body::None, Asked::AllTheTime},
    {Method::Get,    "/api/metrics",           Access::Local,  AtOnce{showMetrics}, Body::None, Asked::AllTheTime},
    {Method::Get,    "/api/openapi.json",      Access::Open,   AtOnce{showContract}},
};
// clang-format on

std::span<const Route> routes()
{
    return table;
}

} // namespace Evently
