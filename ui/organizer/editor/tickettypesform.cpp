// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/editor/tickettypesform.h"

#include "ui/look/icons.h"
#include "ui/organizer/editor/quotarow.h"
#include "ui/organizer/editor/salepreview.h"
#include "ui/organizer/editor/typerow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

TicketTypesForm::TicketTypesForm(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_typeRows(new QVBoxLayout)
    , m_quotaRows(new QVBoxLayout)
    , m_heads(buildHeads())
    , m_addType(iconButton(icon(theme, u"plus-lg"_s), tr("Add ticket t&ype")))
    , m_addQuota(iconButton(icon(theme, u"plus-lg"_s), tr("Add &quota")))
    , m_preview(new SalePreview(theme))
{
    for (QPushButton *button : {m_addType, m_addQuota})
        button->setAutoDefault(false);
    QLabel *words = plainLabel(tr("A quota is a number of seats that some ticket types share, such "
                                  "as a balcony or the first 50 tickets. Every ticket also takes "
                                  "seats of the capacity."),
                               theme.font(Theme::Type::Caption));
    words->setWordWrap(true);
    words->setProperty("tone", u"muted"_s);
    m_quotaWords = words;
    m_quotaHead = plainLabel(tr("Quotas"), theme.font(Theme::Type::Strong));
    m_typeRows->setSpacing(0);
    m_quotaRows->setSpacing(0);

    const auto left = [](QPushButton *button) {
        auto *row = new QHBoxLayout;
        row->addWidget(button);
        row->addStretch();
        return row;
    };
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Near);
    layout->addWidget(m_heads);
    layout->addLayout(m_typeRows);
    layout->addLayout(left(m_addType));
    layout->addSpacing(Theme::Near);
    layout->addWidget(m_quotaHead);
    layout->addWidget(m_quotaWords);
    layout->addLayout(m_quotaRows);
    layout->addLayout(left(m_addQuota));
    layout->addSpacing(Theme::Near);
    layout->addWidget(plainLabel(tr("What customers see"), theme.font(Theme::Type::Strong)));
    layout->addWidget(m_preview);

    connect(m_addType, &QPushButton::clicked, this, &TicketTypesForm::addType);
    connect(m_addQuota, &QPushButton::clicked, this, &TicketTypesForm::addQuota);
}

QWidget *TicketTypesForm::buildHeads()
{
    auto *heads = new QWidget;
    auto *layout = new QHBoxLayout(heads);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Near);
    layout->addSpacing(TypeRow::HandleWidth + Theme::Near);
    const auto add = [&](const QString &text, TypeRow::Column column) {
        QLabel *label = plainLabel(text, m_theme.font(Theme::Type::Caption));
        label->setProperty("tone", u"muted"_s);
        const int width = TypeRow::widthOf(column, m_theme);
        if (width > 0)
            label->setFixedWidth(width);
        layout->addWidget(label, width > 0 ? 0 : 1);
        return label;
    };
    add(tr("Name"), TypeRow::Name);
    add(tr("Price"), TypeRow::Price)->setAlignment(Qt::AlignRight);
    QLabel *tax = add(tr("Tax %"), TypeRow::Tax);
    tax->setAlignment(Qt::AlignRight);
    tax->setToolTip(tr("Included in the price"));
    add(tr("Admits"), TypeRow::Admits)->setToolTip(tr("How many people one ticket admits"));
    add(tr("Draws from"), TypeRow::Quotas)->setObjectName(u"quotaHead"_s);
    // As wide as the two buttons at the end of a row.
    layout->addSpacing(2 * (16 + 2 * 10) + Theme::Near);
    return heads;
}

void TicketTypesForm::show(const Event &event)
{
    m_isShowing = true;
    m_shown = event;
    qDeleteAll(m_types);
    qDeleteAll(m_quotas);
    m_types.clear();
    m_quotas.clear();
    for (const Quota &quota : event.quotas)
        appendQuota(quota);
    for (const TicketType &type : event.ticketTypes())
        insertType(int(m_types.size()), type);
    m_isShowing = false;
    showQuotas();
    showPlaces();
    preview(event);
}

void TicketTypesForm::addTo(Event &event) const
{
    event.types.clear();
    for (const TypeRow *row : m_types)
        event.types << row->type(event.currency);
    event.quotas = quotas();
}

void TicketTypesForm::preview(const Event &event)
{
    m_preview->show(event);
}

