// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

#include <functional>

namespace Evently {

/// Writes a file outside the GUI thread, so that slow disks and large pictures don't block the
/// window. The file is either complete or unchanged.
class FileWriter : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileWriter)

public:
    explicit FileWriter(QObject *parent = nullptr);

    /// Writes the result of @p content, which is called on another thread; written() or failed()
    /// reports the outcome.
    void write(const QString &path, const std::function<QByteArray()> &content);

signals:
    void written(const QString &path);
    void failed(const QString &path, const QString &why); ///< In the system's words.
};

} // namespace Evently
