// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/parts/kioskpage.h"

#include <QTimer>

namespace Evently {

class PinGuard;
class PinPad;

/// Where staff show that they are staff. Goes away by itself when nobody types.
class PinPage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PinPage)

public:
    static constexpr std::chrono::seconds patience{30}; ///< Without a touch, until it gives up.

    PinPage(KioskContext &context, PinGuard &guard);

    void open();
    bool takeCode(const ScannedCode &code) override; ///< No PIN is scanned.
    void wipe() override;
    void retranslate() override;
    bool needsServer() const override { return false; }

signals:
    void opened(); ///< The right PIN: staff may pass.
    void leaveAsked(); ///< Somebody wants back to the visitors' pages, or nobody is there.

private:
    void check(const QString &pin);
    void showRefusal(int triesLeft);
    void showWait();

    PinGuard &m_guard;
    QLabel *const m_words;
    PinPad *const m_pad;
    TapButton *const m_back;
    QTimer m_second; ///< While one has to wait.
    QTimer m_idle;
    bool m_isOpen = false;
};

} // namespace Evently
