// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QPointF>
#include <QSizeF>

namespace Evently {

/// The hidden way to the staff PIN: five touches of the window's upper left corner within four
/// seconds. GUI thread.
class CornerGesture : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CornerGesture)

public:
    static constexpr int touches = 5;
    static constexpr std::chrono::seconds within{4};
    static constexpr int cornerSize = 96; ///< Width and height in device-independent pixels.

    explicit CornerGesture(QObject *parent = nullptr);

    /// Someone touched the window at @p position. A touch outside the corner resets the count.
    void touch(const QPointF &position);

signals:
    void made();

private:
    int m_touches = 0;
    QDeadlineTimer m_deadline;
};

} // namespace Evently
