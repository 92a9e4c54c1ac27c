// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/parts/kioskpage.h"

namespace Evently {

class Emblem;

/// A visitor's place on the waitlist, just after joining or when they return with their slip; and
/// the offer, if there is one.
class SlipPage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SlipPage)

public:
    explicit SlipPage(KioskContext &context);

    /// @p event is the entry's, if known.
    void open(const WaitlistEntry &entry, const std::optional<Event> &event, bool isNew);
    void setBusy(bool isBusy);
    void sayUnprinted(); ///< The slip couldn't be printed.

    void wipe() override;
    void retranslate() override;
    /// Shows the reference without a server, since it replaces the slip if there is no paper; only
    /// accepting an offer needs one.
    bool needsServer() const override
    {
        return m_entry && m_entry->status == WaitlistEntry::Status::Notified;
    }

signals:
    void accepted(const QString &reference);
    void othersAsked();
    void finished();

private:
    QString offerText() const;
    QString sumText() const;

    std::optional<WaitlistEntry> m_entry;
    std::optional<Event> m_ofEvent;
    bool m_isNew = false;
    bool m_isBusy = false;
    bool m_isUnprinted = false;
    Emblem *const m_emblem;
    QLabel *const m_event;
    QLabel *const m_place;
    QLabel *const m_sum;
    QLabel *const m_referenceLabel;
    QLabel *const m_reference;
    TapButton *const m_others;
    TapButton *const m_action;
};

} // namespace Evently
