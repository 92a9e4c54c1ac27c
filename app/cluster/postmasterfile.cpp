// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/postmasterfile.h"

#include <QFile>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace Evently {

QString PostmasterFile::fileIn(const QString &clusterFolder)
{
    return clusterFolder % u"/postmaster.pid";
}

// The lines are defined by PostgreSQL (src/include/utils/pidfile.h): 1 pid, 2 cluster, 3 start, 4
// port, 5 socket's folder, 6 address, 7 shared memory, 8 status.
std::optional<PostmasterFile> PostmasterFile::read(const QString &clusterFolder)
{
    QFile file(fileIn(clusterFolder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QStringList lines = QFile::decodeName(file.read(8192)).split(u'\n');
    const int pid = lines.first().trimmed().toInt();
    if (pid <= 0)
        return {};
    return PostmasterFile{.pid = pid,
                          .socketFolder = lines.value(4).trimmed(),
                          .isReady = lines.value(7).trimmed() == "ready"_L1};
}

bool PostmasterFile::isAliveIn(const QString &clusterFolder) const
{
    namespace fs = std::filesystem;
    const fs::path process = fs::path("/proc") / std::to_string(pid);
    std::error_code gone;
    const fs::path works = fs::read_symlink(process / "cwd", gone);
    QFile name(QString::fromStdString(process / "comm"));
    return !gone && works == fs::path(QFile::encodeName(clusterFolder).toStdString())
            && name.open(QIODevice::ReadOnly) && name.readAll().trimmed() == "postgres";
}

} // namespace Evently