void TicketTypesForm::setZone(const QString &timeZone)
{
    m_shown.timeZone = timeZone;
    for (TypeRow *row : std::as_const(m_types))
        row->setZone(timeZone);
}

TypeRow *TicketTypesForm::insertType(int at, const TicketType &type)
{
    auto *row = new TypeRow(m_theme);
    m_types.insert(at, row);
    m_typeRows->insertWidget(at, row);
    row->show(type, m_shown.currency, m_shown.timeZone);
    connect(row, &TypeRow::changed, this, &TicketTypesForm::say);
    connect(row, &TypeRow::duplicateAsked, this, [this, row] { duplicate(row); });
    // Later, because the row's own menu is still open.
    connect(
            row, &TypeRow::removeAsked, this, [this, row] { remove(row); }, Qt::QueuedConnection);
    connect(row, &TypeRow::moveAsked, this,
            [this, row](int by) { move(row, int(m_types.indexOf(row)) + by); });
    connect(row, &TypeRow::dragged, this, [this, row](int y) { drag(row, y); });
    return row;
}

/// Above all numbers ever seen here, so that a removed type's number isn't given to another.
int TicketTypesForm::nextTypeNo() const
{
    int highest = 0;
    for (const TicketType &type : m_shown.ticketTypes())
        highest = std::max(highest, type.no);
    for (const TypeRow *row : m_types)
        highest = std::max(highest, row->no());
    return std::min(highest + 1, TicketType::NoMax);
}

void TicketTypesForm::addType()
{
    if (m_types.size() >= TicketType::AtMost)
        return;
    TicketType type{.no = nextTypeNo(), .priceCents = -1};
    if (!m_types.isEmpty())
        type.taxRate = m_types.last()->type(m_shown.currency).taxRate;
    TypeRow *row = insertType(int(m_types.size()), type);
    showQuotas();
    showPlaces();
    say();
    row->focusName();
}

void TicketTypesForm::duplicate(TypeRow *row)
{
    if (m_types.size() >= TicketType::AtMost)
        return;
    TicketType copy = row->type(m_shown.currency);
    copy.no = nextTypeNo();
    copy.sold = copy.held = 0;
    TypeRow *added = insertType(int(m_types.indexOf(row)) + 1, copy);
    showQuotas();
    showPlaces();
    say();
    added->focusName();
}

void TicketTypesForm::remove(TypeRow *row)
{
    const qsizetype at = m_types.indexOf(row);
    if (at < 0 || m_types.size() == 1)
        return;
    m_types.removeAt(at);
    row->hide();
    row->deleteLater();
    m_types[std::min(at, m_types.size() - 1)]->focusName();
    showQuotas();
    showPlaces();
    say();
}

void TicketTypesForm::move(TypeRow *row, int to)
{
    const qsizetype from = m_types.indexOf(row);
    if (to < 0 || to >= m_types.size() || to == from)
        return;
    QWidget *focused = row->isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    m_types.move(from, to);
    m_typeRows->insertItem(to, m_typeRows->takeAt(int(from)));
    showPlaces();
    if (focused)
        focused->setFocus();
    say();
}

/// Moves @p row past its neighbours as soon as the pointer has passed the middle of one.
void TicketTypesForm::drag(TypeRow *row, int y)
{
    const qsizetype from = m_types.indexOf(row);
    qsizetype to = from;
    while (to > 0 && y < m_types[to - 1]->geometry().center().y())
        --to;
    while (to + 1 < m_types.size() && y > m_types[to + 1]->geometry().center().y())
        ++to;
    if (to == from)
        return;
    move(row, int(to));
    layout()->activate(); // So that the next movement finds the rows in their places.
}

QuotaRow *TicketTypesForm::appendQuota(const Quota &quota)
{
    auto *row = new QuotaRow(m_theme);
    m_quotas << row;
    m_quotaRows->addWidget(row);
    row->show(quota);
    connect(row, &QuotaRow::changed, this, [this] {
        showQuotas();
        say();
    });
    connect(row, &QuotaRow::removeAsked, this, [this, row] { remove(row); });
    return row;
}

void TicketTypesForm::addQuota()
{
    if (m_quotas.size() >= Quota::AtMost)
        return;
    int highest = 0;
    for (const Quota &quota : m_shown.quotas + quotas())
        highest = std::max(highest, quota.no);
    const int size = std::clamp(m_shown.totalCapacity / 2, 1, Event::CapacityMax);
    QuotaRow *row = appendQuota({.no = highest + 1, .total = size});
    showQuotas();
    showPlaces();
    say();
    row->focusName();
}

