// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/actions/eventactions.h"

#include "ui/api/apiclient.h"
#include "ui/organizer/confirm/consequencesdialog.h"
#include "ui/organizer/confirm/factsreader.h"
#include "ui/organizer/editor/eventeditor.h"
#include "ui/organizer/workspace.h"
#include "ui/words/sentences.h"

namespace Evently {

EventActions::EventActions(Workspace &workspace, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
{
}

void EventActions::create()
{
    auto *editor = new EventEditor(m_workspace.api, m_workspace.theme, &m_window);
    connect(editor, &EventEditor::saved, this, &EventActions::created);
    editor->create();
}

void EventActions::duplicate(const Event &event)
{
    auto *editor = new EventEditor(m_workspace.api, m_workspace.theme, &m_window);
    connect(editor, &EventEditor::saved, this, &EventActions::created);
    editor->duplicate(event);
}

void EventActions::edit(const QUuid &event)
{
    auto *editor = new EventEditor(m_workspace.api, m_workspace.theme, &m_window);
    connect(editor, &EventEditor::saved, this, &EventActions::saved);
    editor->edit(event);
}

void EventActions::ask(Action action, const QUuid &event)
{
    if (m_dialog)
        m_dialog->close();
    m_facts = {};
    m_dialog = new ConsequencesDialog(m_workspace.theme, &m_window);
    connect(m_dialog, &ConsequencesDialog::confirmed, this, [this, action] { perform(action); });
    m_dialog->open();
    read(action, event, {});
}

/// Reads the event again, so that the confirmation shows current numbers.
void EventActions::read(Action action, const QUuid &event, const QString &notice)
{
    m_dialog->showBusy(tr("Loading the latest figures…"));
    auto *reader = new FactsReader(m_workspace.api, m_dialog);
    connect(reader, &FactsReader::refused, this, [this](const Problem &problem) {
        if (m_dialog)
            m_dialog->showProblem(sentenceFor(problem));
    });
    connect(reader, &FactsReader::read, this, [this, action, notice](const EventFacts &facts) {
        if (!m_dialog)
            return;
        m_facts = facts;
        m_actionKey = newActionKey();
        m_dialog->show(consequencesOf(action, facts));
        if (!notice.isEmpty())
            m_dialog->showProblem(notice);
    });
    reader->start(event);
}

void EventActions::perform(Action action)
{
    const Event &event = m_facts.listing.event;
    if (event.id.isNull())
        return;
    m_dialog->showBusy(tr("One moment…"));
    // By the time the answer comes, the user may have closed this dialog and opened another.
    const auto take = [this, action, event, asked = m_dialog](const Result<EventAfter> &after) {
        this->take(action, event, asked, after);
    };
    ApiClient &api = m_workspace.api;
    switch (action) {
    case Action::Publish:
        api.changeEvent(event, EventEdit::to(Event::Status::Published), m_actionKey)
                .then(this, take);
        return;
    case Action::BackToDraft:
        api.changeEvent(event, EventEdit::to(Event::Status::Draft), m_actionKey).then(this, take);
        return;
    case Action::Cancel: api.cancelEvent(event, m_actionKey).then(this, take); return;
    }
}

/// @p dialog is null if there was none, or if it was closed before the answer came.
void EventActions::take(Action action, const Event &event, ConsequencesDialog *dialog,
                        const Result<EventAfter> &after)
{
    if (after) {
        if (dialog)
            dialog->accept();
        emit done(action, event, *after);
    } else if (!dialog) {
        emit failed(tr("“%1”: %2", "what it is about, what went wrong")
                            .arg(event.name, sentenceFor(after.error())));
    } else if (after.error().code == Problem::Code::PreconditionFailed) {
        read(action, event.id, tr("Someone else edited the event. This is the current version."));
    } else {
        dialog->showProblem(sentenceFor(after.error()));
    }
}

void EventActions::undo(Action action, const QUuid &event)
{
    m_workspace.api.event(event).then(this, [this, action](const Result<Listing> &listing) {
        if (!listing)
            return emit failed(sentenceFor(listing.error()));
        const bool wasPublished = action == Action::Publish;
        const Action back = wasPublished ? Action::BackToDraft : Action::Publish;
        m_workspace.api
                .changeEvent(listing->event,
                             EventEdit::to(wasPublished ? Event::Status::Draft
                                                        : Event::Status::Published),
                             newActionKey())
                .then(this, [this, back, event = listing->event](const Result<EventAfter> &after) {
                    take(back, event, nullptr, after);
                });
    });
}

QString sentenceFor(Action action, const QString &name, const EventAfter &after)
{
    switch (action) {
    case Action::Publish: return EventActions::tr("“%1” is published.").arg(name);
    case Action::BackToDraft: return EventActions::tr("“%1” is a draft again.").arg(name);
    case Action::Cancel:
        return after.listing ? EventActions::tr("“%1” is cancelled.").arg(name)
                             : EventActions::tr("“%1” is deleted.").arg(name);
    }
    Q_UNREACHABLE();
}

bool hasWayBack(Action action)
{
    return action != Action::Cancel;
}

} // namespace Evently
