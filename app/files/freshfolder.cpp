// SPDX-License-Identifier: GPL-3.0-only
#include "app/files/freshfolder.h"

#include <QDir>
#include <QFileInfo>

namespace Evently {

FreshFolder::FreshFolder(const QString &path)
    : m_path(QDir::cleanPath(QDir(path).absolutePath()))
{
    for (QString above = m_path; !QFileInfo::exists(above); above = QFileInfo(above).path())
        m_firstMade = above;
    m_wasEmpty = m_firstMade.isEmpty()
            && QDir(m_path).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden
                                    | QDir::System);
}

void FreshFolder::remove() const
{
    if (!isFresh())
        return;
    QDir folder(m_path);
    if (m_wasEmpty) {
        for (const QFileInfo &entry : folder.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot
                                                           | QDir::Hidden | QDir::System)) {
            if (entry.isDir() && !entry.isSymLink())
                QDir(entry.filePath()).removeRecursively();
            else
                QFile::remove(entry.filePath());
        }
        return;
    }
    folder.removeRecursively();
    // Also the folders above it that were created, unless someone has put something there.
    for (QString above = m_path; above != m_firstMade;) {
        above = QFileInfo(above).path();
        if (!QDir().rmdir(above))
            return;
    }
}

} // namespace Evently
