// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

namespace Evently {

/// A SQL text with the name shown in logs. Statements are constants in .cpp files. They register
/// themselves, so that tst_statements can prepare each one against the migrated schema.
class Statement
{
public:
    /// @p text has a ? for each value.
    Statement(const char *ownName, const char *text);
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    const char *const name;
    const QByteArray sql; ///< As PostgreSQL reads it: with $1, $2, … for the values.
    const Statement *const next; ///< The next registered statement, or null.

    inline static const Statement *first = nullptr;
};

} // namespace Evently
