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

enum class BookingDeed { Confirm, Cancel, GiveBack, Paid, Refunded };

/// Whether @p deed can be done to @p booking at all; the server decides.
bool isPossible(BookingDeed deed, const Booking &booking);

/// Of doing @p deed to @p booking; @p seats are given back.
Consequences consequencesOf(BookingDeed deed, const Booking &booking, int seats = 0);

/// What an organizer does with a booking, asked about before where it can't be undone. GUI thread.
class BookingDeeds : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BookingDeeds)

public:
    /// Dialogs stand before @p window.
    BookingDeeds(Workspace &workspace, QWidget &window);

    void ask(BookingDeed deed, const Booking &booking);

signals:
    void done(const QString &sentence);
    void failed(const QString &sentence);

private:
    void askHowMany(const Booking &booking);
    void askHowPaid(const Booking &booking);
    void askHowMuch(const Booking &booking);
    QByteArray keyFor(qint64 choice);
    std::function<void(const Result<Booking> &)> taker(BookingDeed deed, const Booking &booking,
                                                       ConsequencesDialog *dialog);
    /// Asked in @p dialog; null where nothing was asked.
    void perform(BookingDeed deed, const Booking &booking, int seats, ConsequencesDialog *dialog);
    /// @p dialog is null as well when it was left before the answer came.
    void take(BookingDeed deed, const QString &reference, ConsequencesDialog *dialog,
              const Result<Booking> &outcome);

    Workspace &m_workspace;
    QWidget &m_window;
    QByteArray m_actionKey;
    std::optional<qint64> m_choice; ///< What m_actionKey stands for, where there is a choice.
};

} // namespace Evently
