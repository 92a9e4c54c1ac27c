// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/parts/kioskpage.h"

namespace Evently {

class Poster;
class Stepper;

/// How many seats of one event; where they are sold out, how many to wait for.
class SeatsPage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeatsPage)

public:
    enum class For { Booking, Waiting };

    SeatsPage(KioskContext &context, For purpose);

    /// @p notice: what happened that it is asked (again), or empty. @p wanted: how many were asked
    /// for before; fewer are offered where there are fewer.
    void open(const Listing &listing, const QString &notice = {}, int wanted = 1);
    /// The event as it is now: seats go while somebody thinks.
    void follow(const Listing &listing);
    void setBusy(bool isBusy); ///< The server is asked.

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
