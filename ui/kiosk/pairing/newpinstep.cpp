// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pairing/newpinstep.h"

#include "ui/kiosk/pin/pin.h"
#include "ui/kiosk/pin/pinpad.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

NewPinStep::NewPinStep(const KioskLook &look, QWidget *parent)
    : QWidget(parent)
    , m_pad(new PinPad(look))
{
    setFocusProxy(m_pad);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(m_pad);
    layout->addStretch(1);

    connect(m_pad, &PinPad::entered, this, &NewPinStep::take);
}

QString NewPinStep::explanation() const
{
    return tr(
            "Six to twelve digits. Anyone who knows them can leave the kiosk and reprint tickets.");
}

void NewPinStep::open()
{
    askForFirst();
    emit saying("muted", {});
}

void NewPinStep::forget()
{
    m_first.clear();
    m_pad->clear();
}

void NewPinStep::refuse(const QString &why)
{
    askForFirst();
    emit saying("danger", why);
}

void NewPinStep::askForFirst()
{
    forget();
    m_pad->setOpen(true);
}

void NewPinStep::take(const QString &pin)
{
    if (m_first.isEmpty()) {
        if (faultOf(pin))
            return refuse(
                    tr("That PIN is too easy to guess. Avoid repeated or consecutive digits."));
        m_first = pin;
        emit saying("accent", tr("Enter the PIN again."));
        return;
    }
    if (pin != m_first)
        return refuse(tr("The PINs don't match. Please start again."));
    m_first.clear();
    m_pad->setOpen(false);
    emit chosen(pin);
}

} // namespace Evently
