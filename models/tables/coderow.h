// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/database/rows.h"
#include "models/database/sqltext.h"
#include "models/values/discountcode.h"

namespace Evently {

/// The columns that codeFrom() reads, for a FROM item named "code".
inline constexpr SqlText codeColumns = R"(
           code.event_id,
           code.code_key,
           code.id,
           code.code,
           code.effect,
           code.value,
           to_json(code.types)::text    AS types,
           to_json(code.channels)::text AS channels,
           code.max_bookings,
           code.bookings,
           code.used,
           to_ms(code.valid_from)  AS valid_from,
           to_ms(code.valid_until) AS valid_until,
           to_ms(code.created_at)  AS created_at)";

/// The code in the current row of @p rows; the statement must select codeColumns.
DiscountCode codeFrom(const Rows &rows);

/// The name of @p effect in the database.
QLatin1StringView storedName(DiscountCode::Effect effect);

} // namespace Evently
