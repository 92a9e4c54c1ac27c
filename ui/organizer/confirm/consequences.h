// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"

namespace Evently {

/// What is known of an event just before something is done to it.
struct EventFacts
{
    Listing listing{};
    qint64 confirmed = 0; ///< Bookings.
    qint64 held = 0; ///< Bookings.
};

enum class Action { Publish, BackToDraft, Cancel };

/// A question before something is done, and what will come of it.
struct Consequences
{
    QString question;
    QStringList sentences; ///< What will happen, each in plain text.
    QString button; ///< What it does, as a verb.
    QString secondButton{}; ///< Not empty: it is asked twice, and this is said the second time.
    QString keepButton{}; ///< What leaves all as it is; empty: "Go back".
    bool isDangerous = false; ///< It can't be undone.
    bool isPossible = true; ///< Else the sentences say why not.
};

Consequences consequencesOf(Action action, const EventFacts &facts);

/// Whether @p wanted is so far from what @p before has that a slip of the finger is likely: more
/// than a fifth of it.
bool isBigChange(const Event &before, int wanted);
/// Of giving the event of @p facts @p wanted seats.
Consequences consequencesOfCapacity(const EventFacts &facts, int wanted);

} // namespace Evently
