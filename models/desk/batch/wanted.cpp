// SPDX-License-Identifier: GPL-3.0-only
#include "models/desk/batch/wanted.h"

namespace Evently {
namespace {

/// Collects what the commands name, one command at a time.
class Gathering
{
public:
    explicit Gathering(Wanted &wanted)
        : m_wanted(wanted)
    {
    }

    void add(const DeskRequest &request)
    {
        m_event = request.eventId;
        std::visit([this](const auto &command) { gather(command); }, request.command);
    }

private:
    void gather(const Book &book)
    {
        gatherBuyer(book.userId);
        gatherCode(book.code);
        if (book.hold && !book.userId.isNull())
            m_wanted.holders.emplace(m_event, book.userId);
        if (book.onSoldOut == Book::OnSoldOut::Waitlist)
            gatherUser(book.userId);
    }
    void gather(const Confirm &confirm) { m_wanted.bookings << confirm.bookingId; }
    void gather(const Cancel &cancel) { m_wanted.bookings << cancel.bookingId; }
    void gather(const MarkPaid &paid) { m_wanted.bookings << paid.bookingId; }
    void gather(const MarkRefunded &refunded) { m_wanted.bookings << refunded.bookingId; }
    void gather(const Join &join)
    {
        gatherBuyer(join.userId);
        gatherCode(join.code);
        gatherUser(join.userId);
    }
    void gather(const AcceptOffer &accept) { gatherEntry(accept.entry); }
    void gather(const DeclineOffer &decline) { gatherEntry(decline.entry); }
    void gather(const Leave &leave) { gatherEntry(leave.entry); }
    void gather(const OfferByStaff &offer)
    {
        gatherEntry({.entryId = offer.entryId});
        m_wanted.shownEntries << offer.entryId;
    }
    void gather(const Edit &edit)
    {
        m_wanted.edits[m_event] = edit;
        m_wanted.queues << m_event;
        m_wanted.usedQuestions << m_event;
    }
    void gather(const CancelEvent &) { m_wanted.usedQuestions << m_event; }
    void gather(const Tick &) { m_wanted.queues << m_event; }

    void gatherUser(const QUuid &userId)
    {
        if (!userId.isNull())
            m_wanted.users.emplace(m_event, userId);
    }

    void gatherBuyer(const QUuid &userId)
    {
        if (!userId.isNull())
            m_wanted.buyers.emplace(m_event, userId);
    }

    void gatherCode(const QString &code)
    {
        if (const QString key = codeKey(code); !key.isEmpty())
            m_wanted.codes.emplace(m_event, key);
    }

    void gatherEntry(const EntryKey &key)
    {
        ++m_wanted.entryCommands[m_event];
        if (key.entryId.isNull())
            gatherUser(key.userId);
        else
            m_wanted.entries << key.entryId;
    }

    Wanted &m_wanted;
    QUuid m_event;
};

} // namespace

Wanted wantedBy(const QList<DeskRequest> &requests)
{
    Wanted wanted;
    Gathering gathering(wanted);
    for (const DeskRequest &request : requests)
        gathering.add(request);
    return wanted;
}

} // namespace Evently
