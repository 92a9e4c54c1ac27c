// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/event/eventheader.h"

#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "ui/look/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/seatbar.h"
#include "ui/words/eventwords.h"
#include "ui/words/salewords.h"
#include "ui/words/sentences.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Evently {

using Type = Theme::Type;

EventHeader::EventHeader(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_back(iconButton(icon(theme, u"arrow-left"_s, Theme::Colour::Accent), tr("Eve&nts")))
    , m_name(new ElidedLabel(theme.font(Type::Headline)))
    , m_status(plainLabel({}, theme.font(Type::Strong)))
    , m_when(new ElidedLabel(theme.font(Type::Body)))
    , m_sales(plainLabel({}, theme.font(Type::Strong)))
    , m_bar(new SeatBar(theme))
    , m_facts(new QWidget)
    , m_sold(plainLabel({}, theme.font(Type::Title)))
    , m_held(plainLabel({}, theme.font(Type::Title)))
    , m_free(plainLabel({}, theme.font(Type::Title)))
    , m_waiting(plainLabel({}, theme.font(Type::Title)))
    , m_price(plainLabel({}, theme.font(Type::Title)))
    , m_sell(iconButton(icon(theme, u"ticket-perforated"_s, Theme::Colour::OnAccent),
                        tr("Sell t&ickets")))
    , m_publish(iconButton(icon(theme, u"megaphone"_s, Theme::Colour::OnAccent), tr("Publ&ish…")))
    , m_edit(iconButton(icon(theme, u"pencil"_s), tr("E&dit")))
    , m_more(iconButton(icon(theme, u"three-dots"_s), tr("&More")))
    , m_menu(new QMenu(this))
{
    m_back->setProperty("rank", u"quiet"_s);
    m_back->setToolTip(tr("Back to all events"));
    m_sell->setProperty("rank", u"primary"_s);
    m_publish->setProperty("rank", u"primary"_s);
    m_publish->hide();
    m_more->setMenu(m_menu);
    m_more->setProperty("rank", u"menu"_s);
    m_when->setProperty("tone", u"muted"_s);

    auto *top = new QHBoxLayout;
    top->addWidget(m_back);
    top->addStretch();
    top->addWidget(m_edit);
    top->addWidget(m_more);
    top->addWidget(m_sell);
    top->addWidget(m_publish);
    auto *title = new QHBoxLayout;
    title->setSpacing(Theme::Even);
    title->addWidget(m_name, 1);
    title->addWidget(m_status, 0, Qt::AlignBottom);

    auto *numbers = new QHBoxLayout(m_facts);
    numbers->setContentsMargins(0, 0, 0, 0);
    numbers->setSpacing(Theme::Far);
    const auto add = [&](QLabel *number, const QString &what) {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        QLabel *caption = plainLabel(what, theme.font(Type::Caption));
        caption->setProperty("tone", u"muted"_s);
        column->addWidget(number);
        column->addWidget(caption);
        numbers->addLayout(column);
    };
    add(m_sold, tr("sold"));
    add(m_held, tr("held"));
    add(m_free, tr("free"));
    add(m_waiting, tr("waiting"));
    add(m_price, tr("per ticket"));
    auto *room = new QVBoxLayout;
    room->setSpacing(Theme::Tight);
    room->addStretch();
    room->addWidget(m_sales, 0, Qt::AlignRight);
    room->addWidget(m_bar);
    room->addStretch();
    numbers->addLayout(room, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Near);
    layout->addLayout(top);
    layout->addLayout(title);
    layout->addWidget(m_when);
    layout->addWidget(m_facts);

    connect(m_back, &QPushButton::clicked, this, &EventHeader::left);
    connect(m_sell, &QPushButton::clicked, this, &EventHeader::sellAsked);
    connect(m_publish, &QPushButton::clicked, this, &EventHeader::publishAsked);
    connect(m_edit, &QPushButton::clicked, this, &EventHeader::editAsked);
    showNothing({});
}

static QString toneNameOf(Event::Status status)
{
    switch (status) {
    case Event::Status::Draft: return u"warning"_s;
    case Event::Status::Published: return u"success"_s;
    case Event::Status::Cancelled: return u"danger"_s;
    case Event::Status::Completed: return u"muted"_s;
    }
    Q_UNREACHABLE();
}

void EventHeader::setTone(QLabel &label, const QString &tone)
{
    if (label.property("tone").toString() == tone)
        return;
    label.setProperty("tone", tone);
    label.style()->unpolish(&label);
    label.style()->polish(&label);
}

void EventHeader::show(const Listing &listing)
{
    const Event &event = listing.event;
    const QLocale locale;
    m_name->setText(event.name);
    m_name->setAccessibleName(event.name);
    m_status->setText(statusText(event.status));
    setTone(*m_status, toneNameOf(event.status));
    m_when->setText(
            tr("%1 · %2 · %3", "time · place · category")
                    .arg(dateText(event.dateTime, event.timeZone), event.venue, event.category));
    sayWithCaption(*m_sold, tr("sold"), locale.toString(event.confirmedCapacity));
    sayWithCaption(*m_held, tr("held"), locale.toString(event.heldCapacity));
    sayWithCaption(*m_free, tr("free"), locale.toString(event.availableCapacity));
    sayWithCaption(*m_waiting, tr("waiting"), locale.toString(event.waitingCount));
    sayWithCaption(*m_price, tr("per ticket"), pricesText(event));
    m_sales->setText(availabilityOf(listing));
    m_bar->show(SeatCounts::of(event));
    const bool isFinal =
            event.status == Event::Status::Cancelled || event.status == Event::Status::Completed;
    m_facts->show();
    const bool isDraft = event.status == Event::Status::Draft;
    m_publish->setVisible(isDraft);
    m_sell->setVisible(!isDraft);
    m_sell->setEnabled(listing.sales == Event::Sales::Open);
    m_sell->setToolTip(m_sell->isEnabled() ? QString() : availabilityOf(listing));
    m_edit->setEnabled(!isFinal);
    m_more->setEnabled(true);
}

void EventHeader::showNothing(const QString &why)
{
    m_name->clear();
    m_status->clear();
    m_when->setText(why);
    m_facts->hide();
    for (QPushButton *button : {m_sell, m_edit, m_more})
        button->setEnabled(false);
}

} // namespace Evently
