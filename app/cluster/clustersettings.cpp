// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/clustersettings.h"

#include "app/cluster/roles.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace Evently {

/// Settings for a cluster that serves one program on one machine: little memory, logs kept for a
/// week in one file per weekday, and no personal data in them (a failed statement would be logged
/// with its values).
static constexpr const char *Measure =
        R"(# Written by Evently at every start. Your own settings: local.conf, beside this file.
max_connections = 100
shared_buffers = 128MB
work_mem = 4MB
maintenance_work_mem = 64MB
max_wal_size = 512MB
min_wal_size = 64MB
checkpoint_completion_target = 0.9
random_page_cost = 1.1
jit = off
max_parallel_workers_per_gather = 1
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
default_text_search_config = 'pg_catalog.simple'
logging_collector = on
log_filename = 'postgresql-%a.log'
log_file_mode = 0600
log_rotation_age = 1d
log_rotation_size = 0
log_truncate_on_rotation = on
log_line_prefix = '%m [%p] %q%u@%d %e '
log_min_error_statement = panic
log_error_verbosity = terse
include_if_exists = 'local.conf'
)";

static QByteArray whoMayEnter(const ServerUser &user)
{
    QByteArray map;
    QStringList systemUsers{ownUserName()};
    if (user.isOther)
        systemUsers << user.name;
    for (const QString &systemUser : systemUsers) {
        for (const char *role : {Roles::Owner, Roles::Runtime, Roles::Superuser})
            map += "evently \"" + systemUser.toUtf8() + "\" " + role + '\n';
    }
    return map;
}

std::optional<Failure> writeClusterSettings(const DataFolder &folder)
{
    const QList<std::pair<QString, QByteArray>> files{
            {u"postgresql.conf"_s, Measure},
            {u"pg_hba.conf"_s, "local all all peer map=evently\n"},
            {u"pg_ident.conf"_s, whoMayEnter(folder.serverUser())}};

    QDir().mkpath(folder.settings());
    const bool shared = folder.serverUser().isOther; // Then PostgreSQL's user has to read it.
    ::chmod(QFile::encodeName(folder.settings()).constData(), shared ? 0755 : 0700);
    for (const auto &[name, text] : files) {
        QSaveFile file(folder.settings() % u'/' % name);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()
            || ::fchmod(file.handle(), shared ? 0644 : 0600) != 0 || !file.commit()) {
            return Failure::ofSetting(
                    u"data-dir"_s,
                    u"%1 can't be written: %2."_s.arg(file.fileName(), file.errorString()));
        }
    }
    return {};
}

QStringList clusterArguments(const DataFolder &folder, const QString &socketFolder)
{
    const QStringList fixed{u"config_file="_s % folder.settings() % u"/postgresql.conf",
                            u"hba_file="_s % folder.settings() % u"/pg_hba.conf",
                            u"ident_file="_s % folder.settings() % u"/pg_ident.conf",
                            u"log_directory="_s % folder.log(),
                            u"unix_socket_directories="_s % socketFolder,
                            u"unix_socket_permissions=0700"_s,
                            u"listen_addresses="_s,
                            u"port=5432"_s, // Only a part of the socket's name.
                            u"fsync=on"_s,
                            u"full_page_writes=on"_s,
                            u"synchronous_commit=on"_s};
    QStringList arguments{u"-D"_s, folder.cluster()};
    for (const QString &setting : fixed)
        arguments << u"-c"_s << setting;
    return arguments;
}

} // namespace Evently
