// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/databaseerror.h"

#include <QRegularExpression>
#include <QSqlError>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

using Kind = DatabaseError::Kind;

static Kind kindOf(const QString &state, bool connectionIsOpen)
{
    if (state == u"40001" || state == u"40P01")
        return Kind::LostRace;
    if (state == u"0A000" || state == u"26000")
        return Kind::StalePlan;
    if (state == u"23505")
        return Kind::Taken;
    if (state == u"55P03" || state == u"57014")
        return Kind::TooSlow;
    if (state.startsWith(u"53") || state == u"25006")
        return Kind::Full;
    // 25P03 means that our session was ended for idling in a transaction; 57P0x that the server is
    // shutting down or unavailable.
    if (!connectionIsOpen || state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P")
        || state == u"25P03" || state == u"25P02")
        return Kind::Unreachable;
    return Kind::Impossible;
}

/// The first line of the server's message. The rest may contain DETAIL with a whole row, which is
/// personal data and must not be logged.
static QString headline(const QString &message)
{
    return message.section(u'\n', 0, 0);
}

static QString constraintIn(const QString &text)
{
    static const QRegularExpression quoted(u"constraint \"([^\"]+)\""_s);
    return quoted.match(text).captured(1);
}

DatabaseError::DatabaseError(const char *statement, const QSqlError &error, bool connectionIsOpen)
    : DatabaseError(statement, error.nativeErrorCode(), error.databaseText(), connectionIsOpen)
{
}

DatabaseError::DatabaseError(const char *statement, const QString &sqlState, const QString &message,
                             bool connectionIsOpen)
    : std::runtime_error(std::string(statement) + ": " + headline(message).toStdString())
    , m_sqlState(sqlState)
    , m_constraint(constraintIn(message))
    , m_kind(kindOf(m_sqlState, connectionIsOpen))
{
}

bool DatabaseError::keepsAllFromWriting() const
{
    static constexpr QLatin1StringView states[]{"26"_L1, "42"_L1, "58"_L1, "XX"_L1};
    return m_kind == Kind::Full || std::ranges::any_of(states, [this](QLatin1StringView state) {
               return m_sqlState.startsWith(state);
           });
}

} // namespace Evently
