// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/confirm/factsreader.h"

#include "ui/api/apiclient.h"

namespace Evently {

FactsReader::FactsReader(ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void FactsReader::start(const QUuid &event)
{
    m_event = event;
    m_api.event(event).then(this, [this](const Result<Listing> &listing) {
        if (!listing)
            return refuse(listing.error());
        m_facts.listing = *listing;
        take();
    });
    count(Booking::Status::Confirmed, &EventFacts::confirmed);
    count(Booking::Status::Held, &EventFacts::held);
}

void FactsReader::count(Booking::Status status, qint64 EventFacts::*where)
{
    m_api.countBookings({.status = status, .event = m_event, .isEverybodys = true})
            .then(this, [this, where](const Result<Total> &total) {
                if (!total)
                    return refuse(total.error());
                m_facts.*where = total->count;
                take();
            });
}

void FactsReader::take()
{
    if (m_missing < 0 || --m_missing > 0)
        return;
    deleteLater();
    emit read(m_facts);
}

void FactsReader::refuse(const Problem &problem)
{
    if (m_missing < 0)
        return;
    m_missing = -1;
    deleteLater();
    emit refused(problem);
}

} // namespace Evently
