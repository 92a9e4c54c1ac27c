// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/lock/screencovers.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWindow>

#include <algorithm>

namespace Evently {

static std::unique_ptr<QWidget> newCover()
{
    auto cover = std::make_unique<QWidget>(nullptr,
                                           Qt::Window | Qt::FramelessWindowHint
                                                   | Qt::WindowStaysOnTopHint
                                                   | Qt::WindowDoesNotAcceptFocus);
    cover->setAttribute(Qt::WA_ShowWithoutActivating);
    cover->setStyleSheet(QStringLiteral("background: black;"));
    return cover;
}

void ScreenCovers::follow(const QScreen *used)
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    std::erase_if(m_covers, [&](const auto &entry) {
        return entry.first == used
                || std::none_of(screens.cbegin(), screens.cend(),
                                [&](const QScreen *screen) { return screen == entry.first; });
    });
    for (QScreen *screen : screens) {
        // On a mirrored screen, the cover would lie on top of the kiosk.
        if (screen == used || (used && screen->geometry().intersects(used->geometry())))
            continue;
        std::unique_ptr<QWidget> &cover = m_covers[screen];
        if (!cover)
            cover = newCover();
        if (cover->isVisible() && cover->geometry() == screen->geometry())
            continue;
        cover->setScreen(screen);
        cover->setGeometry(screen->geometry()); // In case there is no window manager.
        cover->showFullScreen();
    }
}

bool ScreenCovers::has(const QObject *window) const
{
    return std::any_of(m_covers.cbegin(), m_covers.cend(),
                       [&](const auto &entry) { return entry.second.get() == window; });
}

} // namespace Evently
