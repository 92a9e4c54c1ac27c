// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"
#include "ui/organizer/confirm/consequences.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace Evently {

class ConsequencesDialog;
struct Workspace;

enum class BookingAction { Confirm, Cancel, GiveBack, Paid, Refunded };

/// Whether @p action makes sense for @p booking; the server has the final say.
bool isPossible(BookingAction action, const Booking &booking);

/// The consequences of @p action on @p booking, where @p part of its tickets are returned.
Consequences consequencesOf(BookingAction action, const Booking &booking,
                            const OrderLine &part = {});

/// An organizer's actions on a booking, with a confirmation if they can't be undone. GUI thread.
class BookingActions : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BookingActions)

public:
    /// @p window is the parent of all dialogs.
    BookingActions(Workspace &workspace, QWidget &window);

    void ask(BookingAction action, const Booking &booking);

signals:
    void done(const QString &sentence);
    void failed(const QString &sentence);

private:
    void askHowMany(const Booking &booking);
    void askHowPaid(const Booking &booking);
    void askHowMuch(const Booking &booking);
    QByteArray keyFor(qint64 choice);
    std::function<void(const Result<Booking> &)> taker(BookingAction action, const Booking &booking,
                                                       ConsequencesDialog *dialog);
    /// @p dialog: where the user confirmed; null if no confirmation was needed.
    void perform(BookingAction action, const Booking &booking, const OrderLine &part,
                 ConsequencesDialog *dialog);
    /// @p dialog is also null if it was closed before the answer came.
    void take(BookingAction action, const QString &reference, ConsequencesDialog *dialog,
              const Result<Booking> &outcome);

    Workspace &m_workspace;
    QWidget &m_window;
    QByteArray m_actionKey;
    std::optional<qint64> m_choice; ///< The choice that m_actionKey belongs to, if there is one.
};

} // namespace Evently
