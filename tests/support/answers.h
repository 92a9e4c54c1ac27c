// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"
#include "models/values/user.h"

namespace Evently {

// What a server of the contract says, for a FakePeer to say. Test only.

/// An event a month ahead with 100 seats at 25.00 EUR, of which @p available are free.
Event anEvent(const QString &name, int available = 100);
User anAdmin();

QByteArray answerOf(const Event &event);
/// A page; @p nextCursor empty on the last.
QByteArray answerOf(const QList<Event> &events, const QString &nextCursor = {});
/// Of signing in as @p user with @p token; the refresh token is "refresh-" and the token.
QByteArray answerOf(const User &user, const QString &token);
/// A confirmed booking of one ticket.
QByteArray bookingOf(const Event &event, const QString &customer = {});
/// What /live says of @p event.
QByteArray noticeOf(const Event &event);

} // namespace Evently
