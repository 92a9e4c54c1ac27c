// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/id.h"

#include <QJsonObject>

#include <optional>

namespace Evently {

/// Says which object changed, but not how: receivers that need it load it again. Sent between
/// processes by NOTIFY and to clients on /api/live, so it never holds personal data.
struct Change
{
    enum class Type { Event, User, Kiosk };
    /// What the change ended: some of a user's sessions, or a kiosk's pairing.
    enum class Ends { Nothing, Session, OtherSessions, Everything };

    Type type = Type::Event;
    QUuid id;
    qint64 version = 0; ///< For events; otherwise 0.
    int availableCapacity = 0; ///< For events; otherwise 0.
    /// For events: it is a draft and was one before, so only organizers may be notified. A
    /// published event that becomes a draft is announced to everyone.
    bool isDraft = false;
    Ends ends = Ends::Nothing; ///< For users and kiosks.
    QUuid session{}; ///< With Session, the one that ended; with OtherSessions, the one that stays.

    QByteArray toJson() const; ///< For /api/live: type, id, and an event's version and free seats.
    /// Reads what toJson() wrote. Returns nothing for a type that this version doesn't know;
    /// clients ignore those.
    static std::optional<Change> fromJson(const QJsonObject &json);
    QString toNotice() const; ///< For NOTIFY: at most 120 bytes.
    /// Reads a notice strictly. Any database user can send a NOTIFY, so a notice is only a hint to
    /// load something again and its contents are never trusted.
    static std::optional<Change> fromNotice(QStringView notice);
    bool operator==(const Change &) const = default;
};

} // namespace Evently
