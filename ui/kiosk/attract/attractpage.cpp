// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/attract/attractpage.h"

#include "ui/kiosk/look/kioskwords.h"
#include "ui/kiosk/parts/poster.h"

#include <QKeyEvent>
#include <QMouseEvent>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

/// The most posters shown to passers-by.
static constexpr int postersMax = 8;

AttractPage::AttractPage(KioskContext &context)
    : KioskPage(context)
    , m_poster(new Poster(context.look))
    , m_begin(addAction(TapButton::Rank::Primary))
{
    m_poster->setAttribute(Qt::WA_TransparentForMouseEvents);
    setPicture(m_poster);
    centre();
    body()->addStretch(1);
    m_turn.setInterval(8s);

    connect(&m_turn, &QTimer::timeout, this, &AttractPage::showNext);
    connect(&context.events, &EventStore::changed, this, &AttractPage::showPoster);
    connect(m_begin, &TapButton::clicked, this, &AttractPage::touched);
    m_turn.start();
    retranslate();
}

void AttractPage::retranslate()
{
    setHeadline(tr("Get tickets here"));
    setLead(tr("Choose an event and take your ticket. It takes twenty seconds, and no name is "
               "needed."));
    m_begin->setText(tr("Touch to start"));
    showPoster();
}

void AttractPage::showNext()
{
    ++m_at;
    showPoster();
}

void AttractPage::showPoster()
{
    QList<Listing> open;
    for (const Listing &listing : context().events.listings()) {
        if (listing.sales == Event::Sales::Open && open.size() < postersMax)
            open << listing;
    }
    if (open.isEmpty())
        return m_poster->setWords(tr("Welcome"), {});
    const Event &event = open[m_at % open.size()].event;
    m_poster->setWords(event.name, whenText(event) % u'\n' % event.venue);
}

/// Space, the largest key of a keyboard, begins, as Return does.
bool AttractPage::useKey(const QKeyEvent &key)
{
    if (key.key() != Qt::Key_Space || key.isAutoRepeat())
        return false;
    emit touched();
    return true;
}

/// A tap anywhere begins.
void AttractPage::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    emit touched();
}

} // namespace Evently
