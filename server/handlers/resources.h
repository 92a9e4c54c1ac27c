// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/route.h"

/// The handlers of events, bookings, the waitlist and the analytics, one file per resource. route.h
/// says where each runs.
namespace Evently::Handlers {

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

} // namespace Evently::Handlers
