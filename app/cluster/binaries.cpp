// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/binaries.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Evently {

static constexpr int OldestVersion = 15;

Result<QString, Failure> postgresBinaries(int major)
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    int found = 0;
    for (const QString &name : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const int version = name.toInt();
        const bool wanted = major ? version == major : version >= OldestVersion && version > found;
        if (wanted && QFile::exists(versions.filePath(name % u"/bin/postgres"_s)))
            found = version;
    }
    if (found)
        return versions.filePath(u"%1/bin"_s.arg(found));

    const int wanted = major ? major : OldestVersion;
    return Failure{
            .code = PackagesMissing,
            .sentence =
                    u"PostgreSQL %1 is not installed; the package is postgresql-%1."_s.arg(wanted)};
}

int clusterVersion(const QString &clusterFolder)
{
    QFile file(clusterFolder % u"/PG_VERSION"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().trimmed().toInt();
}

} // namespace Evently
