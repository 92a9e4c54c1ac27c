// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace Evently {

/// One SQL text under the name that logs show. Statements are constants of their .cpp file; they
/// list themselves, so that tst_statements can prepare each one against the migrated schema.
class Statement
{
public:
    Statement(const char *ownName, const char *text)
        : name(ownName)
        , sql(text)
        , next(first)
    {
        first = this;
    }
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    const char *const name;
    const char *const sql;
    const Statement *const next; ///< Another one, until null.

    inline static const Statement *first = nullptr;
};

} // namespace Evently
