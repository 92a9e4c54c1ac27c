// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/confirm/consequences.h"

#include <QPointer>

namespace Evently {

class ConsequencesDialog;
struct Workspace;

/// An organizer's actions on an event, from any page: each in its own dialog, which states the
/// consequences first. One at a time. GUI thread.
class EventActions : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventActions)

public:
    /// @p window is the parent of all dialogs.
    EventActions(Workspace &workspace, QWidget &window);

    void create();
    void duplicate(const Event &event);
    void edit(const QUuid &event);
    void ask(Action action, const QUuid &event);
    /// Undoes @p action, if possible, without a confirmation.
    void undo(Action action, const QUuid &event);

signals:
    void created(const Evently::Listing &listing);
    void saved(const Evently::Listing &listing);
    /// @p event is the state before; @p after has no listing if the event was deleted.
    void done(Evently::Action action, const Evently::Event &event,
              const Evently::EventAfter &after);
    void failed(const QString &sentence); ///< An undo failed, or an action whose dialog was closed.

private:
    void read(Action action, const QUuid &event, const QString &notice);
    void perform(Action action);
    void take(Action action, const Event &event, ConsequencesDialog *dialog,
              const Result<EventAfter> &after);

    Workspace &m_workspace;
    QWidget &m_window;
    QPointer<ConsequencesDialog> m_dialog;
    EventFacts m_facts; ///< As shown in the dialog.
    QByteArray m_actionKey;
};

/// Says that @p action was done to the event @p name; @p after is the result.
QString sentenceFor(Action action, const QString &name, const EventAfter &after);
/// Whether EventActions::undo() can undo it.
bool hasWayBack(Action action);

} // namespace Evently
