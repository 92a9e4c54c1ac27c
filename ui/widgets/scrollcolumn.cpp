// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/scrollcolumn.h"

#include "ui/look/theme.h"

#include <QApplication>
#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

ScrollColumn::ScrollColumn(int width, QWidget *parent)
    : QScrollArea(parent)
    , m_width(width)
    , m_cards(new QVBoxLayout)
{
    auto *inside = new QWidget;
    inside->setObjectName(u"page"_s);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_cards);
    layout->addStretch();
    m_cards->setSpacing(Theme::Apart);
    setWidget(inside);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(width + BarWidth);
    inside->installEventFilter(this);

    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { follow(now); });
    connect(verticalScrollBar(), &QScrollBar::sliderPressed, this, [this] { m_revealed.clear(); });
}

void ScrollColumn::add(QWidget *card)
{
    card->setFixedWidth(m_width);
    m_cards->addWidget(card, 0, Qt::AlignLeft);
}

void ScrollColumn::reveal(QWidget *card)
{
    m_revealed = card;
    show(card);
}

/// A scroll area follows only the Tab key; shortcuts and Return move the cursor, too.
void ScrollColumn::follow(const QWidget *focused)
{
    if (!focused || !widget()->isAncestorOf(focused))
        return;
    m_revealed.clear();
    QWidget *card = const_cast<QWidget *>(focused);
    while (card->parentWidget() != widget())
        card = card->parentWidget();
    // Shows the whole card if it fits: what is typed belongs to what is above and below it.
    show(card->height() <= viewport()->height() ? card : const_cast<QWidget *>(focused));
}

void ScrollColumn::show(QWidget *part)
{
    // A widget that was just shown has its position only after layout.
    widget()->layout()->activate();
    // Qt's own function would show only the line with the cursor.
    const QRect place(part->mapTo(widget(), QPoint()), part->size());
    const int half = std::min(place.height() / 2 + 1, viewport()->height() / 2);
    ensureVisible(place.center().x(), place.center().y(), 0, half);
}

bool ScrollColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::Resize && m_revealed)
        QMetaObject::invokeMethod(
                this,
                [this] {
                    if (m_revealed)
                        show(m_revealed);
                },
                Qt::QueuedConnection);
    return QScrollArea::eventFilter(watched, event);
}

void ScrollColumn::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_revealed)
        show(m_revealed);
}

void ScrollColumn::wheelEvent(QWheelEvent *event)
{
    m_revealed.clear();
    QScrollArea::wheelEvent(event);
}

} // namespace Evently
