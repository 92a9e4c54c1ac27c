// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/event/soldcard.h"

#include "models/words/amounts.h"
#include "ui/widgets/seatbar.h"
#include "ui/words/salewords.h"
#include "ui/words/sentences.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Evently {

using Type = Theme::Type;

static void clear(QGridLayout &grid)
{
    while (QLayoutItem *item = grid.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

SoldCard::SoldCard(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_types(new QGridLayout)
    , m_quotas(new QGridLayout)
    , m_quotaHead(plainLabel(tr("Quotas"), theme.font(Type::Strong)))
{
    setProperty("card", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Apart, Theme::Even, Theme::Apart, Theme::Apart);
    layout->setSpacing(Theme::Near);
    layout->addWidget(plainLabel(tr("Ticket types"), theme.font(Type::Strong)));
    layout->addLayout(m_types);
    layout->addWidget(m_quotaHead);
    layout->addLayout(m_quotas);
    for (QGridLayout *grid : {m_types, m_quotas}) {
        grid->setHorizontalSpacing(Theme::Far);
        grid->setVerticalSpacing(Theme::Tight);
    }
    m_types->setColumnStretch(0, 1);
    m_quotas->setColumnStretch(1, 1);
    hide();
}

QLabel *SoldCard::add(QGridLayout &grid, int row, int column, const QString &text, Type type)
{
    QLabel *label = plainLabel(text, m_theme.font(type));
    grid.addWidget(label, row, column,
                   column < 2 ? Qt::Alignment(Qt::AlignVCenter)
                              : Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

void SoldCard::show(const Event &event)
{
    setVisible(!event.isPlain());
    const bool isSame = m_types->count() > 0 && event.types == m_shown.types
            && event.quotas == m_shown.quotas
            && event.availableCapacity == m_shown.availableCapacity
            && event.status == m_shown.status && event.waitingCount == m_shown.waitingCount
            && !event.nextBoundary(systemNow());
    m_shown = event;
    if (event.isPlain() || isSame)
        return;
    clear(*m_types);
    clear(*m_quotas);
    addTypes(event);
    addQuotas(event);
}

void SoldCard::addTypes(const Event &event)
{
    const QLocale locale;
    const QStringList heads{tr("Name"), tr("Sales"), tr("Price"),
                            tr("Sold"), tr("Held"),  tr("Left")};
    for (int column = 0; column < heads.size(); ++column)
        add(*m_types, 0, column, heads[column], Type::Caption)->setProperty("tone", u"muted"_s);
    const Instant now = systemNow();
    int row = 1;
    for (const TicketType &type : event.types) {
        QLabel *name = add(*m_types, row, 0, type.name, Type::Body);
        name->setWordWrap(true);
        QLabel *sales = add(*m_types, row, 1, salesText(type, event, now), Type::Body);
        const Theme::Colour tone = toneOf(type, event, now);
        sales->setProperty("tone",
                           tone == Theme::Colour::Success           ? u"success"_s
                                   : tone == Theme::Colour::Warning ? u"warning"_s
                                                                    : u"muted"_s);
        if (type.retired)
            name->setProperty("tone", u"muted"_s);
        add(*m_types, row, 2, priceText(type.priceCents, event.currency), Type::Body);
        add(*m_types, row, 3, locale.toString(type.sold), Type::Strong);
        add(*m_types, row, 4, locale.toString(type.held), Type::Body);
        add(*m_types, row, 5, type.retired ? tr("–") : locale.toString(event.unitsLeft(type)),
            Type::Body);
        QStringList details;
        if (type.admits > 1)
            details << tr("Admits %n people", nullptr, type.admits);
        const QString conditions = conditionsText(type, event.timeZone);
        if (!conditions.isEmpty())
            details << conditions;
        ++row;
        if (!details.isEmpty()) {
            QLabel *words = plainLabel(details.join(u" · "_s), m_theme.font(Type::Caption));
            words->setProperty("tone", u"muted"_s);
            words->setWordWrap(true);
            m_types->addWidget(words, row++, 0, 1, int(heads.size()));
        }
    }
}

void SoldCard::addQuotas(const Event &event)
{
    const QLocale locale;
    m_quotaHead->setVisible(!event.quotas.isEmpty());
    for (int row = 0; const Quota &quota : event.quotas) {
        add(*m_quotas, row, 0, quota.name, Type::Body);
        auto *bar = new SeatBar(m_theme);
        bar->show({.sold = quota.sold, .held = quota.held, .total = quota.total});
        m_quotas->addWidget(bar, row, 1, Qt::AlignVCenter);
        add(*m_quotas, row, 2,
            tr("%1 sold, %2 held, %3 free of %4")
                    .arg(locale.toString(quota.sold), locale.toString(quota.held),
                         locale.toString(quota.available), locale.toString(quota.total)),
            Type::Body);
        ++row;
    }
}

} // namespace Evently
