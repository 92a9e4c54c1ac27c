// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/confirm/consequences.h"

#include <QPointer>

namespace Evently {

class ConsequencesDialog;
struct Workspace;

/// What an organizer does with an event, wherever they look at it: each action in a dialog of its
/// own, with the consequences said before. One at a time. GUI thread.
class EventActions : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventActions)

public:
    /// Dialogs stand before @p window.
    EventActions(Workspace &workspace, QWidget &window);

    void create();
    void duplicate(const Event &event);
    void edit(const QUuid &event);
    void ask(Action action, const QUuid &event);
    /// Without a question: what undoes @p action, where that is possible.
    void undo(Action action, const QUuid &event);

signals:
    void created(const Evently::Listing &listing);
    void saved(const Evently::Listing &listing);
    /// @p event as it was before; @p after has no listing when it is gone.
    void done(Evently::Action action, const Evently::Event &event,
              const Evently::EventAfter &after);
    void failed(const QString &sentence); ///< An undo, or an action whose dialog was left.

private:
    void read(Action action, const QUuid &event, const QString &notice);
    void perform(Action action);
    void take(Action action, const Event &event, ConsequencesDialog *dialog,
              const Result<EventAfter> &after);

    Workspace &m_workspace;
    QWidget &m_window;
    QPointer<ConsequencesDialog> m_dialog;
    EventFacts m_facts; ///< As the dialog shows them.
    QByteArray m_actionKey;
};

/// That @p action was done to the event @p name, which is @p after it.
QString sentenceFor(Action action, const QString &name, const EventAfter &after);
/// Whether EventActions::undo() can undo it.
bool hasWayBack(Action action);

} // namespace Evently
