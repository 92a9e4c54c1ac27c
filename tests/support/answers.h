// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"
#include "models/values/user.h"

namespace Evently {

// Answers of a server, for use with a FakePeer. Test only.

/// An event in a month with 100 seats at 25.00 EUR, of which @p available are free.
Event anEvent(const QString &name, int available = 100);
User anAdmin();

QByteArray answerOf(const Event &event);
/// A page of a list; @p nextCursor is empty on the last.
QByteArray answerOf(const QList<Event> &events, const QString &nextCursor = {});
/// The answer to signing in as @p user with @p token; the refresh token is "refresh-" plus the
/// token.
QByteArray answerOf(const User &user, const QString &token);
/// A confirmed booking of one ticket.
QByteArray bookingOf(const Event &event, const QString &customer = {});
/// The /live message about @p event.
QByteArray noticeOf(const Event &event);

} // namespace Evently
