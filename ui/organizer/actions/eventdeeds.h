// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/confirm/consequences.h"

#include <QPointer>

namespace Evently {

class ConsequencesDialog;
struct Workspace;

/// What an organizer does with an event, wherever they look at it: each deed in a dialog of its
/// own, with the consequences said before. One at a time. GUI thread.
class EventDeeds : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventDeeds)

public:
    /// Dialogs stand before @p window.
    EventDeeds(Workspace &workspace, QWidget &window);

    void create();
    void duplicate(const Event &event);
    void edit(const QUuid &event);
    void ask(Deed deed, const QUuid &event);
    /// Without a question: what undoes @p deed, where that is possible.
    void undo(Deed deed, const QUuid &event);

signals:
    void created(const Evently::Listing &listing);
    void saved(const Evently::Listing &listing);
    /// @p event as it was before; @p after has no listing when it is gone.
    void done(Evently::Deed deed, const Evently::Event &event, const Evently::EventAfter &after);
    void failed(const QString &sentence); ///< An undo, or a deed whose dialog was left.

private:
    void read(Deed deed, const QUuid &event, const QString &notice);
    void perform(Deed deed);
    void take(Deed deed, const Event &event, ConsequencesDialog *dialog,
              const Result<EventAfter> &after);

    Workspace &m_workspace;
    QWidget &m_window;
    QPointer<ConsequencesDialog> m_dialog;
    EventFacts m_facts; ///< As the dialog shows them.
    QByteArray m_actionKey;
};

/// That @p deed was done to the event @p name, which is @p after it.
QString sentenceFor(Deed deed, const QString &name, const EventAfter &after);
/// Whether EventDeeds::undo() can undo it.
bool hasWayBack(Deed deed);

} // namespace Evently
