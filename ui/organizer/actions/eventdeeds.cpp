// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/actions/eventdeeds.h"

#include "ui/api/apiclient.h"
#include "ui/organizer/confirm/consequencesdialog.h"
#include "ui/organizer/confirm/factsreader.h"
#include "ui/organizer/editor/eventeditor.h"
#include "ui/organizer/workspace.h"
#include "ui/words/sentences.h"

namespace Evently {

EventDeeds::EventDeeds(Workspace &workspace, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
{
}

void EventDeeds::create()
{
    auto *editor = new EventEditor(m_workspace.api, m_workspace.theme, &m_window);
    connect(editor, &EventEditor::saved, this, &EventDeeds::created);
    editor->create();
}

void EventDeeds::duplicate(const Event &event)
{
    auto *editor = new EventEditor(m_workspace.api, m_workspace.theme, &m_window);
    connect(editor, &EventEditor::saved, this, &EventDeeds::created);
    editor->duplicate(event);
}

void EventDeeds::edit(const QUuid &event)
{
    auto *editor = new EventEditor(m_workspace.api, m_workspace.theme, &m_window);
    connect(editor, &EventEditor::saved, this, &EventDeeds::saved);
    editor->edit(event);
}

void EventDeeds::ask(Deed deed, const QUuid &event)
{
    if (m_dialog)
        m_dialog->close();
    m_facts = {};
    m_dialog = new ConsequencesDialog(m_workspace.theme, &m_window);
    connect(m_dialog, &ConsequencesDialog::confirmed, this, [this, deed] { perform(deed); });
    m_dialog->open();
    read(deed, event, {});
}

/// The numbers that are said before a deed are as fresh as can be.
void EventDeeds::read(Deed deed, const QUuid &event, const QString &notice)
{
    m_dialog->showBusy(tr("Loading the latest figures…"));
    auto *reader = new FactsReader(m_workspace.api, m_dialog);
    connect(reader, &FactsReader::refused, this, [this](const Problem &problem) {
        if (m_dialog)
            m_dialog->showProblem(sentenceFor(problem));
    });
    connect(reader, &FactsReader::read, this, [this, deed, notice](const EventFacts &facts) {
        if (!m_dialog)
            return;
        m_facts = facts;
        m_actionKey = newActionKey();
        m_dialog->show(consequencesOf(deed, facts));
        if (!notice.isEmpty())
            m_dialog->showProblem(notice);
    });
    reader->start(event);
}

void EventDeeds::perform(Deed deed)
{
    const Event &event = m_facts.listing.event;
    if (event.id.isNull())
        return;
    m_dialog->showBusy(tr("One moment…"));
    // Whoever doesn't wait may have another dialog before them when the answer comes.
    const auto take = [this, deed, event, asked = m_dialog](const Result<EventAfter> &after) {
        this->take(deed, event, asked, after);
    };
    ApiClient &api = m_workspace.api;
    switch (deed) {
    case Deed::Publish:
        api.changeEvent(event, EventEdit::to(Event::Status::Published), m_actionKey)
                .then(this, take);
        return;
    case Deed::BackToDraft:
        api.changeEvent(event, EventEdit::to(Event::Status::Draft), m_actionKey).then(this, take);
        return;
    case Deed::Cancel: api.cancelEvent(event, m_actionKey).then(this, take); return;
    }
}

/// @p dialog is null where there was none, and when it was left before the answer came.
void EventDeeds::take(Deed deed, const Event &event, ConsequencesDialog *dialog,
                      const Result<EventAfter> &after)
{
    if (after) {
        if (dialog)
            dialog->accept();
        emit done(deed, event, *after);
    } else if (!dialog) {
        emit failed(tr("“%1”: %2", "what it is about, what went wrong")
                            .arg(event.name, sentenceFor(after.error())));
    } else if (after.error().code == Problem::Code::PreconditionFailed) {
        read(deed, event.id, tr("Someone else edited the event. This is the current version."));
    } else {
        dialog->showProblem(sentenceFor(after.error()));
    }
}

void EventDeeds::undo(Deed deed, const QUuid &event)
{
    m_workspace.api.event(event).then(this, [this, deed](const Result<Listing> &listing) {
        if (!listing)
            return emit failed(sentenceFor(listing.error()));
        const bool wasPublished = deed == Deed::Publish;
        const Deed back = wasPublished ? Deed::BackToDraft : Deed::Publish;
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

QString sentenceFor(Deed deed, const QString &name, const EventAfter &after)
{
    switch (deed) {
    case Deed::Publish: return EventDeeds::tr("“%1” is published.").arg(name);
    case Deed::BackToDraft: return EventDeeds::tr("“%1” is a draft again.").arg(name);
    case Deed::Cancel:
        return after.listing ? EventDeeds::tr("“%1” is cancelled.").arg(name)
                             : EventDeeds::tr("“%1” is deleted.").arg(name);
    }
    Q_UNREACHABLE();
}

bool hasWayBack(Deed deed)
{
    return deed != Deed::Cancel;
}

} // namespace Evently
