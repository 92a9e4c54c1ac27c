// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pages/paypage.h"

#include "ui/kiosk/look/kioskwords.h"
#include "ui/kiosk/parts/holdclock.h"
#include "ui/words/sentences.h"

using namespace Qt::StringLiterals;

namespace Evently {

PayPage::PayPage(KioskContext &context, PaymentStep &step)
    : KioskPage(context)
    , m_step(step)
    , m_clock(new HoldClock(context.look))
    , m_news(kioskLabel(u"strong"_s, u"warning"_s))
    , m_what(kioskLabel(u"title"_s))
    , m_back(addAction(TapButton::Rank::Plain))
    , m_next(addAction(TapButton::Rank::Primary))
{
    setCrown(m_clock);
    centre();
    addNews(m_news);
    m_news->setAlignment(Qt::AlignHCenter);
    m_what->setAlignment(Qt::AlignHCenter);
    body()->addWidget(m_what);
    body()->addStretch(1);
    setWayBack(m_back);

    connect(m_clock, &HoldClock::ended, this, &PayPage::lapsed);
    connect(m_back, &TapButton::clicked, this, &PayPage::left);
    connect(m_next, &TapButton::clicked, this, [this] {
        setBusy(true);
        m_step.start(*m_held);
    });
    connect(&m_step, &PaymentStep::settled, this, &PayPage::paid);
    connect(&m_step, &PaymentStep::failed, this, [this] { setBusy(false); });
}

void PayPage::open(const Booking &held, Instant since, std::optional<qint64> agreedCents)
{
    m_held = held;
    m_isRepriced = agreedCents && *agreedCents != held.totalCents();
    m_isBusy = false;
    m_isInterrupted = false;
    // Uses the duration of the hold, not its end, because this machine's clock may differ.
    m_clock->start(since, since + (held.holdExpiresAt.value_or(held.createdAt) - held.createdAt));
    retranslate();
}

void PayPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    retranslate();
}

/// Ignores codes: held seats would go back on sale while the visitor looks at something else.
bool PayPage::takeCode(const ScannedCode &)
{
    m_isInterrupted = true;
    retranslate();
    return true;
}

void PayPage::wipe()
{
    m_step.cancel();
    m_clock->stop();
    m_held.reset();
    m_isBusy = false;
}

void PayPage::retranslate()
{
    if (!m_held)
        return;
    setHeadline(m_step.headline(*m_held));
    setLead(m_step.explanation(*m_held));
    m_news->setText(m_isInterrupted
                            ? tr("Please finish this order first, then scan your code again.")
                            : repricedText());
    m_news->setVisible(m_isInterrupted || m_isRepriced);
    m_what->setText(
            tr("%1, %2", "an event's name, tickets").arg(m_held->event.name, ticketsText(*m_held)));
    m_back->setText(tr("Release seats"));
    m_back->setEnabled(!m_isBusy);
    m_next->setText(m_isBusy ? tr("One moment, please…") : m_step.action(*m_held));
    m_next->setEnabled(!m_isBusy);
}

} // namespace Evently
