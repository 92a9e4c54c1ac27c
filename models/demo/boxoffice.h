// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/demo/people.h"
#include "models/demo/playbill.h"
#include "models/desk/batch/eventloader.h"
#include "models/ledger/ledger.h"
#include "models/values/change.h"

#include <functional>
#include <map>

namespace Evently {

/// Sells one show of the demo season: lets people come, decide, change their minds and wait, at
/// times of their own, by the same Ledger that decides real sales and the same writer that writes
/// them. Only the clock and the chance are made up.
class BoxOffice
{
public:
    /// @p organizer is who sells at the desk; null when nobody is known yet.
    BoxOffice(const Show &show, People &people, Chance &chance, const QUuid &organizer);

    /// Plays all that happens until @p now and writes it down. The event's row is there already.
    /// @return what became of the event. @throws DatabaseError
    Change play(Transaction &tx, Instant now);

private:
    using Action = std::function<void()>;

    void at(Instant when, Action action);
    void planArrivals();
    void planFate();
    Instant arrival();
    Instant usualHour(Instant about);

    void arrive();
    void comeOnline();
    void comeToTheDesk();
    void comeToAKiosk();
    void follow(const Booking &booking, bool wasPaidAtOnce);
    void followHold(const Booking &booking);
    void followEntry(const WaitlistEntry &entry);
    void answerOffer(const QUuid &entryId);
    int groupSize();

    Result<Outcome> decide(const Command &command, const Principal &caller);
    void write();
    EventState &state() { return m_loaded.states.begin()->second; }
    const Event &event() { return state().event; }

    const Show &m_show;
    People &m_people;
    Chance &m_chance;
    const Principal m_organizer;
    const Ledger::Settings m_settings;
    const Ledger::IdSource m_ids;

    Transaction *m_tx = nullptr;
    LoadedEvents m_loaded; ///< The one event; its "now" is the clock of the play.
    std::multimap<Instant, Action> m_agenda;
    qsizetype m_rowsSeen = 0; ///< Of the ledger, for offers that went out.
};

} // namespace Evently
