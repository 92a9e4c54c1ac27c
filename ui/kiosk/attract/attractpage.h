// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/kioskpage.h"

namespace Evently {

/// What stands there while nobody does: that there are tickets, and that one begins with a touch.
class AttractPage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttractPage)

public:
    explicit AttractPage(KioskContext &context);

    void retranslate() override;

signals:
    void touched();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    TapButton *const m_begin;
};

} // namespace Evently
