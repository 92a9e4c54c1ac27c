// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace Evently {

/// A SQL text with the name shown in logs. Statements are constants in .cpp files. They register
/// themselves, so that tst_statements can prepare each one against the migrated schema.
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
    const Statement *const next; ///< The next registered statement, or null.

    inline static const Statement *first = nullptr;
};

} // namespace Evently
