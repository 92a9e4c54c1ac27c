// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

#include <functional>

namespace Evently {

/// Writes a file beside the GUI thread, so that a slow disk and a large picture stop nobody's work.
/// The file is there whole or as it was before.
class FileWriter : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileWriter)

public:
    explicit FileWriter(QObject *parent = nullptr);

    /// Writes what @p content returns, which is called on another thread; written() or failed()
    /// tells how it went.
    void write(const QString &path, const std::function<QByteArray()> &content);

signals:
    void written(const QString &path);
    void failed(const QString &path, const QString &why); ///< In the system's words.
};

} // namespace Evently
