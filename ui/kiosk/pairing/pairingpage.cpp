// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pairing/pairingpage.h"

#include "ui/kiosk/pairing/newpinstep.h"
#include "ui/kiosk/pairing/pairingsteps.h"
#include "ui/sentences.h"

using namespace Qt::StringLiterals;

namespace Evently {

static QString nameOf(const KioskContext &context)
{
    return context.settings.server.authority(QUrl::PrettyDecoded);
}

PairingPage::PairingPage(KioskContext &context, PinGuard &guard)
    : KioskPage(context)
    , m_guard(guard)
    , m_pairing(context.settings.server)
    , m_code(new CodeStep(nameOf(context)))
    , m_administrator(new AdministratorStep(nameOf(context)))
    , m_pin(new NewPinStep)
{
    for (QWidget *step : {static_cast<QWidget *>(m_code), static_cast<QWidget *>(m_administrator),
                          static_cast<QWidget *>(m_pin)})
        body()->addWidget(step, 1);

    connect(m_code, &CodeStep::submitted, &m_pairing, &Pairing::byCode);
    connect(m_code, &CodeStep::otherWayAsked, this, [this] {
        turnToStep(m_administrator);
        m_administrator->open();
    });
    connect(m_administrator, &AdministratorStep::submitted, &m_pairing, &Pairing::byAdministrator);
    connect(m_administrator, &AdministratorStep::otherWayAsked, this, [this] { open(); });
    connect(&m_pairing, &Pairing::paired, this, &PairingPage::askForPin);
    connect(&m_pairing, &Pairing::refused, this, &PairingPage::showRefusal);
    connect(m_pin, &NewPinStep::chosen, &m_guard, &PinGuard::set);
    connect(&m_guard, &PinGuard::isSet, this, &PairingPage::keepToken);
    connect(&m_guard, &PinGuard::failed, this, [this](const Problem &problem) {
        if (m_paired)
            m_pin->refuse(sentenceFor(problem));
    });
    turnToStep(m_code);
}

void PairingPage::retranslate()
{
    setHeadline(m_step == m_pin ? tr("Choose the staff PIN") : tr("Pair this kiosk"));
}

void PairingPage::turnToStep(QWidget *step)
{
    m_step = step;
    for (QWidget *each : {static_cast<QWidget *>(m_code), static_cast<QWidget *>(m_administrator),
                          static_cast<QWidget *>(m_pin)})
        each->setVisible(each == step);
    retranslate();
}

void PairingPage::wipe()
{
    m_paired.reset();
    m_code->forget();
    m_administrator->forget();
    m_pin->forget();
}

void PairingPage::open(const QString &why)
{
    wipe();
    turnToStep(m_code);
    m_code->open(why);
}

void PairingPage::showRefusal(const Problem &problem)
{
    if (m_step == m_administrator)
        m_administrator->showRefusal(problem);
    else
        m_code->showRefusal(problem);
}

void PairingPage::askForPin(const PairedKiosk &kiosk)
{
    m_paired = kiosk;
    m_administrator->forget();
    turnToStep(m_pin);
    m_pin->open();
}

void PairingPage::keepToken()
{
    if (!m_paired)
        return;
    if (const std::optional<Problem> problem = context().secrets.keepToken(m_paired->token))
        return m_pin->refuse(sentenceFor(*problem));
    const Kiosk kiosk = m_paired->kiosk;
    m_paired.reset();
    emit paired(kiosk);
}

} // namespace Evently
