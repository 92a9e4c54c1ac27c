// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/filewriter.h"

#include "ui/export/beside.h"

#include <QSaveFile>

#include <optional>

namespace Evently {

FileWriter::FileWriter(QObject *parent)
    : QObject(parent)
{
}

void FileWriter::write(const QString &path, const std::function<QByteArray()> &content)
{
    const auto work = [path, content] {
        QSaveFile file(path);
        const bool isOpen = file.open(QIODevice::WriteOnly);
        const QByteArray bytes = isOpen ? content() : QByteArray();
        const bool isDone = isOpen && file.write(bytes) == bytes.size() && file.commit();
        return isDone ? std::optional<QString>() : file.errorString();
    };
    doBeside(this, work, [this, path](const std::optional<QString> &why) {
        if (why)
            emit failed(path, *why);
        else
            emit written(path);
    });
}

} // namespace Evently
