// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/parts/kioskpage.h"

#include <QTimer>

namespace Evently {

class Poster;

/// The idle screen: the next events, one poster after the other, and an invitation to tap.
class AttractPage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttractPage)

public:
    explicit AttractPage(KioskContext &context);

    void retranslate() override;
    bool isUntouched() const override { return true; }

signals:
    void touched();

protected:
    bool useKey(const QKeyEvent &key) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void showNext();
    void showPoster();

    Poster *const m_poster;
    TapButton *const m_begin;
    QTimer m_turn;
    int m_at = 0;
};

} // namespace Evently
