// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/lock/lock.h"
#include "ui/kiosk/pin/pinguard.h"
#include "ui/kiosk/staff/staffpage.h"

namespace Evently {

class KioskWindow;
class PairingPage;
class PinPage;

/// Exit codes of a kiosk, for the script that started it.
namespace KioskEnd {
inline constexpr int leftByStaff = 0;
inline constexpr int restart = 7;
} // namespace KioskEnd

/// The staff's way in and out of a kiosk: locks its window, pairs it, and opens the staff page to
/// those who know the PIN. GUI thread.
class StaffDoor : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StaffDoor)

public:
    /// All arguments must outlive this; the pages belong to the window.
    StaffDoor(KioskWindow &window, KioskContext &context, StaffDesk &desk,
              Surroundings surroundings, QObject *parent = nullptr);

    /// Shows the window and locks it, on the pairing page if there is no token.
    void shut();
    bool isPaired() const { return m_isPaired; }
    const Lock &lock() const { return m_lock; }

signals:
    void left(int end); ///< Staff ended the kiosk, with one of KioskEnd; the window may be closed.

private:
    void askForPin();
    void showStaffPage();
    void goBack();
    void askToPair(const QString &why);
    void takePairing();
    void showReport();
    void showOutcome(const QString &done, const QString &problem);
    StaffPage::Report report() const;
    void leave(int end);
    void connectStaffPage();

    KioskWindow &m_window;
    KioskContext &m_context;
    StaffDesk &m_desk;
    Lock m_lock;
    PinGuard m_guard;
    PairingPage *const m_pairing;
    PinPage *const m_pin;
    StaffPage *const m_staff;
    bool m_isPaired = false;
};

} // namespace Evently
