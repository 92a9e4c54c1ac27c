// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/desksale/desksalepage.h"

#include "ui/look/theme.h"
#include "ui/organizer/desksale/saleform.h"
#include "ui/organizer/desksale/salepayment.h"
#include "ui/organizer/desksale/salereceipt.h"
#include "ui/organizer/desksale/waitreceipt.h"
#include "ui/organizer/events/eventrowdelegate.h"
#include "ui/organizer/printing/printerbox.h"
#include "ui/organizer/workspace.h"
#include "ui/tables/eventtablemodel.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/scrollcolumn.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

using Column = EventTableModel::Column;

static constexpr int RightWidth = 360;

DeskSalePage::DeskSalePage(Workspace &workspace, QWidget *parent)
    : DeskSalePage(workspace, EventStore::Pace{.pageSize = 50}, parent)
{
}

DeskSalePage::DeskSalePage(Workspace &workspace, const EventStore::Pace &pace, QWidget *parent)
    : QWidget(parent)
    , m_store(workspace.api, workspace.feed, pace)
    , m_code(workspace.api)
    , m_count(plainLabel({}, workspace.theme.font(Theme::Type::Body)))
    , m_search(new QLineEdit)
    , m_model(new EventTableModel(m_store, this))
    , m_table(new RowTable(workspace.theme, tr("Events on sale")))
    , m_pane(new ListPane(workspace.theme, m_table))
    , m_form(new SaleForm(workspace.api, workspace.theme))
    , m_payment(new SalePayment(workspace.api, workspace.theme))
    , m_receipt(new SaleReceipt(workspace.api, workspace.tickets, workspace.theme))
    , m_column(new ScrollColumn(RightWidth))
    , m_waiting(new WaitReceipt(workspace.tickets, workspace.theme))
{
    setObjectName(u"page"_s);
    m_count->setProperty("tone", u"muted"_s);
    m_search->setPlaceholderText(tr("Find an event by name or venue"));
    m_search->setAccessibleName(tr("Find an event"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(100);
    m_search->installEventFilter(this);
    m_table->setModel(m_model);
    m_table->drawBy(new EventRowDelegate(workspace.theme));
    for (const int column : {Column::Category, Column::Waiting, Column::Status})
        m_table->hideColumn(column);
    m_table->setWidths({16, 0, 11, 16, 10, 10, 11});
    m_table->setDispensable({Column::Price, Column::Seats, Column::When}); // The form shows these.
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    setFocusProxy(m_search);
    layOut(workspace);

    connect(&m_store, &EventStore::changed, this, &DeskSalePage::showState);
    connect(&m_code, &CodeFinder::changed, this, &DeskSalePage::showList);
    connect(m_pane, &ListPane::retried, &m_store, &EventStore::refresh);
    connect(m_pane, &ListPane::taken, this, &DeskSalePage::newEventAsked);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &DeskSalePage::takeReturn);
    connect(&m_typing, &QTimer::timeout, this, &DeskSalePage::search);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DeskSalePage::showChosen);
    connect(m_table, &RowTable::opened, this, &DeskSalePage::beginSale);
    connect(m_payment, &SalePayment::settled, this, &DeskSalePage::takeSettled);
    connect(m_payment, &SalePayment::cancelled, this, [this] {
        m_store.refresh();
        goOn(m_form);
    });
    connect(m_form, &SaleForm::sold, this, &DeskSalePage::takeSold);
    connect(m_form, &SaleForm::queued, this, &DeskSalePage::takeQueued);
    connect(m_form, &SaleForm::failed, this, &DeskSalePage::goBackTo);
    connect(m_receipt, &SaleReceipt::undone, &m_store, &EventStore::refresh);
    addCommands();
    showState();
}

DeskSalePage::~DeskSalePage() = default;

void DeskSalePage::addCommands()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, auto command) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, command);
        addAction(action);
        return action;
    };
    add(tr("Find an event"), QKeySequence::Find, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    QAction *print = add(tr("Print the last tickets again"), QKeySequence::Print,
                         [this] { m_receipt->print(); });
    QAction *undo =
            add(tr("Undo the last sale…"), u"Ctrl+Shift+U"_s, [this] { m_receipt->undo(); });
    for (QAction *action : {print, undo}) {
        action->setEnabled(false);
        connect(m_receipt, &SaleReceipt::standingChanged, action, &QAction::setEnabled);
    }
}

static QWidget *printerChoice(ChosenPrinter &printer, const Theme &theme)
{
    auto *box = new PrinterBox(printer, PrinterBox::Offers::AskingToo);
    QLabel *label = plainLabel(DeskSalePage::tr("P&rinter"), theme.font(Theme::Type::Body));
    label->setProperty("tone", u"muted"_s);
    label->setBuddy(box);
    auto *choice = new QWidget;
    choice->setFixedWidth(RightWidth);
    auto *layout = new QHBoxLayout(choice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Near);
    layout->addWidget(label);
    layout->addWidget(box, 1);
    return choice;
}

