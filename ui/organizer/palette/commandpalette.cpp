// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/palette/commandpalette.h"

#include "models/words/dates.h"
#include "ui/api/apiclient.h"
#include "ui/look/icons.h"
#include "ui/organizer/palette/fuzzy.h"
#include "ui/organizer/palette/noteddelegate.h"
#include "ui/widgets/rowroles.h"
#include "ui/words/eventwords.h"
#include "ui/words/sentences.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

static constexpr int Width = 620;
static constexpr int Shadow = 20; ///< The size of the shadow.
static constexpr int RowsMax = 9;
static constexpr int EventsMax = 5; ///< Of each status.
static constexpr int ComingMax = 3; ///< Before anything is typed.

CommandPalette::CommandPalette(ApiClient &api, const Theme &theme, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_api(api)
    , m_theme(theme)
    , m_typed(new QLineEdit)
    , m_list(new QListWidget)
    , m_hint(plainLabel({}, theme.font(Theme::Type::Caption)))
    , m_code(api)
{
    setObjectName(u"palette"_s);
    setWindowTitle(tr("Find"));
    m_typed->setPlaceholderText(tr("Find an event or a command"));
    m_typed->setAccessibleName(tr("Find an event or a command"));
    m_typed->setFont(theme.font(Theme::Type::Title));
    m_typed->setClearButtonEnabled(false);
    m_typed->installEventFilter(this);
    m_list->setAccessibleName(tr("Found"));
    m_list->setItemDelegate(new NotedDelegate(theme, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hint->setProperty("tone", u"muted"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);

    auto *layout = new QVBoxLayout(this);
    const int around = Shadow + int(Theme::Even);
    layout->setContentsMargins(around, around, around, around);
    layout->setSpacing(Theme::Near);
    layout->addWidget(m_typed);
    layout->addWidget(m_list);
    layout->addWidget(m_hint);

    connect(m_typed, &QLineEdit::textChanged, this, &CommandPalette::showMatches);
    connect(m_typed, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &CommandPalette::search);
    connect(&m_code, &CodeFinder::changed, this, &CommandPalette::showMatches);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
}

void CommandPalette::open(const QList<Command> &commands, const QList<Listing> &coming)
{
    m_commands = commands;
    m_events = coming.first(std::min<qsizetype>(coming.size(), ComingMax));
    m_eventsFor.clear();
    m_asked.clear();
    m_code.forget();
    m_typed->clear();
    showMatches();
    const QRect over = parentWidget()->rect();
    const int top = over.height() / 8;
    const int wanted = m_typed->sizeHint().height() + m_hint->sizeHint().height()
            + RowsMax * m_list->sizeHintForRow(0) + 2 * Theme::Wide + 2 * Shadow;
    const QSize size(std::min(Width + 2 * Shadow, over.width()),
                     std::min(wanted, over.height() - top));
    setFixedSize(size);
    const QPoint corner((over.width() - size.width()) / 2, top);
    m_below = parentWidget()->grab(QRect(corner, size));
    move(parentWidget()->mapToGlobal(corner));
    show();
    m_typed->setFocus();
}

/// Without a compositor, windows can't be translucent, so the shadow is drawn on a picture of what
/// is below.
void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(0, 0, m_below);
    const QRectF card = QRectF(rect()).adjusted(Shadow, Shadow, -Shadow, -Shadow);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 6));
    for (int distance = Shadow; distance > 0; distance -= 2)
        painter.drawRoundedRect(
                card.adjusted(-distance, -distance + 4, distance, std::min(distance + 4, Shadow)),
                12 + distance, 12 + distance);
    painter.setPen(m_theme.colour(Theme::Colour::FieldLine));
    painter.setBrush(m_theme.colour(Theme::Colour::Surface));
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
}

/// Shows the status with the date: a draft and a sold-out event may have the same name.
CommandPalette::Command CommandPalette::commandFor(const Listing &listing)
{
    const Event &event = listing.event;
    const bool isOnSale = event.status == Event::Status::Published;
    return {.name = event.name,
            .note = tr("%1 · %2", "status, date")
                            .arg(isOnSale ? availabilityOf(listing) : statusText(event.status),
                                 dateText(event.dateTime, event.timeZone)),
            .icon = icon(m_theme, u"calendar-event"_s, Theme::Colour::Muted),
            .run = [this, id = event.id] { emit eventChosen(id); }};
}

