// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "ui/organizer/event/consequences.h"

#include <QPointer>

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
    void perform(BookingDeed deed, const Booking &booking, int seats);
    void take(BookingDeed deed, const Result<Booking> &outcome);

    Workspace &m_workspace;
    QWidget &m_window;
    QPointer<ConsequencesDialog> m_dialog;
    QByteArray m_actionKey;
};

} // namespace Evently
