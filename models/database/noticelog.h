// SPDX-License-Identifier: GPL-3.0-only
#pragma once

struct pg_conn;

namespace Evently {

/// Sends the server's notices on @p connection to the log; by default libpq prints them to standard
/// error. Notices caused by every lost race are left out, and repeated ones are throttled.
void logNotices(pg_conn *connection);

} // namespace Evently
