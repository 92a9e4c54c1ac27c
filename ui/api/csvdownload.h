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

/// Downloads a list from the server into a CSV file, row by row, so that even a long list needs
/// little memory. The file appears only once it is complete. Deletes itself after its one answer.
/// GUI thread.
class CsvDownload : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CsvDownload)

public:
    /// Sends @p question and saves the answer as @p file. Connect to it before the event loop runs
    /// again.
    CsvDownload(Connection &connection, const Question &question, const QString &file);
    ~CsvDownload() override;

    /// Writes the result of @p rewrite for each piece, including the last one. Call it before the
    /// event loop runs again.
    using Rewrite = std::function<QByteArray(const QByteArray &piece, bool isLast)>;
    void rewriteBy(const Rewrite &rewrite) { m_rewrite = rewrite; }

    void cancel(); ///< Stops without a file and without a signal.

signals:
    void progressed(qint64 bytes); ///< Bytes written so far.
    void done();
    void refused(const Evently::Problem &problem);
    void notWritten(const QString &why); ///< An error with the file, in the system's words.

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
