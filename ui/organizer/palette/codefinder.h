// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "models/values/problem.h"
#include "models/values/typedcode.h"
#include "models/values/waitlistentry.h"

#include <QObject>

#include <optional>

namespace Evently {

class ApiClient;

/// Finds out what a ticket's code or a reference is about, wherever in a window somebody scans or
/// types one. GUI thread.
class CodeFinder : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeFinder)

public:
    explicit CodeFinder(ApiClient &api, QObject *parent = nullptr);

    /// Looks up what @p typed says, if it is a code; what was found before is forgotten.
    void ask(const QString &typed);
    void forget() { ask({}); }

    const std::optional<Booking> &booking() const { return m_booking; }
    const std::optional<WaitlistEntry> &entry() const { return m_entry; }
    /// What the code is, or what is wrong with it; empty for what is none, or not known yet.
    QString sentence() const;

signals:
    void changed(); ///< booking(), entry() or sentence() differ from before.

private:
    void askFor(qsizetype candidate);
    void askForEntry(qsizetype candidate);

    ApiClient &m_api;
    QString m_typed;
    TypedCode m_code;
    std::optional<Booking> m_booking;
    std::optional<WaitlistEntry> m_entry;
    bool m_isUnknown = false; ///< The server has nothing under it.
    quint64 m_round = 0; ///< Answers to earlier ones come too late.
};

} // namespace Evently
