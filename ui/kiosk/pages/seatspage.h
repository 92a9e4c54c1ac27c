// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/parts/kioskpage.h"

namespace Evently {

class Poster;
class Stepper;

/// Asks for the number of seats of one event, or the number to wait for if it is sold out.
class SeatsPage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeatsPage)

public:
    enum class For { Booking, Waiting };

    SeatsPage(KioskContext &context, For purpose);

    /// @p notice: why the question is asked (again), or empty. @p wanted: the number requested
    /// before; less is offered if fewer seats are left.
    void open(const Listing &listing, const QString &notice = {}, int wanted = 1);
    /// Updates the event: seats may go while the visitor decides.
    void follow(const Listing &listing);
    void setBusy(bool isBusy); ///< The server is being asked.

    void wipe() override;
    void retranslate() override;

signals:
    void chosen(int seats);
    void left();

protected:
    bool useKey(const QKeyEvent &key) override;

private:
    void write();

    const For m_purpose;
    Listing m_listing;
    QString m_notice;
    bool m_isBusy = false;
    Poster *const m_poster;
    QLabel *const m_news;
    QLabel *const m_left;
    Stepper *const m_stepper;
    QLabel *const m_sum;
    TapButton *const m_back;
    TapButton *const m_next;
};

} // namespace Evently
