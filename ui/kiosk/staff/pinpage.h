// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/parts/kioskpage.h"

#include <QTimer>

namespace Evently {

class PinGuard;
class PinPad;

/// Asks for the staff PIN. Closes by itself when no one types.
class PinPage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PinPage)

public:
    static constexpr std::chrono::seconds patience{30}; ///< Closes after this long without input.

    PinPage(KioskContext &context, PinGuard &guard);

    void open();
    bool takeCode(const ScannedCode &code) override; ///< PINs can't be scanned.
    void wipe() override;
    void retranslate() override;
    bool needsServer() const override { return false; }

signals:
    void opened(); ///< The PIN was right.
    void leaveAsked(); ///< Back to the visitors' pages, by choice or because no one is there.

private:
    void check(const QString &pin);
    void showRefusal(int triesLeft);
    void showWait();

    PinGuard &m_guard;
    QLabel *const m_words;
    PinPad *const m_pad;
    TapButton *const m_back;
    QTimer m_second; ///< Runs during a wait.
    QTimer m_idle;
    bool m_isOpen = false;
};

} // namespace Evently
