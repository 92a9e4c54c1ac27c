// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace Evently {

/// Printing for staff at the kiosk. GUI thread; nothing here blocks.
class StaffDesk
{
    Q_DISABLE_COPY_MOVE(StaffDesk)

public:
    /// An order that was sold but whose tickets were never printed.
    struct Unprinted
    {
        QString key; ///< Identifies the order.
        QString words; ///< Its reference and contents.
    };
    /// Called with the error as a sentence, or empty on success.
    using Outcome = std::function<void(const QString &problem)>;

    virtual ~StaffDesk() = default;

    /// The state of the printer, in a few words.
    virtual QString printerState() const = 0;
    virtual QList<Unprinted> unprinted() const = 0;
    virtual void printTestPage(Outcome outcome) = 0;
    /// Prints the tickets of the booking with @p reference again.
    virtual void printAgain(const QString &reference, Outcome outcome) = 0;
    /// Prints the unprinted() order with @p key, which then leaves the list.
    virtual void print(const QString &key, Outcome outcome) = 0;

protected:
    StaffDesk() = default;
};

} // namespace Evently
