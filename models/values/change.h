// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/id.h"

#include <QJsonObject>

#include <optional>

namespace Evently {

/// That something changed, not what: whoever cares reads it again. Travels by NOTIFY between
/// processes and by /api/live to clients, so it never holds personal data.
struct Change
{
    enum class Type { Event, User, Kiosk };
    /// Which of a user's sessions, or whether a kiosk's pairing, ended with the change.
    enum class Ends { Nothing, Session, OtherSessions, Everything };

    Type type = Type::Event;
    QUuid id;
    qint64 version = 0; ///< Of an event; 0 for the others.
    int availableCapacity = 0; ///< Of an event; 0 for the others.
    /// Of an event: it is a draft and was one before, so that only organizers may hear of it. A
    /// draft that was published until now is news to everybody.
    bool isDraft = false;
    Ends ends = Ends::Nothing; ///< Of a user or a kiosk.
    QUuid session{}; ///< With Session the one that ended, with OtherSessions the one that did not.

    QByteArray toJson() const; ///< For /api/live: type and id, and an event's figures.
    /// Reads what toJson() wrote; nothing for a type that this version doesn't know, which a
    /// client passes over.
    static std::optional<Change> fromJson(const QJsonObject &json);
    QString toNotice() const; ///< For NOTIFY: at most 120 bytes.
    /// Reads a notice strictly: anybody may NOTIFY, so nothing in it is trusted but as a hint.
    static std::optional<Change> fromNotice(QStringView notice);
    bool operator==(const Change &) const = default;
};

} // namespace Evently
