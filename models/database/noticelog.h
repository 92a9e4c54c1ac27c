// SPDX-License-Identifier: GPL-3.0-only
#pragma once

struct pg_conn;

namespace Evently {

/// Lets what the server remarks on @p connection go to the log, where libpq would write it to
/// standard error as it stands. What every lost race leaves behind is left out, and what is
/// repeated is told now and then.
void logNotices(pg_conn *connection);

} // namespace Evently
