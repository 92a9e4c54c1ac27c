// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace Evently {

/// What staff can have done with the kiosk's printer. GUI thread; nothing here waits.
class StaffDesk
{
    Q_DISABLE_COPY_MOVE(StaffDesk)

public:
    /// An order that was paid for or promised, and whose tickets never reached the printer.
    struct Unprinted
    {
        QString key; ///< What the desk knows it by.
        QString words; ///< Its reference and what it is for.
    };
    /// Told what went wrong, as a sentence; an empty one: nothing.
    using Outcome = std::function<void(const QString &problem)>;

    virtual ~StaffDesk() = default;

    /// How the printer is, in a few words.
    virtual QString printerState() const = 0;
    virtual QList<Unprinted> unprinted() const = 0;
    virtual void printTestPage(Outcome outcome) = 0;
    /// Prints the tickets of the booking with @p reference again.
    virtual void printAgain(const QString &reference, Outcome outcome) = 0;
    /// Prints what is unprinted() under @p key, which then is no more.
    virtual void print(const QString &key, Outcome outcome) = 0;

protected:
    StaffDesk() = default;
};

} // namespace Evently
