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

// events.cpp
void listEvents(CallPtr call);
void showEvent(CallPtr call);
Result<Reply> createEvent(Call &call, Transaction &tx);
Result<DeskWork> changeEvent(Call &call);
Result<DeskWork> cancelEvent(Call &call);
Result<Reply> listBookingsOfEvent(Call &call, Transaction &tx);
Result<Reply> listWaitlistOfEvent(Call &call, Transaction &tx);
Result<Reply> listLedgerOfEvent(Call &call, Transaction &tx);

// bookings.cpp
Result<DeskWork> placeBooking(Call &call);
Result<DeskWork> confirmBooking(Call &call);
Result<DeskWork> cancelBooking(Call &call);
Result<DeskWork> markPaid(Call &call);
Result<DeskWork> markRefunded(Call &call);
Result<Reply> listBookings(Call &call, Transaction &tx);
Result<Reply> showBooking(Call &call, Transaction &tx);
Result<Reply> findBooking(Call &call, Transaction &tx);

// waitlist.cpp: the caller's own entry for an event, or the one that an id or a reference names
Result<DeskWork> joinWaitlist(Call &call);
Result<DeskWork> acceptOffer(Call &call);
Result<DeskWork> declineOffer(Call &call);
Result<DeskWork> leaveWaitlist(Call &call);
Result<DeskWork> acceptOfferOfEntry(Call &call);
Result<DeskWork> declineOfferOfEntry(Call &call);
Result<DeskWork> endEntry(Call &call);
Result<DeskWork> offerOutOfTurn(Call &call);
Result<Reply> listEntries(Call &call, Transaction &tx);
Result<Reply> showPosition(Call &call, Transaction &tx);
Result<Reply> showEntry(Call &call, Transaction &tx);

// analytics.cpp
Result<Reply> showOverview(Call &call, Transaction &tx);
Result<Reply> showRevenue(Call &call, Transaction &tx);
Result<Reply> compareEvents(Call &call, Transaction &tx);
Result<Reply> showSalesHistory(Call &call, Transaction &tx);
Result<Reply> showTax(Call &call, Transaction &tx);

// codes.cpp
Result<Reply> listCodes(Call &call, Transaction &tx);
Result<Reply> createCodes(Call &call, Transaction &tx);
Result<Reply> changeCode(Call &call, Transaction &tx);
Result<Reply> removeCode(Call &call, Transaction &tx);

// demo.cpp
void makeDemo(CallPtr call);

// system.cpp
Result<Reply> showHealth(Call &call);
void showReadiness(CallPtr call);
Result<Reply> showMetrics(Call &call);
Result<Reply> showContract(Call &call);

} // namespace Evently::Handlers
