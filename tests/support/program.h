// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/testclient.h"

#include <QHash>
#include <QProcess>
#include <QTemporaryDir>

#include <signal.h>

namespace Evently {

/// The result of running a program.
struct Ended
{
    int code = -1;
    QString output{};
    QString errors{};
};

/// Environment variables by name.
using Variables = QHash<QString, QString>;

/// This program's environment without a display and without any of Evently's variables, plus
/// @p variables.
QProcessEnvironment environmentWith(const Variables &variables);

/// Runs the evently built along with the tests until it exits by itself.
Ended runEvently(const QStringList &words, const Variables &variables = {},
                 const QByteArray &input = {});

/// A temporary parent folder for data folders, which `postgres` may enter if root runs the tests.
class PassableFolder
{
public:
    PassableFolder();
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// A running evently server, for the lifetime of this object.
class Serving
{
    Q_DISABLE_COPY_MOVE(Serving)

public:
    /// Starts it and waits until it reports that it is ready, or exits.
    explicit Serving(const QStringList &words, const Variables &variables = {});
    ~Serving();

    /// Sends it @p signal and waits for it to exit. Calling it again does nothing.
    Ended stop(int signal = SIGTERM);

    /// A client of it, whose answers are checked against the API description.
    TestClient client() const { return TestClient(port); }

    qint64 pid() const { return m_process.processId(); }

    QString ready; ///< Its first line.
    quint16 port = 0;

private:
    QProcess m_process;
};

} // namespace Evently
