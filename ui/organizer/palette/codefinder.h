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

/// Finds what a ticket's code or a reference belongs to, after it was scanned or typed anywhere in
/// a window. GUI thread.
class CodeFinder : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeFinder)

public:
    explicit CodeFinder(ApiClient &api, QObject *parent = nullptr);

    /// Looks up @p typed if it is a code; drops the previous result.
    void ask(const QString &typed);
    void forget() { ask({}); }

    const std::optional<Booking> &booking() const { return m_booking; }
    const std::optional<WaitlistEntry> &entry() const { return m_entry; }
    /// What the code belongs to, or what is wrong with it; empty if it isn't a code or isn't known
    /// yet.
    QString sentence() const;

signals:
    void changed(); ///< booking(), entry() or sentence() changed.

private:
    void askFor(qsizetype candidate);
    void askForEntry(qsizetype candidate);

    ApiClient &m_api;
    QString m_typed;
    TypedCode m_code;
    std::optional<Booking> m_booking;
    std::optional<WaitlistEntry> m_entry;
    bool m_isUnknown = false; ///< The server doesn't know it.
    quint64 m_round = 0; ///< Identifies answers to earlier requests, which are ignored.
};

} // namespace Evently
