// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pages/programmepage.h"

#include "ui/kiosk/pages/programmedelegate.h"
#include "ui/kiosk/parts/emblem.h"
#include "ui/tables/eventlistmodel.h"

#include <QKeyEvent>
#include <QListView>
#include <QScrollBar>
#include <QScroller>

#include <algorithm>

namespace Evently {

ProgrammePage::ProgrammePage(KioskContext &context)
    : KioskPage(context)
    , m_model(new EventListModel(context.events, this))
    , m_list(new QListView)
    , m_cards(new ProgrammeDelegate(context.look, m_list))
    , m_nothing(new QWidget)
    , m_emblem(new Emblem(context.look))
    , m_empty(kioskLabel(QStringLiteral("title"), QStringLiteral("muted")))
    , m_back(addAction(TapButton::Rank::Plain))
    , m_slip(addAction(TapButton::Rank::Plain))
{
    setWide();
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_cards);
    m_list->viewport()->installEventFilter(this);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(true);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    QScroller::grabGesture(m_list->viewport(), QScroller::TouchGesture);
    body()->addWidget(m_list, 1);
    auto *nothing = new QVBoxLayout(m_nothing);
    nothing->addStretch(1);
    nothing->addWidget(m_emblem);
    nothing->addWidget(m_empty);
    nothing->addStretch(1);
    m_empty->setAlignment(Qt::AlignHCenter);
    body()->addWidget(m_nothing, 1);
    setWayBack(m_back);

    connect(m_list, &QListView::clicked, this, &ProgrammePage::choose);
    connect(m_list, &QListView::activated, this, &ProgrammePage::choose);
    connect(&context.events, &EventStore::changed, this, &ProgrammePage::follow);
    connect(m_back, &TapButton::clicked, this, &ProgrammePage::left);
    connect(m_slip, &TapButton::clicked, this, &ProgrammePage::slipShown);
    retranslate();
}

void ProgrammePage::retranslate()
{
    setHeadline(tr("What would you like to see?"));
    m_list->setAccessibleName(tr("Events"));
    m_back->setText(tr("Back"));
    m_slip->setText(tr("I have a slip"));
    follow();
}

void ProgrammePage::toTop()
{
    m_list->scrollToTop();
    m_list->selectionModel()->clearCurrentIndex();
}

void ProgrammePage::follow()
{
    const EventStore &events = context().events;
    const bool isEmpty = events.listings().isEmpty();
    const bool isRead = events.state() == EventStore::State::Ready;
    m_emblem->set(isRead ? QStringLiteral("calendar-event") : QStringLiteral("hourglass-split"),
                  Theme::Colour::Muted);
    m_empty->setText(isRead ? tr("There's nothing on sale right now.") : tr("One moment, please…"));
    m_nothing->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    if (m_cards->follow(events.listings(), m_list->viewport()->width()))
        m_list->doItemsLayout();
    m_list->viewport()->update();
}

/// The first navigation key moves the focus to the list, which handles the others.
bool ProgrammePage::useKey(const QKeyEvent &key)
{
    constexpr int moving[] = {Qt::Key_Up,     Qt::Key_Down,     Qt::Key_Left, Qt::Key_Right,
                              Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End};
    const bool isMoving = std::ranges::find(moving, key.key()) != std::end(moving);
    if (!isMoving || !m_list->isVisible() || m_list->hasFocus())
        return false;
    m_list->setFocus();
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
    return true;
}

void ProgrammePage::choose(const QModelIndex &index)
{
    const Listing listing = index.data(EventListModel::ListingRole).value<Listing>();
    if (listing.sales != Event::Sales::Closed)
        emit chosen(listing);
}

void ProgrammePage::arrange()
{
    KioskPage::arrange();
    layCards();
}

/// Cards are as wide as the list, or half as wide.
void ProgrammePage::layCards()
{
    m_cards->follow(context().events.listings(), m_list->viewport()->width());
    m_list->doItemsLayout();
}

/// The list is resized only after the page.
bool ProgrammePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::Resize)
        layCards();
    return KioskPage::eventFilter(watched, event);
}

} // namespace Evently
