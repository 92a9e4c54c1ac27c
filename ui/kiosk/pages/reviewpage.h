// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/parts/kioskpage.h"

namespace Evently {

class Poster;

/// A summary of the order, before any seats are reserved.
class ReviewPage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReviewPage)

public:
    explicit ReviewPage(KioskContext &context);

    void open(const Listing &listing, const Order &order, const Customer &guest);
    /// Updates the event; if the price has changed, the page says so.
    void follow(const Listing &listing);
    qint64 sumCents() const { return totalCentsOf(lines()); }
    /// While the server is being asked, nothing can be pressed again.
    void setBusy(bool isBusy);

    void wipe() override;
    void retranslate() override;

signals:
    void agreed();
    void left();

protected:
    void arrange() override;

private:
    QList<TicketLine> lines() const;
    void showLines();

    Listing m_listing;
    Order m_order;
    Customer m_guest;
    bool m_isBusy = false;
    bool m_isRepriced = false;
    Poster *const m_poster;
    QLabel *const m_news;
    QVBoxLayout *const m_bill;
    QLabel *const m_when;
    QLabel *const m_name;
    QVBoxLayout *const m_lines; ///< What each type costs, if there are several.
    QLabel *const m_count;
    QLabel *const m_sum;
    TapButton *const m_back;
    TapButton *const m_next;
};

} // namespace Evently
