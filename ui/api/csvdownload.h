// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/problem.h"
#include "ui/api/question.h"

#include <QObject>
#include <QPointer>
#include <QSaveFile>

#include <functional>

class QNetworkReply;

namespace Evently {

class Connection;

/// A list of the server on its way into a file, as CSV, row by row: however long it is, little of
/// it is in memory. The file is there once all of it is, and never by half. Deletes itself after
/// its one answer. GUI thread.
class CsvDownload : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CsvDownload)

public:
    /// Asks @p question, whose answer becomes @p file. Connect to it before the event loop runs
    /// again.
    CsvDownload(Connection &connection, const Question &question, const QString &file);
    ~CsvDownload() override;

    /// Writes what @p rewrite makes of each piece, the last one included. Before the event loop
    /// runs again.
    using Rewrite = std::function<QByteArray(const QByteArray &piece, bool isLast)>;
    void rewriteBy(const Rewrite &rewrite) { m_rewrite = rewrite; }

    void cancel(); ///< Nothing comes of it, and nothing is said.

signals:
    void progressed(qint64 bytes); ///< That have been written so far.
    void done();
    void refused(const Evently::Problem &problem);
    void notWritten(const QString &why); ///< The file's trouble, in the system's words.

private:
    void start();
    void takeBytes();
    bool write(const QByteArray &piece, bool isLast);
    void finish();
    void giveUp(const QString &why);

    Connection &m_connection;
    const Question m_question;
    QSaveFile m_file;
    QPointer<QNetworkReply> m_reply;
    qint64 m_bytes = 0;
    Rewrite m_rewrite;
};

} // namespace Evently
