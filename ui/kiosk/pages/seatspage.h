// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/parts/kioskpage.h"

namespace Evently {

class Poster;
class Stepper;
class TypeRows;

/// Asks for the number of seats of one event, or of each ticket type if it has several; or the
/// number to wait for if it is sold out.
class SeatsPage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeatsPage)

public:
    enum class For { Booking, Waiting };

    SeatsPage(KioskContext &context, For purpose);

    /// @p notice: why the question is asked (again), or empty. @p wanted: what was requested
    /// before; less is offered if fewer seats are left.
    void open(const Listing &listing, const QString &notice = {}, const Order &wanted = {});
    /// Updates the event: seats may go while the visitor decides.
    void follow(const Listing &listing);
    void setBusy(bool isBusy); ///< The server is being asked.

    void wipe() override;
    void retranslate() override;

signals:
    void chosen(const Evently::Order &order);
    void left();

protected:
    bool useKey(const QKeyEvent &key) override;

private:
    void write();
    Order order() const;
    /// Whether there are ticket types to choose, and not just a number of tickets.
    bool hasTypes() const { return !m_listing.isSimpleIn(Booking::Channel::Kiosk); }

    const For m_purpose;
    Listing m_listing;
    QString m_notice;
    bool m_isBusy = false;
    Poster *const m_poster;
    QLabel *const m_news;
    QLabel *const m_left;
    Stepper *const m_stepper;
    TypeRows *const m_types; ///< Shown instead, if there are several.
    QLabel *const m_sum;
    TapButton *const m_back;
    TapButton *const m_next;
};

} // namespace Evently
