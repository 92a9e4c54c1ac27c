// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/filewriter.h"

#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

namespace Evently {

FileWriter::FileWriter(QObject *parent)
    : QObject(parent)
{
}

void FileWriter::write(const QString &path, const std::function<QByteArray()> &content)
{
    // The thread that works must not touch us; the GUI's event loop does, if we still live.
    const QPointer<FileWriter> self(this);
    QThreadPool::globalInstance()->start([self, path, content, loop = thread()] {
        QSaveFile file(path);
        const bool isOpen = file.open(QIODevice::WriteOnly);
        const QByteArray bytes = isOpen ? content() : QByteArray();
        const bool isDone = isOpen && file.write(bytes) == bytes.size() && file.commit();
        const QString why = isDone ? QString() : file.errorString();
        auto *back = new QObject;
        back->moveToThread(loop);
        QMetaObject::invokeMethod(
                back,
                [self, back, path, isDone, why] {
                    back->deleteLater();
                    if (!self)
                        return;
                    if (isDone)
                        emit self->written(path);
                    else
                        emit self->failed(path, why);
                },
                Qt::QueuedConnection);
    });
}

} // namespace Evently
