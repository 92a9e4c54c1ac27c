// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/event/detailstab.h"

#include "models/words/dates.h"
#include "ui/organizer/event/soldcard.h"
#include "ui/stores/followedevent.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/scrolledpage.h"
#include "ui/words/eventwords.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Evently {

static Card *cardWith(const QString &heading, QLayout *inside, const Theme &theme)
{
    auto *card = new TitledCard(plainLabel(heading, theme.font(Theme::Type::Strong)));
    card->body().addLayout(inside);
    return card;
}

DetailsTab::DetailsTab(const Theme &theme, const FollowedEvent &event, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_event(event)
    , m_description(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_types(new SoldCard(theme))
    , m_scroll(new ScrolledPage)
{
    m_description->setWordWrap(true);
    m_description->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *words = new QVBoxLayout;
    words->addWidget(m_description);
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(Theme::Far);
    facts->setVerticalSpacing(Theme::Near);
    facts->setColumnStretch(1, 1);
    m_begins = addFact(*facts, tr("Begins"));
    m_ends = addFact(*facts, tr("Ends"));
    m_salesUntil = addFact(*facts, tr("Sales end"));
    m_cancelUntil = addFact(*facts, tr("Customers can cancel until"));
    m_timeZone = addFact(*facts, tr("Time zone"));
    m_maxPerBooking = addFact(*facts, tr("Maximum per booking"));
    m_maxPerUser = addFact(*facts, tr("Maximum per person"));
    m_policy = addFact(*facts, tr("Waitlist"));

    auto *inside = new QWidget;
    inside->setObjectName(u"page"_s);
    auto *cards = new QVBoxLayout(inside);
    cards->setContentsMargins(0, 0, Theme::Far, Theme::Far);
    cards->setSpacing(Theme::Even);
    cards->addWidget(cardWith(tr("Description"), words, theme));
    cards->addWidget(m_types);
    cards->addWidget(cardWith(tr("Dates and limits"), facts, theme));
    cards->addStretch();
    m_scroll->setWidget(inside);
    m_scroll->setFocusPolicy(Qt::StrongFocus); // To scroll it by keys.
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::Even, 0, 0);
    layout->addWidget(m_scroll);
    connect(&m_event, &FollowedEvent::changed, this, &DetailsTab::showState);
    showState();
}

QLabel *DetailsTab::addFact(QGridLayout &grid, const QString &name)
{
    const int row = grid.rowCount();
    QLabel *caption = plainLabel(name, m_theme.font(Theme::Type::Body));
    caption->setProperty("tone", u"muted"_s);
    QLabel *fact = plainLabel({}, m_theme.font(Theme::Type::Body));
    fact->setWordWrap(true);
    fact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid.addWidget(caption, row, 0, Qt::AlignTop);
    grid.addWidget(fact, row, 1);
    return fact;
}

/// Without its own deadline, an event uses its start; the text says so.
static QString deadlineText(Instant deadline, const Event &event)
{
    const QString date = dateText(deadline, event.timeZone);
    return deadline == event.dateTime ? DetailsTab::tr("%1 (when the event begins)").arg(date)
                                      : date;
}

void DetailsTab::showState()
{
    if (!m_event.listing())
        return;
    const Event &event = m_event.listing()->event;
    m_types->show(event);
    m_description->setText(event.description.isEmpty() ? tr("No description") : event.description);
    setTone(*m_description, event.description.isEmpty() ? u"muted"_s : QString());
    m_begins->setText(dateText(event.dateTime, event.timeZone));
    m_ends->setText(event.endsAt ? dateText(*event.endsAt, event.timeZone)
                                 : tr("Not set; treated as over from %1")
                                           .arg(dateText(event.overAt(), event.timeZone)));
    m_salesUntil->setText(deadlineText(event.salesUntil, event));
    m_cancelUntil->setText(deadlineText(event.cancelUntil, event));
    m_timeZone->setText(event.timeZone);
    m_maxPerBooking->setText(tr("%n ticket(s)", nullptr, event.maxPerBooking));
    m_maxPerUser->setText(event.maxPerUser ? tr("%n ticket(s)", nullptr, *event.maxPerUser)
                                           : tr("No limit"));
    m_policy->setText(
            tr("%1. %2", "policy, explanation")
                    .arg(policyText(event.waitlistPolicy), explanationOf(event.waitlistPolicy)));
}

} // namespace Evently
