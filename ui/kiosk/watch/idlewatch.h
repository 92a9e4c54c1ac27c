// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace Evently {

/// Notices that nobody is there any more: no touch, no key, no pointer for a while. GUI thread.
class IdleWatch : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IdleWatch)

public:
    /// After @p idle it asks; after @p grace more without an answer, they are gone.
    IdleWatch(std::chrono::milliseconds idle, std::chrono::milliseconds grace,
              QObject *parent = nullptr);

    void start(); ///< Somebody is there.
    void stop(); ///< Nobody is, and that is known.

signals:
    void asks(); ///< Is anybody there?
    void isGone();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const std::chrono::milliseconds m_grace;
    QTimer m_idle;
    QTimer m_gone;
};

} // namespace Evently
