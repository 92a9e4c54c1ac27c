// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/lock/lock.h"
#include "ui/kiosk/pin/pinguard.h"
#include "ui/kiosk/staff/staffpage.h"

namespace Evently {

class KioskWindow;
class PairingPage;
class PinPage;

/// What a kiosk ends with, for whoever started it.
namespace KioskEnd {
inline constexpr int leftByStaff = 0;
inline constexpr int restart = 7;
} // namespace KioskEnd

/// The only way in and out of a kiosk for those who run it: holds its window locked, has it paired,
/// and lets staff pass by their PIN to the staff page. GUI thread.
class StaffDoor : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StaffDoor)

public:
    /// All of them outlive the door; its pages are the window's.
    StaffDoor(KioskWindow &window, KioskContext &context, StaffDesk &desk,
              Surroundings surroundings, QObject *parent = nullptr);

    /// Shows the window and locks it, with the page for pairing where there is no token.
    void shut();
    bool isPaired() const { return m_isPaired; }
    const Lock &lock() const { return m_lock; }

signals:
    void left(int end); ///< By staff, with one of KioskEnd; the window may be closed.

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
