// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QProcess>
#include <QStringList>

namespace Evently {

/// An X server without a screen to look at, with or without a window manager, for as long as this
/// lives. Made before the application object, which then finds it by $DISPLAY. Test only.
class XDisplay
{
    Q_DISABLE_COPY_MOVE(XDisplay)

public:
    /// @p windowManager is a program, or empty; @p screen is in pixels, "1366x768".
    explicit XDisplay(const QString &windowManager,
                      const QString &screen = QStringLiteral("1280x800"))
    {
        // Else it would begin anew, and drop whoever is just coming, when the last program leaves:
        // xdotool does, below, and the manager may be coming then.
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"),
                        QStringLiteral("-screen"), QStringLiteral("0"),
                        screen + QStringLiteral("x24"), QStringLiteral("-nolisten"),
                        QStringLiteral("tcp"), QStringLiteral("-noreset")});
        if (!m_server.waitForReadyRead(30'000))
            qFatal("Xvfb doesn't start: %s", m_server.readAllStandardError().constData());
        qputenv("DISPLAY", ':' + m_server.readLine().trimmed());
        qputenv("QT_QPA_PLATFORM", "xcb");
        if (windowManager.isEmpty())
            return;
        m_manager.start(windowManager, QStringList());
        if (!m_manager.waitForStarted(30'000))
            qFatal("%s doesn't start", qPrintable(windowManager));
        // A window that is there before the manager is not given the focus.
        while (QProcess::execute(QStringLiteral("xdotool"), {QStringLiteral("get_num_desktops")})
               != 0) {
            if (m_manager.waitForFinished(20))
                qFatal("%s ended", qPrintable(windowManager));
        }
    }
    ~XDisplay()
    {
        for (QProcess *process : {&m_manager, &m_server}) {
            process->terminate();
            process->waitForFinished();
        }
    }

private:
    QProcess m_server;
    QProcess m_manager;
};

} // namespace Evently
