// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"

namespace Evently {

/// What is known about an event when its action is about to be confirmed.
struct EventFacts
{
    Listing listing{};
    qint64 confirmed = 0; ///< Bookings.
    qint64 held = 0; ///< Bookings.
};

enum class Action { Publish, BackToDraft, Cancel };

/// A confirmation: a question and the consequences of an action.
struct Consequences
{
    QString question;
    QStringList sentences; ///< The consequences, each in plain text.
    QString button; ///< The action, as a verb.
    QString secondButton{}; ///< If not empty, a second confirmation is needed, with this button.
    QString keepButton{}; ///< The button that changes nothing; empty: "Go back".
    bool isDangerous = false; ///< It can't be undone.
    bool isPossible = true; ///< If false, the sentences say why.
};

Consequences consequencesOf(Action action, const EventFacts &facts);

/// Whether saving @p wanted may have costly effects: a big change of the capacity or of a quota, a
/// smaller quota of which tickets are sold, or a ticket type retired while people wait.
bool isRisky(const Event &before, const Event &wanted);
/// The consequences of saving @p wanted for the event of @p facts.
Consequences consequencesOfEdit(const EventFacts &facts, const Event &wanted);

} // namespace Evently
