// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/statement.h"

namespace Evently {

/// @p sql with each ? outside quotes replaced by $1, $2, …
static QByteArray numbered(const char *sql)
{
    QByteArray text;
    int parameters = 0;
    bool isQuoted = false;
    for (; *sql; ++sql) {
        isQuoted = isQuoted != (*sql == '\'');
        if (*sql == '?' && !isQuoted)
            text += '$' + QByteArray::number(++parameters);
        else
            text += *sql;
    }
    return text;
}

Statement::Statement(const char *ownName, const char *text)
    : name(ownName)
    , sql(numbered(text))
    , next(first)
{
    first = this;
}

} // namespace Evently
