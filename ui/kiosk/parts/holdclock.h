// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"
#include "ui/kiosk/look/kiosklook.h"

#include <QTimer>
#include <QWidget>

namespace Evently {

/// The time left of a hold: a ring that closes, with the minutes inside.
class HoldClock : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HoldClock)

public:
    explicit HoldClock(const KioskLook &look, QWidget *parent = nullptr);

    void start(Instant from, Instant until);
    void stop();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void ended();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tick();

    const KioskLook &m_look;
    QTimer m_tick;
    Instant m_from{};
    Instant m_until{};
};

} // namespace Evently
