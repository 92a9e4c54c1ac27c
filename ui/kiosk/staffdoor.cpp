// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/staffdoor.h"

#include "ui/kiosk/kioskwindow.h"
#include "ui/kiosk/pairing/pairingpage.h"
#include "ui/kiosk/staff/pinpage.h"

namespace Evently {

StaffDoor::StaffDoor(KioskWindow &window, KioskContext &context, StaffDesk &desk,
                     Surroundings surroundings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_context(context)
    , m_desk(desk)
    , m_lock(window, surroundings)
    , m_guard(context.secrets)
    , m_pairing(new PairingPage(context, m_guard))
    , m_pin(new PinPage(context, m_guard))
    , m_staff(new StaffPage(context))
{
    for (KioskPage *page : {static_cast<KioskPage *>(m_pairing), static_cast<KioskPage *>(m_pin),
                            static_cast<KioskPage *>(m_staff)})
        m_window.add(*page);

    connect(&m_lock, &Lock::staffAsked, this, &StaffDoor::askForPin);
    connect(&m_context.connection, &Connection::sessionEnded, this, [this] {
        askToPair(tr("An administrator took this kiosk out of service. To use it again, pair it "
                     "again."));
    });
    connect(m_pairing, &PairingPage::paired, this, &StaffDoor::takePairing);
    connect(m_pin, &PinPage::opened, this, &StaffDoor::showStaffPage);
    connect(m_pin, &PinPage::leaveAsked, this, &StaffDoor::goBack);
    connect(&m_context.journal, &OrderJournal::changed, this, &StaffDoor::showReport);
    connect(m_context.spooler.get(), &Spooler::stateChanged, this, &StaffDoor::showReport);
    connectStaffPage();
}

void StaffDoor::connectStaffPage()
{
    connect(m_staff, &StaffPage::leaveAsked, this, &StaffDoor::goBack);
    connect(m_staff, &StaffPage::restartAsked, this, [this] { leave(KioskEnd::restart); });
    connect(m_staff, &StaffPage::exitAsked, this, [this] { leave(KioskEnd::leftByStaff); });
    connect(m_staff, &StaffPage::defaultsChosen, this, [this](const KioskDefaults &defaults) {
        defaults.write(m_context.settings.stateFolder);
    });
    connect(m_staff, &StaffPage::testAsked, this, [this] {
        m_desk.printTestPage([this](const QString &problem) {
            showOutcome(tr("Test page sent to the printer."), problem);
        });
    });
    connect(m_staff, &StaffPage::reprintAsked, this, [this](const QString &reference) {
        m_desk.printAgain(reference, [this, reference](const QString &problem) {
            showOutcome(tr("Tickets for %1 sent to the printer.").arg(reference), problem);
        });
    });
    connect(m_staff, &StaffPage::printAsked, this, [this](const QString &key) {
        m_desk.print(key, [this](const QString &problem) {
            showOutcome(tr("Tickets sent to the printer."), problem);
        });
    });
}

void StaffDoor::shut()
{
    m_isPaired = !m_context.secrets.token().isEmpty();
    goBack();
    m_lock.engage();
}

void StaffDoor::goBack()
{
    if (m_isPaired)
        m_window.turnHome();
    else
        askToPair({});
}

/// Before the first pairing there is no PIN, and nothing to protect.
void StaffDoor::askForPin()
{
    if (!m_guard.hasPin())
        return showStaffPage();
    if (m_window.page() == m_pin || m_window.page() == m_staff)
        return;
    m_window.turnToStaff(*m_pin);
    m_pin->open();
}

void StaffDoor::showStaffPage()
{
    m_context.spooler->look();
    m_window.turnToStaff(*m_staff);
    m_staff->open(report());
}

StaffPage::Report StaffDoor::report() const
{
    return {.printer = m_desk.printerState(),
            .isLocked = m_lock.isLocked(),
            .defaults = KioskDefaults::read(m_context.settings.stateFolder),
            .unprinted = m_desk.unprinted()};
}

void StaffDoor::showReport()
{
    if (m_window.page() == m_staff)
        m_staff->refresh(report());
}

void StaffDoor::showOutcome(const QString &done, const QString &problem)
{
    if (m_window.page() != m_staff)
        return;
    showReport();
    if (problem.isEmpty())
        m_staff->sayDone(done);
    else
        m_staff->sayFailed(problem);
}

void StaffDoor::askToPair(const QString &why)
{
    m_isPaired = false;
    if (!m_context.secrets.token().isEmpty())
        m_context.secrets.keepToken({});
    m_window.setHome(m_pairing);
    m_window.turnHome();
    m_pairing->open(why);
}

void StaffDoor::takePairing()
{
    m_isPaired = true;
    m_context.connection.use(Tokens::ofKiosk(m_context.secrets.token()));
    m_context.feed.start();
    m_window.setHome(nullptr);
    m_window.turnHome();
}

void StaffDoor::leave(int end)
{
    m_lock.release();
    emit left(end);
}

} // namespace Evently