/// Best matches first. Events that the server found by their venue match least.
void CommandPalette::showMatches()
{
    struct Match
    {
        int fit;
        Command command;
    };
    const QString typed = m_typed->text().trimmed();
    QList<Match> matches;
    for (const Listing &listing : m_events) {
        const auto fit = fuzzyFit(typed, listing.event.name);
        if (fit || typed == m_eventsFor)
            matches << Match{fit.value_or(0), commandFor(listing)};
    }
    for (const Command &command : m_commands) {
        if (const auto fit = fuzzyFit(typed, command.name))
            matches << Match{*fit, command};
    }
    std::ranges::stable_sort(matches, std::ranges::greater(), &Match::fit);

    m_list->clear();
    m_rows.clear();
    addWhatACodeSays();
    for (const Match &match : matches)
        addRow(match.command);
    m_list->setCurrentRow(0);
    m_hint->setText(!m_rows.isEmpty() ? tr("↑ ↓ to choose   ·   Return to open   ·   Esc to close")
                            : m_code.sentence().isEmpty() ? tr("No matches")
                                                          : m_code.sentence());
}

void CommandPalette::addWhatACodeSays()
{
    if (const auto &booking = m_code.booking()) {
        const QString name = booking->customer.name;
        addRow({.name = name.isEmpty()
                        ? booking->reference
                        : tr("%1, %2", "a reference, a name").arg(booking->reference, name),
                .note = booking->event.name,
                .icon = icon(m_theme, u"ticket-perforated"_s, Theme::Colour::Muted),
                .run = [this, event = booking->eventId, id = booking->id] {
                    emit bookingChosen(event, id);
                }});
    } else if (const auto &entry = m_code.entry()) {
        addRow({.name = entry->reference,
                .note = tr("Waitlist"),
                .icon = icon(m_theme, u"hourglass-split"_s, Theme::Colour::Muted),
                .run = [this, id = entry->eventId] { emit eventChosen(id); }});
    }
}

void CommandPalette::search()
{
    const QString typed = m_typed->text().trimmed();
    if (std::exchange(m_asked, typed) == typed)
        return; // The answers are here, or on their way.
    m_code.ask(typed);
    if (typed.isEmpty()) {
        m_events.clear();
        m_eventsFor.clear();
        return showMatches();
    }
    using Status = Event::Status;
    for (const auto status : std::initializer_list<std::optional<Status>>{
                 {}, Status::Draft, Status::Completed, Status::Cancelled}) {
        m_api.events({.status = status, .search = typed.left(100)}, {.limit = EventsMax})
                .then(this, [this, typed](const Result<Page<Listing>> &page) {
                    takeEvents(typed, page);
                });
    }
}

/// If the server is away, commands still work; the window's banner reports the problem.
void CommandPalette::takeEvents(const QString &typed, const Result<Page<Listing>> &page)
{
    if (typed != m_asked)
        return; // Outdated: another request is in progress.
    if (std::exchange(m_eventsFor, typed) != typed)
        m_events.clear();
    if (page)
        m_events << page->data;
    const int row = m_list->currentRow();
    showMatches();
    m_list->setCurrentRow(std::clamp(row, 0, std::max(m_list->count() - 1, 0)));
}

void CommandPalette::addRow(const Command &command)
{
    auto *row = new QListWidgetItem(command.icon, command.name, m_list);
    row->setToolTip(plainToolTip(command.name)); // The name may be cut off.
    row->setData(NotedDelegate::NoteRole, command.note);
    row->setData(Qt::AccessibleTextRole,
                 command.note.isEmpty()
                         ? command.name
                         : tr("%1, %2", "name, note").arg(command.name, command.note));
    m_rows << command;
}

void CommandPalette::step(int rows)
{
    if (m_list->count() > 0)
        m_list->setCurrentRow((m_list->currentRow() + rows + m_list->count()) % m_list->count());
}

void CommandPalette::run()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const auto run = m_rows[row].run; // Copied first, because a command may rebuild the window.
    hide();
    run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_typed || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_PageDown: m_list->setCurrentRow(m_list->count() - 1); return true;
    case Qt::Key_PageUp: m_list->setCurrentRow(0); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(); return true;
    default: return QDialog::eventFilter(watched, event);
    }
}

} // namespace Evently
