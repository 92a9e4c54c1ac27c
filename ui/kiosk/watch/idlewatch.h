// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace Evently {

/// Detects that no one is there: no touch, key or pointer movement for a while. GUI thread.
class IdleWatch : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IdleWatch)

public:
    /// Asks after @p idle; if there is no answer within @p grace, the visitor has left.
    IdleWatch(std::chrono::milliseconds idle, std::chrono::milliseconds grace,
              QObject *parent = nullptr);

    void start(); ///< Someone is there.
    void stop(); ///< No one is there, and that is already known.

signals:
    void asks(); ///< Is anyone there?
    void isGone();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const std::chrono::milliseconds m_grace;
    QTimer m_idle;
    QTimer m_gone;
};

} // namespace Evently
