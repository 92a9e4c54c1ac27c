// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/desksale/typecounts.h"

#include "ui/look/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/rowroles.h"
#include "ui/words/typewords.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Evently {

using Sales = TicketType::Sales;

static constexpr int ButtonSide = 40; // Large enough for a finger.
static constexpr int CountWidth = 52;

TypeCounts::TypeCounts(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::Even);
}

TypeCounts::Row TypeCounts::addRow(int type)
{
    Row row{.type = type,
            .whole = new QWidget,
            .name = plainLabel({}, m_theme.font(Theme::Type::Strong)),
            .detail = plainLabel({}, m_theme.font(Theme::Type::Body)),
            .count = new QSpinBox,
            .less = new QPushButton(u"−"_s),
            .more = new QPushButton(u"+"_s)};
    row.name->setWordWrap(true);
    row.detail->setWordWrap(true);
    row.count->setButtonSymbols(QSpinBox::NoButtons);
    row.count->setAlignment(Qt::AlignCenter);
    row.count->setFixedSize(CountWidth, ButtonSide);
    row.count->installEventFilter(this);
    for (QPushButton *button : {row.less, row.more}) {
        button->setFixedSize(ButtonSide, ButtonSide);
        button->setProperty("rank", u"count"_s);
        button->setFocusPolicy(Qt::NoFocus); // The keyboard has the number itself.
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(row.name);
    words->addWidget(row.detail);
    auto *layout = new QHBoxLayout(row.whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Tight);
    layout->addLayout(words, 1);
    layout->addSpacing(Theme::Tight);
    for (QWidget *part : {static_cast<QWidget *>(row.less), static_cast<QWidget *>(row.count),
                          static_cast<QWidget *>(row.more)})
        layout->addWidget(part, 0, Qt::AlignTop);
    m_layout->addWidget(row.whole);

    connect(row.less, &QPushButton::clicked, row.count, &QSpinBox::stepDown);
    connect(row.more, &QPushButton::clicked, row.count, &QSpinBox::stepUp);
    connect(row.count, &QSpinBox::valueChanged, this, [this, row] {
        writeButtons(row);
        emit changed();
    });
    connect(row.count->findChild<QLineEdit *>(), &QLineEdit::returnPressed, this,
            &TypeCounts::returnPressed);
    return row;
}

void TypeCounts::show(const Listing &listing)
{
    const QList<TypeListing> types = listing.typesIn(Booking::Channel::Desk);
    const bool isSame = std::ranges::equal(
            types, m_rows, {}, [](const TypeListing &each) { return each.type.no; }, &Row::type);
    if (!isSame) {
        const QList<Row> before = std::exchange(m_rows, {});
        for (const TypeListing &type : types) {
            m_rows << addRow(type.type.no);
            const auto old = std::ranges::find(before, type.type.no, &Row::type);
            if (old != before.end()) {
                const QSignalBlocker quiet(m_rows.last().count);
                m_rows.last().count->setRange(0, Booking::UnitsMax);
                m_rows.last().count->setValue(old->count->value());
            }
        }
        for (const Row &row : before) {
            row.whole->hide(); // Until the event loop deletes it.
            row.whole->deleteLater();
        }
    }
    for (qsizetype i = 0; i < types.size(); ++i)
        write(m_rows[i], types[i], listing.event);
}

void TypeCounts::write(const Row &row, const TypeListing &type, const Event &event)
{
    const bool isSold = type.sales == Sales::Open || type.sales == Sales::Waitlist
            || type.sales == Sales::SoldOut;
    row.name->setText(type.type.name);
    row.name->setToolTip(plainToolTip(type.type.description));
    setTone(*row.name, type.sales == Sales::Open ? QString() : u"muted"_s);
    row.detail->setText(detailOf(type, event));
    setTone(*row.detail, u"muted"_s);
    row.count->setRange(0, isSold ? type.type.maxPerBooking.value_or(event.maxPerBooking) : 0);
    row.count->setEnabled(isSold);
    row.count->setAccessibleName(type.type.name);
    row.count->setAccessibleDescription(row.detail->text());
    row.less->setAccessibleName(tr("One fewer: %1", "a ticket type").arg(type.type.name));
    row.more->setAccessibleName(tr("One more: %1", "a ticket type").arg(type.type.name));
    writeButtons(row);
}

void TypeCounts::writeButtons(const Row &row)
{
    const bool canChange = row.count->isEnabled() && !row.count->isReadOnly();
    row.less->setEnabled(canChange && row.count->value() > row.count->minimum());
    row.more->setEnabled(canChange && row.count->value() < row.count->maximum());
}

void TypeCounts::orderTabs(QWidget *before, QWidget *after)
{
    for (const Row &row : std::as_const(m_rows)) {
        setTabOrder(before, row.count);
        before = row.count;
    }
    setTabOrder(before, after);
}

QList<OrderLine> TypeCounts::lines() const
{
    QList<OrderLine> lines;
    for (const Row &row : m_rows) {
        if (row.count->value() > 0)
            lines << OrderLine{row.type, row.count->value()};
    }
    return lines;
}

void TypeCounts::begin()
{
    for (const Row &row : m_rows) {
        if (!row.count->isEnabled())
            continue;
        row.count->setFocus();
        row.count->selectAll();
        return;
    }
}

void TypeCounts::clear()
{
    for (const Row &row : m_rows)
        row.count->setValue(0);
}

void TypeCounts::setReadOnly(bool isReadOnly)
{
    for (const Row &row : m_rows) {
        row.count->setReadOnly(isReadOnly);
        writeButtons(row);
    }
}

bool TypeCounts::eventFilter(QObject *watched, QEvent *event)
{
    auto *count = qobject_cast<QSpinBox *>(watched);
    if (count && event->type() == QEvent::KeyPress && !count->isReadOnly()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Plus || key == Qt::Key_Minus) {
            count->stepBy(key == Qt::Key_Plus ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Evently
