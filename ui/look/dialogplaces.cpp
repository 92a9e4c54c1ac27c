// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/dialogplaces.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QEvent>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

namespace Evently {

/// An estimate of the window manager's frame before it is known: slightly larger than most.
static constexpr QMargins windowFrame{4, 32, 4, 6};

QSize roomOnScreen(const QWidget &window)
{
    const QRect available = window.screen()->availableGeometry();
    return available.size()
            - QSize(windowFrame.left() + windowFrame.right(),
                    windowFrame.top() + windowFrame.bottom());
}

/// The top left corner for a window of @p size, centred at @p middle, but shifted as little as
/// needed for it and its frame to fit @p screen.
static QPoint cornerFor(const QSize &size, const QPoint &middle, const QRect &screen)
{
    const QRect room = screen.marginsRemoved(windowFrame);
    const auto within = [](int at, int low, int high) {
        return std::clamp(at, low, std::max(low, high));
    };
    return {within(middle.x() - size.width() / 2, room.left(), room.right() + 1 - size.width()),
            within(middle.y() - size.height() / 2, room.top(), room.bottom() + 1 - size.height())};
}

static void place(QDialog &dialog)
{
    const QWidget *parent = dialog.parentWidget() ? dialog.parentWidget()->window() : nullptr;
    const QRect screen = (parent ? parent : &dialog)->screen()->availableGeometry();
    const QSize size = dialog.size().boundedTo(screen.marginsRemoved(windowFrame).size());
    if (size != dialog.size())
        dialog.resize(size);
    const QRect over = parent && parent->isVisible() ? parent->geometry() : screen;
    // Moving a framed window positions its frame.
    const QPoint corner = cornerFor(size, over.center(), screen);
    dialog.move(corner - (dialog.geometry().topLeft() - dialog.frameGeometry().topLeft()));
}

/// A drop-down list is as wide as its box, which may be too narrow for the entries.
static void widen(QWidget &popup)
{
    const auto *view = popup.findChild<QAbstractItemView *>();
    const auto *box = qobject_cast<const QComboBox *>(popup.parentWidget());
    if (!view || !box)
        return;
    const int bar = view->verticalScrollBar()->sizeHint().width();
    const int frame = popup.width() - view->viewport()->width();
    const QRect screen = popup.screen()->availableGeometry();
    const int wanted =
            std::min(view->sizeHintForColumn(box->modelColumn()) + frame + bar, screen.width());
    if (wanted <= popup.width())
        return;
    const int left = std::clamp(popup.x(), screen.left(), screen.right() + 1 - wanted);
    popup.setGeometry(left, popup.y(), wanted, popup.height());
}

void DialogPlaces::applyTo(QApplication &app)
{
    if (!app.findChild<DialogPlaces *>(QString(), Qt::FindDirectChildrenOnly))
        app.installEventFilter(new DialogPlaces(&app));
}

bool DialogPlaces::eventFilter(QObject *watched, QEvent *event)
{
    const bool isShown = event->type() == QEvent::Show;
    const bool isGrown = event->type() == QEvent::Resize;
    if ((!isShown && !isGrown) || event->spontaneous())
        return false; // Moved by the user or the window manager.
    if (isShown && watched->inherits("QComboBoxPrivateContainer"))
        widen(*static_cast<QWidget *>(watched));
    auto *dialog = qobject_cast<QDialog *>(watched);
    if (!dialog || dialog->windowType() != Qt::Dialog || (isGrown && !dialog->isVisible())
        || dialog->windowState().testAnyFlags(Qt::WindowMaximized | Qt::WindowFullScreen))
        return false;
    place(*dialog);
    return false;
}

} // namespace Evently
