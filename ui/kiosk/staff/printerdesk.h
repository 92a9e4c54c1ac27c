// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/result.h"
#include "ui/kiosk/staff/staffdesk.h"

#include <QHash>
#include <QObject>

namespace Evently {

struct KioskContext;

/// The StaffDesk of a real kiosk, with its printer, journal and server. GUI thread.
class PrinterDesk : public QObject, public StaffDesk
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrinterDesk)

public:
    explicit PrinterDesk(KioskContext &context, QObject *parent = nullptr);

    QString printerState() const override;
    QList<Unprinted> unprinted() const override;
    void printTestPage(Outcome outcome) override;
    void printAgain(const QString &reference, Outcome outcome) override;
    void print(const QString &key, Outcome outcome) override;

private:
    void printBooking(const Result<Booking> &booking, const Outcome &outcome);
    /// Registers @p outcome for a new job.
    /// @return the job's name.
    QString newJob(const Outcome &outcome);
    void end(const QString &job, const QString &problem);

    KioskContext &m_context;
    QHash<QString, Outcome> m_jobs; ///< Not finished yet.
};

} // namespace Evently
