// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/databasesource.h"

#include "app/cluster/poolcheck.h"
#include "app/run/secrets.h"
#include "app/run/stopsignals.h"
#include "models/database/migrations.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

Q_LOGGING_CATEGORY(lcDatabase, "evently.database")

/// libpq's variables are meant for an external database; a PGHOSTADDR or PGOPTIONS from the user's
/// session must not affect our own.
static void forgetLibpqVariables()
{
    for (const QString &name : QProcessEnvironment::systemEnvironment().keys()) {
        if (name.startsWith("PG"_L1))
            qunsetenv(name.toUtf8().constData());
    }
}

DatabaseSource::~DatabaseSource()
{
    m_cluster.reset();
}

Result<std::shared_ptr<DatabaseSource>, Failure> DatabaseSource::open(const Options &options,
                                                                      For purpose)
{
    const std::shared_ptr<DatabaseSource> source(new DatabaseSource);
    const auto failure = options.database ? source->enterElsewhere(options, purpose)
                                          : source->enterOwn(options, purpose);
    if (failure)
        return *failure;
    return source;
}

std::optional<Failure> DatabaseSource::isMissing(const Options &options)
{
    const QFileInfo folder(options.dataFolder);
    const bool isUnused = !folder.exists()
            || (folder.isExecutable() && !QFileInfo::exists(folder.filePath() % u"/cluster")
                && !QFileInfo::exists(folder.filePath() % u"/evently.lock"));
    if (options.database || !isUnused)
        return {};
    return Failure{.code = DatabaseUnavailable,
                   .sentence =
                           u"There is no database in %1. Choose its folder with --data-dir."_s.arg(
                                   options.dataFolder)};
}

Result<std::unique_ptr<SecretStore>, Failure> DatabaseSource::openSecrets(const Options &options)
{
    const auto folder = DataFolder::open(options.dataFolder);
    if (!folder)
        return folder.error();
    return SecretStore::open(folder->secrets(), options.keeper,
                             options.task == Options::Task::Desktop);
}

std::optional<Failure> DatabaseSource::enterElsewhere(const Options &options, For purpose)
{
    const bool keepsNothing = !options.signingSecret.isEmpty()
            && (!options.adminToken.isEmpty() || options.isAdminTokenOff);
    if (purpose == For::Server && !keepsNothing) {
        const auto folder = DataFolder::open(options.dataFolder);
        if (!folder)
            return folder.error();
        const auto lock = folder->lock();
        if (!lock)
            return lock.error();
        m_lock = *lock;
    }
    ConnectionInfo info = *options.database;
    const bool mayBeKept = QFileInfo::exists(options.dataFolder % u"/secrets"_s);
    if (info.password.isEmpty() && mayBeKept) {
        const auto secrets = openSecrets(options);
        if (!secrets)
            return secrets.error();
        const auto kept = (*secrets)->read(QString::fromUtf16(DatabasePassword));
        if (!kept)
            return kept.error();
        info.password = kept->value_or(QString());
    }
    const auto access = Roles::separate(info);
    if (!access)
        return access.error();
    if (!access->isSeparated) {
        qCInfo(lcDatabase,
               "The server runs as the database user it was given. To run it with fewer "
               "privileges, create the role evently_app and grant it to that user.");
    }
    m_access = *access;
    return {};
}

std::optional<Failure> DatabaseSource::enterOwn(const Options &options, For purpose)
{
    forgetLibpqVariables();
    const auto folder = DataFolder::open(options.dataFolder);
    if (!folder)
        return folder.error();

    // If a server is just starting or stopping, a command waits until it is clear which.
    for (const QDeadlineTimer limit(30s);; QThread::msleep(50)) {
        const auto lock = folder->lock();
        if (lock) {
            m_lock = *lock;
            break;
        }
        if (purpose == For::Server)
            return lock.error();
        const auto beside = ManagedPostgres::running(*folder, 0ms);
        if (beside) {
            m_access = *beside;
            return {};
        }
        if (limit.hasExpired() || StopSignals::haveCome())
            return beside.error();
    }
    m_cluster = std::make_unique<ManagedPostgres>(*folder);
    const auto access = m_cluster->start(&StopSignals::haveCome);
    if (!access)
        return access.error();
    m_access = *access;
    return {};
}

Result<QStringList, Failure> migrate(const DatabaseAccess &access)
{
    try {
        Session owner(access.owner, Session::Purpose::Owner);
        const auto ran = Migrations::run(owner);
        if (ran && !ran->isEmpty())
            qCInfo(lcDatabase, "Migrated: %s", qUtf8Printable(ran->join(u", "_s)));
        if (!ran)
            return Failure::of(ran.error());
        return *ran;
    } catch (const DatabaseError &error) {
        const QString why = QString::fromUtf8(error.what());
        if (error.kind() == DatabaseError::Kind::Unreachable) {
            return Failure{.code = DatabaseUnavailable, .sentence = sentenceForRefusal(why)};
        }
        return Failure{.sentence = u"The database refused a migration: %1"_s.arg(why.simplified())};
    }
}

} // namespace Evently
