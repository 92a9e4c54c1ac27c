// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"
#include "models/values/waitlistentry.h"
#include "ui/widgets/card.h"

#include <optional>

class QLabel;
class QPushButton;

namespace Evently {

class Notice;
class Theme;
class TicketDesk;

/// The last customer added to a waitlist: their reference, large enough to be read across the
/// counter, and the printed slip. GUI thread.
class WaitReceipt : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaitReceipt)

public:
    WaitReceipt(TicketDesk &tickets, const Theme &theme, QWidget *parent = nullptr);

    /// Shows @p entry of @p event and prints its slip.
    void open(const WaitlistEntry &entry, const Event &event);
    void close(); ///< Clears it.

private:
    void print();
    bool isOver(const QString &job);

    TicketDesk &m_tickets;
    std::optional<WaitlistEntry> m_entry;
    Event m_event;
    QString m_job; ///< Being printed.
    QLabel *const m_words;
    QLabel *const m_reference;
    QLabel *const m_place;
    Notice *const m_notice;
    QPushButton *const m_print;
};

} // namespace Evently
