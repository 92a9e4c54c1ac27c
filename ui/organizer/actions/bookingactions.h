// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "ui/organizer/confirm/consequences.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace Evently {

class ConsequencesDialog;
struct Workspace;

enum class BookingAction { Confirm, Cancel, GiveBack, Paid, Refunded };

/// Whether @p action can be done to @p booking at all; the server decides.
bool isPossible(BookingAction action, const Booking &booking);

/// Of doing @p action to @p booking; @p seats are given back.
Consequences consequencesOf(BookingAction action, const Booking &booking, int seats = 0);

/// What an organizer does with a booking, asked about before where it can't be undone. GUI thread.
class BookingActions : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BookingActions)

public:
    /// Dialogs stand before @p window.
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
    /// Asked in @p dialog; null where nothing was asked.
    void perform(BookingAction action, const Booking &booking, int seats,
                 ConsequencesDialog *dialog);
    /// @p dialog is null as well when it was left before the answer came.
    void take(BookingAction action, const QString &reference, ConsequencesDialog *dialog,
              const Result<Booking> &outcome);

    Workspace &m_workspace;
    QWidget &m_window;
    QByteArray m_actionKey;
    std::optional<qint64> m_choice; ///< What m_actionKey stands for, where there is a choice.
};

} // namespace Evently
