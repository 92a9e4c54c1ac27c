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

/// Simulates the sales of one show of the demo season: customers come at random times, book, change
/// their minds and wait. The Ledger that decides and the writer that writes are those of real
/// sales; only the clock and the random numbers are simulated.
class BoxOffice
{
public:
    /// @p organizer is who sells at the desk; null if there is no organizer yet.
    BoxOffice(const Show &show, People &people, Chance &chance, const QUuid &organizer);

    /// Simulates everything until @p now and writes it. The event's row must exist already.
    /// @return the change to announce. @throws DatabaseError
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

    /// What a group asks for: tickets of the one type, or of several.
    struct Wish
    {
        int quantity = 1;
        QList<LineWish> lines{};
        QString code{};
    };
    Wish wishOf(int people, Booking::Channel channel);

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
    LoadedEvents m_loaded; ///< The one event; its "now" is the simulated clock.
    std::multimap<Instant, Action> m_agenda;
    qsizetype m_rowsSeen = 0; ///< Ledger rows already searched for offers.
};

} // namespace Evently
