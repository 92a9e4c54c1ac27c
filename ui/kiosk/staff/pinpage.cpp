// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/staff/pinpage.h"

#include "ui/kiosk/parts/words.h"
#include "ui/kiosk/pin/pinguard.h"
#include "ui/kiosk/pin/pinpad.h"
#include "ui/words/sentences.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

PinPage::PinPage(KioskContext &context, PinGuard &guard)
    : KioskPage(context)
    , m_guard(guard)
    , m_words(kioskLabel(u"strong"_s))
    , m_pad(new PinPad(context.look))
    , m_back(addAction(TapButton::Rank::Quiet))
{
    setFocusProxy(m_pad);
    m_second.setInterval(1s);
    m_idle.setInterval(patience);
    m_idle.setSingleShot(true);
    setBeside();
    addNews(m_words);
    body()->addStretch(1);
    body()->addWidget(m_pad);
    body()->addStretch(1);
    setWayBack(m_back);

    connect(m_pad, &PinPad::entered, this, &PinPage::check);
    connect(m_pad, &PinPad::typedOn, &m_idle, qOverload<>(&QTimer::start));
    connect(&m_guard, &PinGuard::accepted, this, [this] {
        if (m_isOpen)
            emit opened();
    });
    connect(&m_guard, &PinGuard::refused, this, &PinPage::showRefusal);
    connect(&m_guard, &PinGuard::failed, this, [this](const Problem &problem) {
        m_pad->setOpen(true);
        say(*m_words, "danger", sentenceFor(problem));
    });
    connect(&m_second, &QTimer::timeout, this, &PinPage::showWait);
    connect(&m_idle, &QTimer::timeout, this, &PinPage::leaveAsked);
    connect(m_back, &QAbstractButton::clicked, this, &PinPage::leaveAsked);
    retranslate();
}

void PinPage::retranslate()
{
    setHeadline(tr("Staff"));
    setLead(tr("Enter the staff PIN."));
    m_back->setText(tr("Back"));
}

void PinPage::open()
{
    wipe();
    m_isOpen = true;
    m_idle.start();
    showWait();
}

bool PinPage::takeCode(const ScannedCode &)
{
    m_pad->clear();
    return true;
}

void PinPage::wipe()
{
    m_isOpen = false;
    m_pad->clear();
    m_words->clear();
    m_idle.stop();
    m_second.stop();
}

void PinPage::check(const QString &pin)
{
    m_pad->setOpen(false);
    m_idle.stop();
    m_guard.check(pin);
}

void PinPage::showRefusal(int triesLeft)
{
    if (!m_isOpen)
        return;
    m_idle.start();
    if (triesLeft == 0)
        return showWait();
    m_pad->setOpen(true);
    say(*m_words, "danger",
        tr("Wrong PIN. %n attempt(s) left before a pause.", nullptr, triesLeft));
}

void PinPage::showWait()
{
    const std::chrono::seconds wait = m_guard.wait();
    m_pad->setOpen(wait == 0s);
    if (wait == 0s) {
        if (m_second.isActive())
            m_words->clear();
        m_second.stop();
        return;
    }
    m_second.start();
    const QString left =
            u"%1:%2"_s.arg(wait.count() / 60).arg(wait.count() % 60, 2, 10, QChar(u'0'));
    say(*m_words, "warning",
        tr("Too many wrong PINs. Try again in %1.", "minutes:seconds").arg(left));
}

} // namespace Evently
