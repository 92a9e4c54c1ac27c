// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/editor/salepreview.h"

#include "models/words/amounts.h"
#include "ui/words/salewords.h"
#include "ui/words/sentences.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Evently {

SalePreview::SalePreview(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    setProperty("card", true);
    m_grid->setContentsMargins(Theme::Apart, Theme::Even, Theme::Apart, Theme::Even);
    m_grid->setHorizontalSpacing(Theme::Apart);
    m_grid->setVerticalSpacing(Theme::Near);
    m_grid->setColumnStretch(0, 1);
}

void SalePreview::show(const Event &event)
{
    if (m_grid->count() > 0 && event == m_shown)
        return;
    m_shown = event;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this](const QString &text, Theme::Type type, bool isMuted, int row,
                            int column) {
        QLabel *label = plainLabel(text, m_theme.font(type));
        label->setWordWrap(column == 0);
        if (isMuted)
            label->setProperty("tone", u"muted"_s);
        m_grid->addWidget(label, row, column,
                          column == 0 ? Qt::Alignment() : Qt::Alignment(Qt::AlignRight));
    };
    Event onSale = event; // As it will be: a draft is looked at to see what publishing will show.
    onSale.status = Event::Status::Published;
    const int taken = event.id.isNull() ? 0 : event.confirmedCapacity + event.heldCapacity;
    onSale.availableCapacity = std::max(0, event.totalCapacity - taken);
    const Instant now = systemNow();
    int row = 0;
    for (const TicketType &type : onSale.types) {
        if (!onSale.isShown(type, now, {}))
            continue;
        const auto sales = onSale.salesOf(type, now);
        const bool isOpen = sales == TicketType::Sales::Open;
        const QString name = type.name.isEmpty() ? tr("(no name yet)") : type.name;
        add(name, Theme::Type::Strong, !isOpen, row, 0);
        if (!isOpen)
            add(salesText(type, onSale, now), Theme::Type::Caption, true, row, 1);
        add(type.priceCents < 0 ? tr("no price yet") : priceText(type.priceCents, event.currency),
            Theme::Type::Strong, !isOpen, row, 2);
        ++row;
        QStringList details{type.description};
        if (type.admits > 1)
            details << tr("Admits %n people", nullptr, type.admits);
        details.removeAll(QString());
        if (!details.isEmpty())
            add(details.join(u" · "_s), Theme::Type::Caption, true, row++, 0);
    }
    if (row == 0)
        add(tr("Customers see no tickets: all types are hidden, retired, over or not sold online."),
            Theme::Type::Body, true, 0, 0);
}

} // namespace Evently
