// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/parts/kioskpage.h"

namespace Evently {

class CodeView;

/// The purchase: reference and code, and where the tickets come out. The booking is valid even if
/// printing fails.
class TicketPage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketPage)

public:
    enum class Paper { OnItsWay, Out, Missing };

    explicit TicketPage(KioskContext &context);

    void open(const Booking &sold);
    void setPaper(Paper paper);

    void wipe() override;
    void retranslate() override;
    bool needsServer() const override { return false; }

signals:
    void printAsked(); ///< The visitor wants another set.
    void finished();

private:
    std::optional<Booking> m_sold;
    Paper m_paper = Paper::OnItsWay;
    CodeView *const m_code;
    QLabel *const m_what;
    QLabel *const m_referenceLabel;
    QLabel *const m_reference;
    QLabel *const m_pay;
    TapButton *const m_again;
    TapButton *const m_done;
};

} // namespace Evently
