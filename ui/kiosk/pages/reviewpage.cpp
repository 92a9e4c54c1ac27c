// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pages/reviewpage.h"

#include "models/words/amounts.h"
#include "models/words/linewords.h"
#include "ui/kiosk/look/kioskwords.h"
#include "ui/kiosk/parts/poster.h"
#include "ui/widgets/card.h"

using namespace Qt::StringLiterals;

namespace Evently {

ReviewPage::ReviewPage(KioskContext &context)
    : KioskPage(context)
    , m_poster(new Poster(context.look))
    , m_news(kioskLabel(u"strong"_s, u"warning"_s))
    , m_bill(new QVBoxLayout)
    , m_when(kioskLabel(u"body"_s))
    , m_name(kioskLabel(u"body"_s, u"muted"_s))
    , m_lines(new QVBoxLayout)
    , m_count(kioskLabel(u"title"_s))
    , m_sum(kioskLabel(u"headline"_s, u"accent"_s))
    , m_back(addAction(TapButton::Rank::Plain))
    , m_next(addAction(TapButton::Rank::Primary))
{
    setPicture(m_poster);
    addNews(m_news);
    auto *sum = new QHBoxLayout;
    sum->addWidget(m_count, 1);
    sum->addWidget(m_sum);
    m_sum->setWordWrap(false);
    m_bill->addWidget(m_when);
    m_bill->addWidget(m_name);
    m_bill->addLayout(m_lines);
    m_bill->addLayout(sum);
    auto *card = new Card;
    card->setLayout(m_bill);
    body()->addWidget(card);
    body()->addStretch(1);
    setWayBack(m_back);

    connect(m_back, &TapButton::clicked, this, &ReviewPage::left);
    connect(m_next, &TapButton::clicked, this, &ReviewPage::agreed);
}

void ReviewPage::open(const Listing &listing, const Order &order, const Customer &guest)
{
    m_listing = listing;
    m_order = order;
    m_guest = guest;
    m_isBusy = false;
    m_isRepriced = false;
    retranslate();
}

void ReviewPage::follow(const Listing &listing)
{
    // Once requested, the order was agreed to as shown here; the answer brings its own price.
    if (listing.event.id != m_listing.event.id || m_isBusy)
        return;
    const qint64 agreedCents = sumCents();
    m_listing = listing;
    m_isRepriced = m_isRepriced || sumCents() != agreedCents;
    retranslate();
}

QList<TicketLine> ReviewPage::lines() const
{
    return m_listing.linesOf(m_order, Booking::Channel::Kiosk);
}

void ReviewPage::showLines()
{
    while (QLayoutItem *row = m_lines->takeAt(0)) {
        while (QLayoutItem *part = row->layout()->takeAt(0)) {
            delete part->widget();
            delete part;
        }
        delete row;
    }
    if (m_order.lines.isEmpty())
        return;
    for (const TicketLine &line : lines()) {
        auto *row = new QHBoxLayout;
        QLabel *amount = kioskLabel(u"strong"_s);
        amount->setText(priceText(line.totalCents(), m_listing.event.currency));
        amount->setWordWrap(false);
        QLabel *what = kioskLabel(u"strong"_s);
        what->setText(linesText({line}));
        row->addWidget(what, 1);
        row->addWidget(amount);
        m_lines->addLayout(row);
    }
}

void ReviewPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    retranslate();
}

void ReviewPage::wipe()
{
    m_listing = {};
    m_order = {};
    m_guest = {};
    m_name->setText({});
    showLines();
}

void ReviewPage::arrange()
{
    KioskPage::arrange();
    const int edge = look().px(36);
    m_bill->setContentsMargins(edge, edge, edge, edge);
    m_bill->setSpacing(look().px(16));
    m_lines->setSpacing(look().px(8));
}

void ReviewPage::retranslate()
{
    const Event &event = m_listing.event;
    if (event.id.isNull())
        return;
    setHeadline(tr("Is this right?"));
    m_news->setText(repricedText());
    m_news->setVisible(m_isRepriced);
    m_poster->setWords(event.name, {});
    m_when->setText(tr("%1 · %2", "time · place").arg(whenText(event), event.venue));
    const int people = peopleOf(lines());
    showLines();
    m_count->setText(tr("%n ticket(s)", nullptr, people));
    m_name->setText(QStringList{m_guest.name, m_guest.email}.join(u' ').trimmed());
    m_name->setVisible(!m_name->text().isEmpty());
    m_sum->setText(priceText(sumCents(), event.currency));
    m_back->setText(tr("Back"));
    m_back->setEnabled(!m_isBusy);
    m_next->setText(m_isBusy ? tr("One moment, please…")
                             : tr("Yes, reserve %n seat(s)", nullptr, people));
    m_next->setEnabled(!m_isBusy);
}

} // namespace Evently