void TicketTypesForm::remove(QuotaRow *row)
{
    if (m_quotas.removeAll(row) == 0)
        return;
    row->hide();
    row->deleteLater();
    showQuotas();
    showPlaces();
    say();
    m_addQuota->setFocus();
}

QList<Quota> TicketTypesForm::quotas() const
{
    QList<Quota> quotas;
    for (const QuotaRow *row : m_quotas)
        quotas << row->quota();
    return quotas;
}

void TicketTypesForm::showQuotas()
{
    const QList<Quota> quotas = this->quotas();
    for (TypeRow *row : std::as_const(m_types))
        row->setQuotas(quotas);
    m_heads->findChild<QLabel *>(u"quotaHead"_s)->setVisible(!quotas.isEmpty());
    m_quotaHead->setVisible(!quotas.isEmpty());
    m_quotaWords->setVisible(!quotas.isEmpty());
    for (QuotaRow *row : std::as_const(m_quotas)) {
        const int no = row->quota().no;
        row->setFixed(std::ranges::any_of(m_types, [no](const TypeRow *type) {
            return type->isUsed() && type->type({}).quotas.contains(no);
        }));
    }
    m_addQuota->setEnabled(quotas.size() < Quota::AtMost);
}

void TicketTypesForm::showPlaces()
{
    for (int i = 0; i < m_types.size(); ++i)
        m_types[i]->setPlace(i, int(m_types.size()));
    m_addType->setEnabled(m_types.size() < TicketType::AtMost);
    orderTabs();
}

/// The Tab key follows the order on the screen, not that of creation.
void TicketTypesForm::orderTabs()
{
    QList<QWidget *> order{m_heads};
    for (const TypeRow *row : std::as_const(m_types))
        order << row->fields();
    order << m_addType;
    for (const QuotaRow *row : std::as_const(m_quotas))
        order << row->fields();
    order << m_addQuota;
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void TicketTypesForm::focusFirst()
{
    if (!m_types.isEmpty())
        m_types.first()->focusName();
}

void TicketTypesForm::say()
{
    if (m_isShowing)
        return;
    emit changed();
    emit corrected();
}

/// The errors of all rows, by JSON name: "ticketTypes[2].price".
template <typename Rows, typename Errors>
static QList<Problem::Field> named(const QString &list, const Rows &rows, const Errors &errorsOf)
{
    QList<Problem::Field> all;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        for (const Problem::Field &error : errorsOf(*rows[i]))
            all << Problem::Field{u"%1[%2].%3"_s.arg(list).arg(i).arg(error.field), error.message};
    }
    return all;
}

QList<Problem::Field> TicketTypesForm::complaints(const QString &currency) const
{
    return named(u"ticketTypes"_s, m_types,
                 [&](const TypeRow &row) { return row.complaints(currency); })
            + named(u"quotas"_s, m_quotas, [](const QuotaRow &row) { return row.complaints(); });
}

QWidget *TicketTypesForm::complain(const Problem::Field &complaint)
{
    static const QRegularExpression pattern(
            u"^(ticketTypes|quotas)(?:\\[(\\d+)\\](?:\\.(\\w+))?)?"_s);
    const QRegularExpressionMatch match = pattern.match(complaint.field);
    if (!match.hasMatch())
        return nullptr;
    const bool isType = match.captured(1) == u"ticketTypes"_s;
    const qsizetype at = match.captured(2).toInt();
    const QString member = match.captured(3);
    if (isType && at < m_types.size())
        return m_types[at]->complain(member, complaint.message);
    if (!isType && at < m_quotas.size())
        return m_quotas[at]->complain(member, complaint.message);
    return nullptr;
}

void TicketTypesForm::clearComplaints()
{
    for (TypeRow *row : std::as_const(m_types))
        row->clearComplaints();
    for (QuotaRow *row : std::as_const(m_quotas))
        row->clearComplaints();
}

bool TicketTypesForm::hasComplaints() const
{
    return std::ranges::any_of(m_types, &TypeRow::hasComplaints)
            || std::ranges::any_of(m_quotas, &QuotaRow::hasComplaints);
}

} // namespace Evently
