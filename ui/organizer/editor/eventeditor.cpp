// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/editor/eventeditor.h"

#include "ui/api/apiclient.h"
#include "ui/look/theme.h"
#include "ui/organizer/confirm/consequencesdialog.h"
#include "ui/organizer/confirm/factsreader.h"
#include "ui/organizer/editor/eventdrafts.h"
#include "ui/organizer/editor/eventform.h"
#include "ui/organizer/editor/walltime.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/scrolledpage.h"
#include "ui/words/sentences.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Evently {

EventEditor::EventEditor(ApiClient &api, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_api(api)
    , m_theme(theme)
    , m_title(plainLabel({}, theme.font(Theme::Type::Title)))
    , m_form(new EventForm(theme))
    , m_scroll(new ScrolledPage(m_form))
    , m_busy(new QProgressBar)
    , m_notice(new Notice(theme))
    , m_theirs(new QPushButton(tr("&View current version")))
    , m_mine(new QPushButton(tr("Save &my version anyway")))
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_draft(new QPushButton(tr("Save as a &draft")))
    , m_save(new QPushButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    resize(860, 720);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    // A scroll area follows only the Tab key. After a shortcut such as Alt+C, the focused field
    // could be out of sight.
    connect(qApp, &QApplication::focusChanged, this, &EventEditor::showFocus);
    m_scroll->viewport()->installEventFilter(this);
    m_title->setWordWrap(true);
    m_save->setProperty("rank", u"primary"_s);
    m_save->setFont(theme.font(Theme::Type::Strong));
    m_save->setDefault(true);
    m_theirs->hide();
    m_mine->hide();

    auto *choice = new QHBoxLayout;
    choice->addWidget(m_theirs);
    choice->addWidget(m_mine);
    choice->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_draft);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Apart);
    layout->setSpacing(Theme::Even);
    layout->addWidget(m_title);
    layout->addWidget(m_busy);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_notice);
    layout->addLayout(choice);
    layout->addLayout(buttons);

    connect(m_form, &EventForm::corrected, m_notice, &Notice::beSilent);
    connect(m_cancel, &QPushButton::clicked, this, &EventEditor::reject);
    connect(m_draft, &QPushButton::clicked, this, [this] { save(Event::Status::Draft); });
    connect(m_save, &QPushButton::clicked, this,
            [this] { save(m_before.id.isNull() ? Event::Status::Published : m_before.status); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { start(*m_now); });
    connect(m_mine, &QPushButton::clicked, this, [this] {
        m_before.revision = m_now->revision;
        save(m_before.status);
    });
}

/// Its parts lose the focus while they are destroyed, after it is.
EventEditor::~EventEditor()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void EventEditor::showFocus()
{
    QWidget *focused = QApplication::focusWidget();
    if (focused && m_form->isAncestorOf(focused))
        m_scroll->ensureWidgetVisible(focused, 0, Theme::Far);
}

/// A notice takes room from the form, and may cover the field it is about.
bool EventEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &EventEditor::showFocus, Qt::QueuedConnection);
    return QDialog::eventFilter(watched, event);
}

void EventEditor::create()
{
    open(tr("New event"));
    start(blankEvent());
    readDefaults();
    readSuggestions();
}

void EventEditor::duplicate(const Event &event)
{
    open(tr("Copy of “%1”").arg(event.name));
    Event copy = event;
    copy.id = {};
    const QDateTime before = wallAt(event.dateTime, event.timeZone);
    QDateTime after = before.addDays(7);
    while (instantAt(after, event.timeZone) <= systemNow())
        after = after.addDays(7);
    const auto move = [&](Instant moment) {
        return movedAlong(moment, before, after, event.timeZone);
    };
    copy.dateTime = move(event.dateTime);
    copy.salesUntil = move(event.salesUntil);
    copy.cancelUntil = move(event.cancelUntil);
    if (event.endsAt)
        copy.endsAt = move(*event.endsAt);
    for (TicketType &type : copy.types) {
        type.sold = type.held = 0;
        for (std::optional<Instant> *boundary : {&type.salesFrom, &type.salesUntil}) {
            if (*boundary)
                *boundary = move(**boundary);
        }
    }
    for (Quota &quota : copy.quotas) {
        quota.sold = quota.held = 0;
        quota.available = quota.total;
    }
    start(copy);
    readSuggestions();
}

void EventEditor::edit(const QUuid &event)
{
    open(tr("Edit event"));
    m_draft->hide();
    read(event);
    readSuggestions();
}

/// Asks the server for the venue's currency and time zone, which the desktop doesn't know.
void EventEditor::readDefaults()
{
    m_api.health().then(this, &EventEditor::takeDefaults);
}

void EventEditor::takeDefaults(const Result<Health> &health)
{
    if (!health)
        return; // The field stays empty and is required.
    const bool isUntouched = m_form->event() == m_start;
    m_form->offerDefaults(health->currency, health->timeZone);
    if (isUntouched)
        m_start = m_form->event();
}

