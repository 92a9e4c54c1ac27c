// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/program.h"

#include <QDir>
#include <QProcess>
#include <QTest>

namespace Evently {

/// A separate CUPS with one printer, "tickets", which writes its output into a folder while it has
/// paper. lp and lpstat of this process use it. Test only.
class CupsAtHand
{
    Q_DISABLE_COPY_MOVE(CupsAtHand)

public:
    static QString program() { return QStringLiteral("/usr/sbin/cupsd"); }

    CupsAtHand()
    {
        for (const QString &each :
             {QStringLiteral("root"), QStringLiteral("spool"), QStringLiteral("cache"),
              QStringLiteral("run"), QStringLiteral("temporary"), QStringLiteral("bin/backend")})
            QDir().mkpath(path(each));
        QDir().mkpath(printed());
        // If started by root, CUPS runs the printer as its own user.
        QFile::setPermissions(printed(), QFile::Permissions::fromInt(0x7777));
        QFile::link(QStringLiteral("/usr/lib/cups/daemon"), path(QStringLiteral("bin/daemon")));
        writePrinter();
        writeSettings();
        setPaper(true);
        qputenv("CUPS_SERVER", path(QStringLiteral("run/cups.sock")).toUtf8());
    }
    ~CupsAtHand() { stop(); }

    void start()
    {
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start(program(),
                       {QStringLiteral("-f"), QStringLiteral("-c"),
                        path(QStringLiteral("cupsd.conf")), QStringLiteral("-s"),
                        path(QStringLiteral("cups-files.conf"))});
        QVERIFY(m_server.waitForStarted());
        const auto addPrinter = [] {
            return tell(QStringLiteral("lpadmin"),
                        {QStringLiteral("-p"), QStringLiteral("tickets"), QStringLiteral("-E"),
                         QStringLiteral("-v"), QStringLiteral("paper:/"), QStringLiteral("-m"),
                         QStringLiteral("raw")});
        };
        QTRY_VERIFY_WITH_TIMEOUT(addPrinter(), 30'000);
    }
    void stop()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }
    /// Runs it out of paper, or refills it.
    void setPaper(bool hasPaper)
    {
        if (hasPaper)
            write(QStringLiteral("paper"), {});
        else
            QFile::remove(path(QStringLiteral("paper")));
    }
    /// @return whether @p program succeeded.
    static bool tell(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished();
        return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    QString printed() const { return path(QStringLiteral("printed")); }
    /// The printed files, named after the jobs.
    QStringList papers() const { return QDir(printed()).entryList({QStringLiteral("*.pdf")}); }

private:
    QString path(const QString &name) const { return m_path % u'/' % name; }
    void write(const QString &name, const QString &text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("%s can't be written.", qPrintable(file.fileName()));
    }
    /// To CUPS, a printer backend is a program with the arguments job, user, title, copies, options
    /// and file.
    void writePrinter() const
    {
        const QString name = QStringLiteral("bin/backend/paper");
        write(name,
              QStringLiteral(R"(#!/bin/sh
if [ ! -e "%1/paper" ]; then
    echo "STATE: +media-empty-error" >&2
    while [ ! -e "%1/paper" ]; do sleep 0.05; done
    echo "STATE: -media-empty-error" >&2
fi
cat "$6" >"%1/printed/$3.part"
chmod 0644 "%1/printed/$3.part"
mv "%1/printed/$3.part" "%1/printed/$3.pdf"
)")
                      .arg(m_path));
        QFile::setPermissions(path(name), QFile::Permissions::fromInt(0x7755));
    }
    void writeSettings() const
    {
        write(QStringLiteral("cupsd.conf"),
              QStringLiteral(R"(Listen %1/run/cups.sock
Browsing No
DefaultAuthType None
WebInterface No
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
)")
                      .arg(m_path));
        write(QStringLiteral("cups-files.conf"),
              QStringLiteral(R"(ServerRoot %1/root
ServerBin %1/bin
DocumentRoot %1/root
RequestRoot %1/spool
CacheDir %1/cache
StateDir %1/run
TempDir %1/temporary
AccessLog /dev/null
ErrorLog /dev/null
PageLog /dev/null
)")
                      .arg(m_path));
    }

    const PassableFolder m_folder;
    const QString m_path = m_folder.filePath(QStringLiteral("cups"));
    QProcess m_server;
};

} // namespace Evently
