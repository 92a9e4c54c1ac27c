// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/testclient.h"

#include <QHash>
#include <QProcess>
#include <QTemporaryDir>

#include <signal.h>

namespace Evently {

/// What a run of a program came to.
struct Ended
{
    int code = -1;
    QString output{};
    QString errors{};
};

/// Variables of the environment by their names.
using Variables = QHash<QString, QString>;

/// This program's environment without a display and without anything that Evently would read, but
/// with @p variables.
QProcessEnvironment environmentWith(const Variables &variables);

/// Runs the evently that was built beside the tests until it ends by itself.
Ended runEvently(const QStringList &words, const Variables &variables = {},
                 const QByteArray &input = {});

/// A folder for data folders that is gone with this, and that `postgres` may pass when root runs
/// the tests.
class PassableFolder
{
public:
    PassableFolder();
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// An evently that serves as long as this lives.
class Serving
{
    Q_DISABLE_COPY_MOVE(Serving)

public:
    /// Starts it and waits until it says that it is ready, or ends.
    explicit Serving(const QStringList &words, const Variables &variables = {});
    ~Serving();

    /// Sends it @p signal and waits for its end. Again changes nothing.
    Ended stop(int signal = SIGTERM);

    /// A client of it; its answers are held against the contract.
    TestClient client() const { return TestClient(port); }

    qint64 pid() const { return m_process.processId(); }

    QString ready; ///< Its first line.
    quint16 port = 0;

private:
    QProcess m_process;
};

} // namespace Evently
