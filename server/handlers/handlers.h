// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/route.h"

/// The handlers of the routes, one file per resource. route.h says where each runs.
namespace Evently::Handlers {

// auth.cpp
void registerUser(CallPtr call);
void createAdmin(CallPtr call);
void login(CallPtr call);
void changePassword(CallPtr call);
Result<Reply> refreshSession(Call &call, Transaction &tx);
Result<Reply> logout(Call &call, Transaction &tx);
Result<Reply> showMyself(Call &call, Transaction &tx);

// accounts.cpp
Result<Reply> addAccount(Call &call, Transaction &tx);
Result<Reply> resetPassword(Call &call, Transaction &tx);
void setPassword(CallPtr call);

// users.cpp
Result<Reply> listUsers(Call &call, Transaction &tx);
Result<Reply> changeUser(Call &call, Transaction &tx);

// kiosks.cpp
Result<Reply> addKiosk(Call &call, Transaction &tx);
Result<Reply> listKiosks(Call &call, Transaction &tx);
Result<Reply> revokeKiosk(Call &call, Transaction &tx);
Result<Reply> pairKiosk(Call &call, Transaction &tx);
Result<Reply> noteHeartbeat(Call &call, Transaction &tx);

// demo.cpp
void makeDemo(CallPtr call);

// system.cpp
Result<Reply> showHealth(Call &call);
void showReadiness(CallPtr call);
Result<Reply> showMetrics(Call &call);
Result<Reply> showContract(Call &call);

} // namespace Evently::Handlers
