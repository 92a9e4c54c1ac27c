// SPDX-License-Identifier: GPL-3.0-only
#include "tests/screenshots/album.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QPainter>
#include <QScreen>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Evently {

Album::Album(QWidget &window, const QString &folder)
    : m_window(window)
    , m_folder(folder)
{
    QDir().mkpath(m_folder);
    m_lastPaint.start();
    qApp->installEventFilter(this);
}

Album::~Album() = default;

bool Album::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Paint)
        m_lastPaint.restart();
    return false;
}

/// Waits for longer than the pause of a store between two reads; something that never stops is
/// captured as it is.
void Album::settle()
{
    constexpr int calmMs = 700;
    constexpr int patienceMs = 5'000;
    m_lastPaint.restart();
    (void)QTest::qWaitFor([this] { return m_lastPaint.elapsed() > calmMs; }, patienceMs);
}

/// The screen's content at the window: with its frame, and everything that the window manager has
/// placed over it.
QPixmap Album::seen() const
{
    const QRect frame = m_window.frameGeometry();
    return m_window.screen()->grabWindow(0, frame.x(), frame.y(), frame.width(), frame.height());
}

/// The same without a screen: composed from the content of each window.
QPixmap Album::composed() const
{
    QPixmap picture = m_window.grab();
    QPainter painter(&picture);
    for (QWidget *over : QApplication::topLevelWidgets()) {
        if (over == &m_window || !over->isVisible()
            || !(qobject_cast<QDialog *>(over) || qobject_cast<QMenu *>(over)))
            continue;
        QRect place(over->pos() - m_window.pos(), over->size());
        if (over->isModal()) { // As a window manager would place it.
            place.moveCenter(m_window.rect().center());
            painter.fillRect(m_window.rect(), QColor(0, 0, 0, 90));
        }
        painter.drawPixmap(place, over->grab());
        painter.setPen(QColor(128, 128, 128, 160));
        painter.drawRect(place);
    }
    painter.end();
    return picture;
}

void Album::take(const QString &name, When when)
{
    if (when == When::Calm)
        settle();
    const bool hasScreen = QGuiApplication::platformName() == u"xcb"_s;
    const QPixmap picture = hasScreen ? seen() : composed();
    const QString file = m_folder % u'/' % name % u'-' % m_kind % u".png"_s;
    if (!picture.save(file))
        qFatal("%s can't be written.", qPrintable(file));
}

void Album::await(const char *what, const std::function<bool()> &isSo)
{
    if (!QTest::qWaitFor(isSo, 60'000))
        qFatal("It did not come to “%s”.", what);
}

} // namespace Evently
