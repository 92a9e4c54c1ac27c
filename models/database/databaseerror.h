// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <stdexcept>

class QSqlError;

namespace Evently {

/// A failure that callers can't fix: a lost connection, a broken query, or too many lost races.
class DatabaseError : public std::runtime_error
{
public:
    /// The SQLSTATEs of the PostgreSQL 15 manual, appendix A, grouped by how to react to them.
    enum class Kind {
        LostRace, ///< 40001, 40P01: running the same work again may succeed.
        StalePlan, ///< 0A000, 26000: prepared before a migration or reconnect; run it again.
        Taken, ///< 23505: the unique value is already in use; constraint() names which.
        Impossible, ///< Other 22, 23, 42: a bug of ours that the database caught.
        TooSlow, ///< 55P03, 57014: a lock or statement took longer than allowed.
        Full, ///< 53xxx, 25006: no disk space, memory or connection slot, or read-only.
        Unreachable, ///< The connection could not be made, or it was lost.
    };

    DatabaseError(const char *statement, const QSqlError &error, bool connectionIsOpen);
    DatabaseError(const char *statement, const QString &sqlState, const QString &message,
                  bool connectionIsOpen);

    Kind kind() const { return m_kind; }
    const QString &sqlState() const { return m_sqlState; }
    /// Other transactions were in the way and will be gone soon: a lost race, or a lock timeout.
    bool isContention() const { return m_kind == Kind::LostRace || isLockTimeout(); }
    bool isLockTimeout() const { return m_sqlState == u"55P03"; }
    /// The name of the violated constraint, read from the message; empty if it contains none.
    const QString &constraint() const { return m_constraint; }

    /// Whether all other writes would fail too: the disk is full, a table or a permission is
    /// missing, or the connection loses prepared statements.
    bool keepsAllFromWriting() const;

    /// The connection was lost around COMMIT, so the work may or may not be done.
    bool isOutcomeUnknown() const { return m_isOutcomeUnknown; }
    void markOutcomeUnknown() { m_isOutcomeUnknown = true; }

private:
    QString m_sqlState;
    QString m_constraint;
    Kind m_kind;
    bool m_isOutcomeUnknown = false;
};

} // namespace Evently
