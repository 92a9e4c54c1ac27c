// SPDX-License-Identifier: GPL-3.0-only
#include "server/handlers/handlers.h"
#include "server/route.h"

namespace Evently {

using namespace Handlers;

// clang-format off
static constexpr Route table[] = {
    {Method::Post,   "/api/auth/register",     Access::Open,   InSteps{registerUser}, Body::Json},
    {Method::Post,   "/api/auth/login",        Access::Open,   InSteps{login}, Body::Json},
    {Method::Post,   "/api/auth/create-admin", Access::Open,   InSteps{createAdmin}, Body::Json},
    {Method::Post,   "/api/auth/refresh",      Access::Open,   Writing{refreshSession}, Body::Json},
    {Method::Post,   "/api/auth/logout",       Access::Person, Writing{logout}},
    {Method::Get,    "/api/auth/me",           Access::Person, Reading{showMyself}},
    {Method::Post,   "/api/auth/password",     Access::Person, InSteps{changePassword}, Body::Json},

    {Method::Get,    "/api/users",             Access::Admin,  Reading{listUsers}},
    {Method::Patch,  "/api/users/{user}",      Access::Admin,  Writing{changeUser}, Body::Json},

    {Method::Get,    "/api/kiosks",            Access::Admin,  Reading{listKiosks}},
    {Method::Post,   "/api/kiosks",            Access::Admin,  Writing{addKiosk, Repeats::ByKey}, Body::Json},
    {Method::Delete, "/api/kiosks/{kiosk}",    Access::Admin,  Writing{revokeKiosk, Repeats::ByKey}},
    {Method::Post,   "/api/kiosks/pair",       Access::Open,   Writing{pairKiosk}, Body::Json},
    {Method::Post,   "/api/kiosks/heartbeat",  Access::Kiosk,  Writing{noteHeartbeat}, Body::Json},

    {Method::Get,    "/api/health",            Access::Open,   AtOnce{showHealth}},
    {Method::Get,    "/api/ready",             Access::Open,   Reading{showReadiness}},
    {Method::Get,    "/api/metrics",           Access::Local,  AtOnce{showMetrics}},
    {Method::Get,    "/api/openapi.json",      Access::Open,   AtOnce{showContract}},
};
// clang-format on

std::span<const Route> routes()
{
    return table;
}

} // namespace Evently
