// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/desksale/desksalepage.h"

#include "ui/organizer/desksale/saleform.h"
#include "ui/organizer/desksale/salereceipt.h"
#include "ui/organizer/events/eventrowdelegate.h"
#include "ui/organizer/workspace.h"
#include "ui/sentences.h"
#include "ui/stores/eventtablemodel.h"
#include "ui/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/rowtable.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

using Column = EventTableModel::Column;

DeskSalePage::DeskSalePage(Workspace &workspace, QWidget *parent)
    : DeskSalePage(workspace, EventStore::Pace{.pageSize = 50}, parent)
{
}

DeskSalePage::DeskSalePage(Workspace &workspace, const EventStore::Pace &pace, QWidget *parent)
    : QWidget(parent)
    , m_store(workspace.api, workspace.feed, pace)
    , m_count(plainLabel({}, workspace.theme.font(Theme::Type::Body)))
    , m_search(new QLineEdit)
    , m_notice(new Notice(workspace.theme))
    , m_model(new EventTableModel(m_store, this))
    , m_table(new RowTable(workspace.theme, tr("Events on sale")))
    , m_empty(new EmptyState(workspace.theme))
    , m_stack(new QStackedWidget)
    , m_form(new SaleForm(workspace.api, workspace.theme))
    , m_receipt(new SaleReceipt(workspace.api, workspace.tickets, workspace.theme))
{
    setObjectName(u"page"_s);
    m_count->setProperty("tone", u"muted"_s);
    m_search->setPlaceholderText(tr("Find an event by its name or place"));
    m_search->setAccessibleName(tr("Find an event"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_table->setModel(m_model);
    m_table->drawBy(new EventRowDelegate(workspace.theme));
    for (const int column : {Column::Category, Column::Waiting, Column::Status})
        m_table->hideColumn(column);
    m_table->setWidths({16, 0, 11, 16, 10, 10, 11});
    m_table->setDispensable({Column::Price, Column::Seats, Column::When}); // The form tells them.
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    setFocusProxy(m_search);
    layOut(workspace);

    connect(&m_store, &EventStore::changed, this, &DeskSalePage::showState);
    connect(m_empty, &EmptyState::retried, &m_store, &EventStore::refresh);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &DeskSalePage::takeReturn);
    connect(&m_typing, &QTimer::timeout, this, &DeskSalePage::search);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DeskSalePage::showChosen);
    connect(m_table, &RowTable::opened, m_form, &SaleForm::begin);
    connect(m_form, &SaleForm::sold, this, &DeskSalePage::takeSold);
    connect(m_receipt, &SaleReceipt::undone, &m_store, &EventStore::refresh);
    addDeeds();
    showState();
}

DeskSalePage::~DeskSalePage() = default;

void DeskSalePage::addDeeds()
{
    const auto addDeed = [this](const QString &text, const QKeySequence &keys, auto deed) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, deed);
        addAction(action);
    };
    addDeed(tr("Find an event"), QKeySequence::Find, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    addDeed(tr("Print the last tickets again"), QKeySequence::Print,
            [this] { m_receipt->print(); });
    addDeed(tr("Undo the last sale…"), u"Ctrl+Shift+U"_s, [this] { m_receipt->undo(); });
}

void DeskSalePage::layOut(Workspace &workspace)
{
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *card = new QFrame;
    card->setProperty("card", true);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_stack);
    auto *left = new QVBoxLayout;
    left->setSpacing(Theme::Even);
    auto *heading = new QHBoxLayout;
    heading->addStrut(Theme::HeadingHeight);
    heading->addWidget(plainLabel(tr("Desk sale"), workspace.theme.font(Theme::Type::Headline)));
    heading->addSpacing(Theme::Near);
    heading->addWidget(m_count, 1, Qt::AlignVCenter);
    left->addLayout(heading);
    left->addWidget(m_search);
    left->addWidget(m_notice);
    left->addWidget(card, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(Theme::Apart);
    right->addWidget(m_form);
    right->addWidget(m_receipt);
    right->addStretch();
    for (QWidget *part : {static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_receipt)})
        part->setFixedWidth(360);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->setSpacing(Theme::Far);
    layout->addLayout(left, 1);
    layout->addLayout(right);
}

void DeskSalePage::open()
{
    open(QUuid());
}

void DeskSalePage::open(const QUuid &event)
{
    m_wanted = event;
    m_search->clear();
    search();
    m_typing.stop();
    m_store.open();
    m_search->setFocus();
}

void DeskSalePage::close()
{
    m_typing.stop();
    m_beginsWhenFound = m_wasOutdated = false;
    m_store.close();
    m_form->clear();
    m_receipt->close();
}

void DeskSalePage::search()
{
    m_store.ask({.search = m_search->text().trimmed()});
}

/// Whoever types fast is ahead of the server, and must not sell what stood there before.
void DeskSalePage::takeReturn()
{
    if (m_typing.isActive()) {
        m_typing.stop();
        search();
    }
    m_beginsWhenFound = m_store.isOutdated();
    if (!m_beginsWhenFound)
        m_form->begin();
}

void DeskSalePage::showState()
{
    showList();
    const bool isAnswer = std::exchange(m_wasOutdated, m_store.isOutdated()) && !m_wasOutdated;
    const QModelIndex wanted = m_wanted.isNull() ? QModelIndex() : m_model->indexOf(m_wanted);
    if (wanted.isValid()) {
        m_wanted = {};
        m_table->choose(wanted);
        m_form->begin();
    } else if (isAnswer || !m_table->currentIndex().isValid()) {
        m_table->choose(m_model->index(0, Column::Name));
    }
    showChosen();
    if (isAnswer && std::exchange(m_beginsWhenFound, false))
        m_form->begin();
}

void DeskSalePage::showList()
{
    const bool isEmpty = m_store.listings().isEmpty();
    const std::optional<Problem> &problem = m_store.problem();
    if (m_store.state() == EventStore::State::Failed)
        m_empty->showFailure(tr("The events can't be shown"), sentenceFor(*problem));
    else if (m_store.state() != EventStore::State::Ready || m_store.isOutdated())
        m_empty->showBusy(tr("Reading the events…"));
    else if (m_store.query().search.isEmpty())
        m_empty->showNothing(tr("No events on sale"),
                             tr("As soon as an event is published, it appears here by itself."));
    else
        m_empty->showNothing(tr("No event like that"),
                             tr("Nothing that is on sale has this in its name or place."));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);

    const QString count = locale().toString(m_store.listings().size());
    m_count->setText(isEmpty                     ? QString()
                             : m_store.hasMore() ? tr("%1 and more on sale").arg(count)
                                                 : tr("%1 on sale").arg(count));
    // That the server is away is said at the top of the window; here only what it says itself.
    if (problem && !isEmpty && problem->code != Problem::Code::Unreachable)
        m_notice->say(Notice::Kind::Warning,
                      tr("These numbers may be old. %1").arg(sentenceFor(*problem)));
    else
        m_notice->beSilent();
}

void DeskSalePage::showChosen()
{
    m_form->show(m_model->valueAt(m_table->currentIndex()));
}

void DeskSalePage::takeSold(const Booking &booking)
{
    m_receipt->open(booking);
    m_search->setFocus();
    m_search->selectAll();
}

/// The arrow keys choose among the events while one types.
bool DeskSalePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_table->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
            m_table->choose(m_model->index(row, Column::Name));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Evently
