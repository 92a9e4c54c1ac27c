// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/confirm/consequences.h"

#include <QObject>

namespace Evently {

class ApiClient;

/// Loads an event's facts for a confirmation. Deletes itself after its one answer.
class FactsReader : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactsReader)

public:
    FactsReader(ApiClient &api, QObject *parent);

    void start(const QUuid &event);

signals:
    void read(const Evently::EventFacts &facts);
    void refused(const Evently::Problem &problem);

private:
    void count(Booking::Status status, qint64 EventFacts::*where);
    void take();
    void refuse(const Problem &problem);

    ApiClient &m_api;
    QUuid m_event;
    EventFacts m_facts;
    int m_missing = 3; ///< The number of answers still to come.
};

} // namespace Evently
