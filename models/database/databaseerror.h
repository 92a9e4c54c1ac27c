// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <stdexcept>

class QSqlError;

namespace Evently {

/// A failure that no caller can mend: a lost connection, a broken query, a race lost too often.
class DatabaseError : public std::runtime_error
{
public:
    /// PostgreSQL 15 manual, appendix A, gathered by what can be done about them.
    enum class Kind {
        LostRace, ///< 40001, 40P01: the same work may pass when it runs again.
        StalePlan, ///< 0A000, 26000: prepared before a migration or a reconnect; runs again.
        Taken, ///< 23505: somebody else has the unique value; constraint() names which.
        Impossible, ///< Other 22, 23, 42: our bug, stopped by the database.
        TooSlow, ///< 55P03, 57014: a lock or a statement took longer than it may.
        Full, ///< 53xxx, 25006: no disk, no memory, no connection slot, read-only.
        Unreachable, ///< The connection could not be made or was lost.
    };

    DatabaseError(const char *statement, const QSqlError &error, bool connectionIsOpen);
    DatabaseError(const char *statement, const QString &sqlState, const QString &message,
                  bool connectionIsOpen);

    Kind kind() const { return m_kind; }
    const QString &sqlState() const { return m_sqlState; }
    /// Others were in the way, who will be gone: a lost race, or a lock that was not had in time.
    bool isContention() const { return m_kind == Kind::LostRace || isLockTimeout(); }
    bool isLockTimeout() const { return m_sqlState == u"55P03"; }
    /// The name of the constraint that refused, read from the message; empty when it names none.
    const QString &constraint() const { return m_constraint; }

    /// Whether no other write would fare better: the disk is full, a table or a permission is
    /// missing, the connection does not keep what was prepared in it.
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
