// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/palette/codefinder.h"

#include "models/words/dates.h"
#include "ui/api/apiclient.h"

#include <algorithm>

namespace Evently {

using Kind = TypedCode::Kind;

CodeFinder::CodeFinder(ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void CodeFinder::ask(const QString &typed)
{
    if (typed == m_typed)
        return;
    m_typed = typed;
    ++m_round;
    m_code = readCode(typed);
    m_booking.reset();
    m_entry.reset();
    m_isUnknown = false;
    emit changed();
    askFor(0);
}

/// One at a time, since there is rarely more than one.
void CodeFinder::askFor(qsizetype candidate)
{
    if (candidate >= m_code.references.size()) {
        m_isUnknown = !m_code.references.isEmpty();
        return emit changed();
    }
    m_api.booking(m_code.references[candidate])
            .then(this, [this, candidate, round = m_round](const Result<Booking> &booking) {
                if (round != m_round)
                    return;
                if (!booking)
                    return askForEntry(candidate);
                m_booking = *booking;
                emit changed();
            });
}

void CodeFinder::askForEntry(qsizetype candidate)
{
    m_api.entry(m_code.references[candidate])
            .then(this, [this, candidate, round = m_round](const Result<WaitlistEntry> &entry) {
                if (round != m_round)
                    return;
                const bool isMissing = !entry && entry.error().code == Problem::Code::NotFound;
                if (isMissing)
                    return askFor(candidate + 1);
                if (entry)
                    m_entry = *entry;
                emit changed();
            });
}

QString CodeFinder::sentence() const
{
    if (m_booking) {
        const auto &event = m_booking->event;
        return tr("This is booking %1 for “%2”, %3.")
                .arg(m_booking->reference, event.name, dateText(event.dateTime, event.timeZone));
    }
    if (m_entry)
        return tr("%1 is the reference of a waitlist entry, not of a booking.")
                .arg(m_entry->reference);
    if (m_code.kind == Kind::Misread)
        return tr("A letter or digit in this reference is wrong. Please check it.");
    if (m_code.kind == Kind::OtherCode)
        return tr("This code comes from a newer version of Evently.");
    // Twelve letters of a name may look like a reference.
    const bool isSure =
            m_code.ticket > 0 || std::ranges::any_of(m_typed, [](QChar c) { return c.isDigit(); });
    if (m_isUnknown && isSure)
        return tr("There is no booking with the reference %1.").arg(m_code.reference());
    return {};
}

} // namespace Evently