/// Suggests the venues and categories of the latest events; most organizers use few.
void EventEditor::readSuggestions()
{
    m_api.events({.isAnyStatus = true, .order = Qt::DescendingOrder}, {.limit = 100})
            .then(this, [this](const Result<Page<Listing>> &page) {
                if (!page)
                    return;
                QStringList venues;
                QStringList categories;
                for (const Listing &listing : page->data) {
                    venues << listing.event.venue;
                    categories << listing.event.category;
                }
                venues.removeDuplicates();
                categories.removeDuplicates();
                m_form->suggest(venues, categories);
            });
}

void EventEditor::open(const QString &title)
{
    setWindowTitle(title);
    m_title->setText(title);
    setBusy(false);
    QDialog::open();
}

void EventEditor::read(const QUuid &event)
{
    setBusy(true);
    m_api.event(event).then(this, [this](const Result<Listing> &listing) {
        setBusy(false);
        if (!listing) {
            showProblem(sentenceFor(listing.error()));
            m_form->setEnabled(false);
            m_save->setEnabled(false);
            return;
        }
        start(listing->event);
    });
}

void EventEditor::start(const Event &event)
{
    m_before = event;
    m_now.reset();
    m_actionKey.clear();
    m_theirs->hide();
    m_mine->hide();
    m_notice->beSilent();
    const bool isNew = event.id.isNull();
    m_draft->setVisible(isNew);
    m_save->setText(isNew ? tr("&Publish") : tr("&Save"));
    m_form->setCurrencyFixed(!isNew && event.confirmedCapacity + event.heldCapacity > 0);
    m_form->show(event);
    m_start = m_form->event();
    m_form->setFocus();
}

void EventEditor::save(Event::Status status)
{
    QList<Problem::Field> complaints = m_form->complaints();
    m_form->complain(complaints);
    if (!complaints.isEmpty())
        return showProblem(tr("Please check the highlighted fields."));
    m_notice->beSilent();
    Event wanted = m_form->event();
    wanted.status = status;
    const bool isNew = m_before.id.isNull();
    if (!isNew && EventEdit::between(m_before, wanted).isEmpty()) {
        accept();
        return;
    }
    if (!isNew && !m_isCapacityConfirmed && isRisky(m_before, wanted))
        return askFirst(wanted);
    send(wanted);
}

/// A typing error in the capacity or a quota has the most costly effects, so it is confirmed twice,
/// with current numbers.
void EventEditor::askFirst(const Event &wanted)
{
    auto *dialog = new ConsequencesDialog(m_theme, this);
    auto *reader = new FactsReader(m_api, dialog);
    connect(reader, &FactsReader::read, dialog, [dialog, wanted](const EventFacts &facts) {
        dialog->show(consequencesOfEdit(facts, wanted));
    });
    connect(reader, &FactsReader::refused, dialog,
            [dialog](const Problem &problem) { dialog->showProblem(sentenceFor(problem)); });
    connect(dialog, &ConsequencesDialog::confirmed, this, [this, dialog, wanted] {
        dialog->accept();
        send(wanted);
    });
    dialog->showBusy(tr("Loading the latest figures…"));
    dialog->open();
    reader->start(m_before.id);
}

void EventEditor::send(const Event &wanted)
{
    if (m_actionKey.isEmpty() || wanted != m_asked)
        m_actionKey = newActionKey();
    m_asked = wanted;
    setBusy(true);
    m_isSaving = true;
    m_cancel->setEnabled(false);
    if (m_before.id.isNull())
        m_api.createEvent(EventEdit::creating(wanted), m_actionKey).then(this, &EventEditor::take);
    else
        m_api.changeEvent(m_before, EventEdit::between(m_before, wanted), m_actionKey)
                .then(this, &EventEditor::takeAfter);
}

void EventEditor::takeAfter(const Result<EventAfter> &after)
{
    m_isSaving = false;
    if (!after)
        return refuse(after.error());
    if (after->listing)
        take(*after->listing);
    else
        accept();
}

void EventEditor::take(const Result<Listing> &listing)
{
    m_isSaving = false;
    if (!listing)
        return refuse(listing.error());
    setBusy(false);
    emit saved(*listing);
    accept();
}

void EventEditor::refuse(const Problem &problem)
{
    setBusy(false);
    using Code = Problem::Code;
    m_isUncertain = problem.code == Code::Unreachable || problem.code == Code::OutcomeUnknown;
    QList<Problem::Field> complaints = problem.fields;
    if (problem.code == Code::CapacityBelowSold)
        complaints << Problem::Field{u"totalCapacity"_s, sentenceFor(problem)};
    complaints << complaintsAbout(problem.code);
    if (problem.code == Code::CurrencyFixed)
        complaints << Problem::Field{u"currency"_s, sentenceFor(problem)};
    const QList<Problem::Field> homeless = m_form->complain(complaints);
    if (problem.code == Code::PreconditionFailed)
        return readWhatChanged();
    if (!complaints.isEmpty() && homeless.isEmpty())
        return showProblem(tr("Please check the highlighted fields."));
    showProblem(sentenceAbout(problem));
}

