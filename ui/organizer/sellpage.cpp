// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/sellpage.h"

#include "ui/icons.h"
#include "ui/organizer/eventdelegate.h"
#include "ui/organizer/sellpanel.h"
#include "ui/sentences.h"
#include "ui/stores/eventlistmodel.h"
#include "ui/stores/eventstore.h"
#include "ui/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace Evently {

SellPage::SellPage(ApiClient &api, EventStore &events, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_events(events)
    , m_model(new EventListModel(events, this))
    , m_count(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_notice(new Notice(theme))
    , m_list(new QListView)
    , m_empty(new EmptyState(theme))
    , m_stack(new QStackedWidget)
    , m_sellPanel(new SellPanel(api, events, theme))
{
    setObjectName(u"page"_s);
    m_count->setProperty("tone", u"muted"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EventDelegate(theme, m_list));
    m_list->setAccessibleName(tr("Events on sale"));
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    m_sellPanel->setFixedWidth(320);
    setFocusProxy(m_list);

    auto *heading = new QHBoxLayout;
    heading->addWidget(plainLabel(tr("Desk sale"), theme.font(Theme::Type::Headline)));
    heading->addSpacing(Theme::Near);
    heading->addWidget(m_count, 1, Qt::AlignBottom);
    auto *left = new QVBoxLayout;
    left->setSpacing(Theme::Apart);
    left->addLayout(heading);
    left->addWidget(m_notice);
    left->addWidget(m_stack, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->setSpacing(Theme::Far);
    layout->addLayout(left, 1);
    layout->addWidget(m_sellPanel);

    auto *sell = new QAction(icon(theme, u"ticket-perforated"_s), tr("&Sell one ticket"), this);
    sell->setShortcut(Qt::CTRL | Qt::Key_Return);
    addAction(sell);

    connect(sell, &QAction::triggered, m_sellPanel, &SellPanel::sell);
    connect(&m_events, &EventStore::changed, this, &SellPage::showState);
    connect(m_empty, &EmptyState::retried, &m_events, &EventStore::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SellPage::takeChoice);
    showState();
}

void SellPage::choose(const QUuid &event)
{
    const QModelIndex row = m_model->indexOf(event);
    m_wanted = row.isValid() ? QUuid() : event;
    if (row.isValid())
        m_list->setCurrentIndex(row);
}

void SellPage::showState()
{
    const bool isEmpty = m_events.listings().isEmpty();
    const std::optional<Problem> &problem = m_events.problem();
    if (m_events.state() == EventStore::State::Failed)
        m_empty->showFailure(tr("The events can't be shown"), sentenceFor(*problem));
    else if (m_events.state() != EventStore::State::Ready)
        m_empty->showBusy(tr("Reading the events…"));
    else
        m_empty->showNothing(tr("No events on sale"),
                             tr("As soon as an event is published, it appears here by itself."));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);

    const QString count = locale().toString(m_events.listings().size());
    m_count->setText(isEmpty                      ? QString()
                             : m_events.hasMore() ? tr("%1 and more on sale").arg(count)
                                                  : tr("%1 on sale").arg(count));
    // That the server is away is said at the top of the window; here only what it says itself.
    if (problem && !isEmpty && problem->code != Problem::Code::Unreachable)
        m_notice->say(Notice::Kind::Warning,
                      tr("These numbers may be old. %1").arg(sentenceFor(*problem)));
    else
        m_notice->beSilent();
    if (!m_wanted.isNull() && m_model->indexOf(m_wanted).isValid())
        choose(std::exchange(m_wanted, {}));
    takeChoice();
}

void SellPage::takeChoice()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() && m_model->rowCount() > 0)
        return m_list->setCurrentIndex(m_model->index(0)); // Comes back here.
    // A view that gets the focus makes its first row the current one, but doesn't select it.
    if (!m_list->selectionModel()->isSelected(current))
        m_list->selectionModel()->select(current, QItemSelectionModel::ClearAndSelect);
    m_sellPanel->choose(current.data(EventListModel::IdRole).toUuid());
}

} // namespace Evently
