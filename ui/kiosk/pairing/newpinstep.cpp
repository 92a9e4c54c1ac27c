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
    return tr("Six to twelve digits. Whoever knows them can leave the kiosk and print tickets "
              "again.");
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
            return refuse(tr("That would be guessed. Not one digit only, and none that count up or "
                             "down."));
        m_first = pin;
        emit saying("accent", tr("Once more, please."));
        return;
    }
    if (pin != m_first)
        return refuse(tr("Those were two different ones. Please begin anew."));
    m_first.clear();
    m_pad->setOpen(false);
    emit chosen(pin);
}

} // namespace Evently
