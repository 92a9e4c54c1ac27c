// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pairing/pairingpage.h"

#include "ui/kiosk/pairing/newpinstep.h"
#include "ui/kiosk/pairing/pairingsteps.h"
#include "ui/kiosk/parts/words.h"
#include "ui/words/sentences.h"

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
    , m_pin(new NewPinStep(context.look))
    , m_news(kioskLabel(u"strong"_s))
    , m_other(addAction(TapButton::Rank::Quiet))
    , m_pair(addAction(TapButton::Rank::Primary))
{
    setBeside();
    addNews(m_news);
    for (QWidget *step : steps())
        body()->addWidget(step, 1);

    for (PairingStep *step :
         {static_cast<PairingStep *>(m_code), static_cast<PairingStep *>(m_administrator)}) {
        connect(step, &PairingStep::busyChanged, this, &PairingPage::follow);
        connect(step, &PairingStep::submitAsked, step, &PairingStep::submit);
        connect(step, &PairingStep::faultFound, this,
                [this](const QString &sentence) { tell("danger", sentence); });
    }
    connect(m_code, &CodeStep::submitted, &m_pairing, &Pairing::byCode);
    connect(m_administrator, &AdministratorStep::submitted, &m_pairing, &Pairing::byAdministrator);
    connect(m_pair, &TapButton::clicked, this, [this] {
        if (PairingStep *form = this->form())
            form->submit();
    });
    connect(m_other, &TapButton::clicked, this, &PairingPage::turnToOther);
    connect(&m_pairing, &Pairing::paired, this, &PairingPage::askForPin);
    connect(&m_pairing, &Pairing::refused, this, &PairingPage::showRefusal);
    connect(m_pin, &NewPinStep::saying, this, &PairingPage::tell);
    connect(m_pin, &NewPinStep::chosen, &m_guard, &PinGuard::set);
    connect(&m_guard, &PinGuard::isSet, this, &PairingPage::keepToken);
    connect(&m_guard, &PinGuard::failed, this, [this](const Problem &problem) {
        if (m_paired)
            m_pin->refuse(sentenceFor(problem));
    });
    turnToStep(m_code);
}

QList<QWidget *> PairingPage::steps() const
{
    return {m_code, m_administrator, m_pin};
}

/// The current form; null while the PIN is chosen.
PairingStep *PairingPage::form() const
{
    return qobject_cast<PairingStep *>(m_step);
}

void PairingPage::retranslate()
{
    setHeadline(form() ? tr("Pair this kiosk") : tr("Choose the staff PIN"));
    setLead(form() ? form()->explanation() : m_pin->explanation());
    m_pair->setText(tr("Pair"));
    if (form())
        m_other->setText(form()->otherWay());
}

void PairingPage::turnToStep(QWidget *step)
{
    m_step = step;
    for (QWidget *each : steps())
        each->setVisible(each == step);
    for (TapButton *action : {m_other, m_pair})
        action->setVisible(form());
    setWayBack(step == m_administrator ? m_other : nullptr);
    tell("muted", {});
    follow();
    retranslate();
}

void PairingPage::turnToOther()
{
    if (m_step != m_code)
        return open();
    turnToStep(m_administrator);
    m_administrator->open();
}

/// Blocks all input while the server is being asked.
void PairingPage::follow()
{
    for (TapButton *action : {m_other, m_pair})
        action->setEnabled(form() && !form()->isBusy());
    if (form() && form()->isBusy())
        tell("muted", {});
}

void PairingPage::tell(const char *tone, const QString &sentence)
{
    say(*m_news, tone, sentence);
    m_news->setVisible(!sentence.isEmpty());
}

bool PairingPage::takeCode(const ScannedCode &code)
{
    if (m_step == m_code && !m_code->isBusy()) {
        m_code->fill(code.reference);
        m_code->submit();
    }
    m_pin->forget();
    return true;
}

QLineEdit *PairingPage::fieldForKeys() const
{
    return qobject_cast<QLineEdit *>(m_step->focusProxy());
}

void PairingPage::wipe()
{
    m_paired.reset();
    m_code->forget();
    m_administrator->forget();
    m_pin->forget();
    turnToStep(m_code);
    tell("warning", m_why);
}

bool PairingPage::isUntouched() const
{
    return m_step == m_code && m_code->isEmpty();
}

void PairingPage::open(const QString &why)
{
    m_why = why;
    wipe();
    m_code->open();
}

void PairingPage::showRefusal(const Problem &problem)
{
    if (!form())
        return;
    form()->setBusy(false);
    tell("danger", sentenceFor(problem));
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
