// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QProcess>
#include <QStringList>

namespace Evently {

/// A virtual X server, with or without a window manager, for the lifetime of this object. Create it
/// before the application object, which then finds it through $DISPLAY. Test only.
class XDisplay
{
    Q_DISABLE_COPY_MOVE(XDisplay)

public:
    /// @p windowManager is a program, or empty; @p screen is in pixels, "1366x768".
    explicit XDisplay(const QString &windowManager,
                      const QString &screen = QStringLiteral("1280x800"))
    {
        // Otherwise Xvfb would reset when its last client leaves and drop clients that are just
        // connecting: xdotool leaves below, perhaps just as the window manager connects.
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
        // The window manager gives no focus to windows that existed before it.
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
