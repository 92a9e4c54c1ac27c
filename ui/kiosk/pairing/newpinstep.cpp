// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pairing/newpinstep.h"

#include "ui/kiosk/kioskpage.h"
#include "ui/kiosk/staff/pin.h"
#include "ui/kiosk/staff/pinpad.h"
#include "ui/kiosk/staff/words.h"
#include "ui/theme.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

NewPinStep::NewPinStep(QWidget *parent)
    : QWidget(parent)
    , m_words(kioskLabel(u"body"_s, u"muted"_s))
    , m_pad(new PinPad)
{
    setFocusProxy(m_pad);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Far);
    layout->addWidget(m_words);
    layout->addWidget(m_pad);
    layout->addStretch();

    connect(m_pad, &PinPad::entered, this, &NewPinStep::take);
}

void NewPinStep::open()
{
    askForFirst("muted", request());
}

void NewPinStep::forget()
{
    m_first.clear();
    m_pad->clear();
}

void NewPinStep::refuse(const QString &why)
{
    askForFirst("danger", why);
}

QString NewPinStep::request() const
{
    return tr("Six to twelve digits. Whoever knows them can leave the kiosk and print tickets "
              "again.");
}

void NewPinStep::askForFirst(const char *tone, const QString &words)
{
    forget();
    m_pad->setOpen(true);
    say(*m_words, tone, words);
}

void NewPinStep::take(const QString &pin)
{
    if (m_first.isEmpty()) {
        if (faultOf(pin))
            return askForFirst("danger",
                               tr("That would be guessed. Not one digit only, and none that count "
                                  "up or down."));
        m_first = pin;
        say(*m_words, "accent", tr("Once more, please."));
        return;
    }
    if (pin != m_first)
        return askForFirst("danger", tr("Those were two different ones. Please begin anew."));
    m_first.clear();
    m_pad->setOpen(false);
    emit chosen(pin);
}

} // namespace Evently