/// Refusals that name no field, at the fields that led to them.
QList<Problem::Field> EventEditor::complaintsAbout(Problem::Code code) const
{
    QList<Problem::Field> complaints;
    const auto complain = [&](const QString &list, qsizetype at, const QString &member,
                              const QString &sentence) {
        complaints << Problem::Field{u"%1[%2].%3"_s.arg(list).arg(at).arg(member), sentence};
    };
    if (code == Problem::Code::QuotaBelowSold) {
        for (qsizetype i = 0; i < m_asked.quotas.size(); ++i) {
            const Quota &quota = m_asked.quotas[i];
            const auto before = std::ranges::find(m_before.quotas, quota.no, &Quota::no);
            if (before != m_before.quotas.end() && quota.total < before->total)
                complain(u"quotas"_s, i, u"total"_s, sentenceFor(Problem{.code = code}));
        }
    }
    if (code == Problem::Code::TypeInUse) {
        for (qsizetype i = 0; i < m_asked.types.size(); ++i) {
            const TicketType &type = m_asked.types[i];
            const TicketType *before = m_before.findType(type.no);
            if (before && (before->admits != type.admits || before->quotas != type.quotas))
                complain(u"ticketTypes"_s, i,
                         before->admits != type.admits ? u"admits"_s : u"quotas"_s,
                         tr("Tickets of this type have been booked or waited for, so its quotas "
                            "and how many people it admits can't change."));
        }
    }
    return complaints;
}

/// Says which type or quota can't be removed.
QString EventEditor::sentenceAbout(const Problem &problem) const
{
    QStringList removed;
    if (problem.code == Problem::Code::TypeInUse) {
        for (const TicketType &type : m_before.ticketTypes()) {
            if (std::ranges::find(m_asked.types, type.no, &TicketType::no) == m_asked.types.end())
                removed << type.name;
        }
    } else if (problem.code == Problem::Code::QuotaInUse) {
        for (const Quota &quota : m_before.quotas) {
            if (std::ranges::find(m_asked.quotas, quota.no, &Quota::no) == m_asked.quotas.end())
                removed << quota.name;
        }
    }
    if (removed.isEmpty())
        return sentenceFor(problem);
    const QString names = removed.join(u", "_s);
    return problem.code == Problem::Code::TypeInUse
            ? tr("Tickets of this type were booked or waited for, so it can't be removed: %1. "
                 "Cancel your changes and retire it instead.")
                      .arg(names)
            : tr("Tickets of this quota were booked or waited for, so it can't be removed: %1.")
                      .arg(names);
}

void EventEditor::readWhatChanged()
{
    setBusy(true);
    m_api.event(m_before.id).then(this, [this](const Result<Listing> &listing) {
        setBusy(false);
        if (listing)
            showWhatChanged(listing->event);
        else
            showProblem(sentenceFor(listing.error()));
    });
}

void EventEditor::showWhatChanged(const Event &now)
{
    m_now = now;
    const QStringList differences = differencesBetween(m_before, now);
    m_notice->say(Notice::Kind::Warning,
                  tr("Someone else changed this event. Your changes aren't saved yet.") % u'\n'
                          % (differences.isEmpty() ? tr("Their changes have been reverted.")
                                                   : differences.join(u'\n')));
    m_theirs->show();
    m_mine->show();
    m_theirs->setFocus();
}

void EventEditor::setBusy(bool isBusy)
{
    m_busy->setVisible(isBusy);
    m_form->setEnabled(!isBusy);
    for (QPushButton *button : {m_draft, m_save, m_theirs, m_mine})
        button->setEnabled(!isBusy);
    m_cancel->setEnabled(true);
}

void EventEditor::showProblem(const QString &sentence)
{
    m_notice->say(Notice::Kind::Error, sentence);
}

void EventEditor::reject()
{
    if (m_isSaving)
        return; // Whether there is anything to discard isn't known yet.
    if (m_start.timeZone.isEmpty() || m_form->event() == m_start)
        return QDialog::reject();
    auto *dialog = new ConsequencesDialog(m_theme, this);
    connect(dialog, &ConsequencesDialog::confirmed, this, [this, dialog] {
        dialog->accept();
        QDialog::reject();
    });
    dialog->show({.question = tr("Discard changes?"),
                  .sentences = {m_isUncertain ? tr("We couldn't confirm the save. Check the event "
                                                   "before trying again.")
                                              : tr("Your unsaved changes will be lost.")},
                  .button = tr("&Discard"),
                  .keepButton = tr("&Keep editing"),
                  .isDangerous = true});
    dialog->open();
}

} // namespace Evently