void DeskSalePage::layOut(Workspace &workspace)
{
    auto *left = new QVBoxLayout;
    left->setSpacing(Theme::Even);
    auto *heading = new QHBoxLayout;
    heading->addStrut(Theme::HeadingHeight);
    heading->addWidget(plainLabel(tr("Desk sale"), workspace.theme.font(Theme::Type::Headline)));
    heading->addSpacing(Theme::Near);
    heading->addWidget(m_count, 1, Qt::AlignVCenter);
    left->addLayout(heading);
    left->addWidget(m_search);
    left->addWidget(m_pane, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(Theme::Apart);
    m_column->add(m_form);
    m_column->add(m_payment);
    m_column->add(m_receipt);
    m_column->add(m_waiting);
    right->addWidget(m_column, 1);
    if (workspace.printer)
        right->addWidget(printerChoice(*workspace.printer, workspace.theme));
    auto *layout = new QHBoxLayout(this);
    // The column's scroll bar uses part of the margin.
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far - ScrollColumn::BarWidth,
                               Theme::Far);
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
    m_waiting->close();
}

void DeskSalePage::search()
{
    m_code.ask(m_search->text().trimmed());
    m_store.ask({.search = m_search->text().trimmed()});
}

/// Fast typists press Return before the server has answered; don't sell the event listed before.
void DeskSalePage::takeReturn()
{
    if (m_typing.isActive()) {
        m_typing.stop();
        search();
    }
    m_beginsWhenFound = m_store.isOutdated();
    if (!m_beginsWhenFound)
        beginSale();
}

/// One customer at a time: the previous sale must be paid before the next one.
void DeskSalePage::beginSale()
{
    if (m_payment->isOpen())
        m_payment->begin();
    else if (m_table->currentIndex().isValid())
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
        beginSale();
    } else if (isAnswer || !m_table->currentIndex().isValid()) {
        m_table->choose(m_model->index(0, Column::Name));
    }
    showChosen();
    if (isAnswer && std::exchange(m_beginsWhenFound, false))
        beginSale();
}

void DeskSalePage::showList()
{
    const bool isEmpty = m_store.listings().isEmpty();
    const bool isAll = m_store.query().search.isEmpty();
    m_pane->show(m_store, isEmpty,
                 {.reading = tr("Loading events…"),
                  .nothing = isAll ? tr("No events on sale") : tr("No matching events"),
                  .explanation = isAll ? tr("Events appear here as soon as they are published.")
                          : !m_code.sentence().isEmpty()
                          ? m_code.sentence()
                          : tr("No event on sale has this in its name or venue."),
                  .failure = tr("Couldn't load events"),
                  .offer = isAll ? tr("New event") : QString()});
    const QString count = locale().toString(m_store.listings().size());
    m_count->setText(isEmpty                     ? QString()
                             : m_store.hasMore() ? tr("More than %1 on sale").arg(count)
                                                 : tr("%1 on sale").arg(count));
}

void DeskSalePage::showChosen()
{
    m_form->show(m_model->valueAt(m_table->currentIndex()));
}

/// Tickets with a price are paid before they are printed, because they show whether they are paid.
void DeskSalePage::takeSold(const Booking &booking)
{
    m_waiting->close();
    if (booking.totalCents() == 0 || booking.paidAt)
        return takeSettled(booking, {});
    m_receipt->close();
    showChosen();
    m_form->hide();
    m_payment->open(booking);
    m_column->reveal(m_payment);
}

void DeskSalePage::takeSettled(const Booking &booking, const QString &words)
{
    m_receipt->open(booking, words);
    goOn(m_receipt);
}

/// Shows the last customer's receipt, for tickets or for a waitlist entry.
void DeskSalePage::takeQueued(const WaitlistEntry &entry, const Event &event)
{
    m_receipt->close();
    m_waiting->open(entry, event);
    goOn(m_waiting);
}

/// Prepares for the next customer and keeps the last @p receipt visible.
void DeskSalePage::goOn(QWidget *receipt)
{
    m_form->setVisible(true);
    showChosen();
    m_column->reveal(receipt);
    m_search->setFocus();
    m_search->selectAll();
}

/// Returns to the event whose request failed, wherever the user has gone since.
void DeskSalePage::goBackTo(const QUuid &event)
{
    const QModelIndex row = m_model->indexOf(event);
    if (!row.isValid())
        return;
    m_table->choose(row);
    showChosen();
}

/// The arrow keys select an event while the user types.
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
