// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"

namespace Evently {

/// What a kiosk has asked of the server for one visitor, and how far it has come: enough to end it
/// properly after a power cut. Names are in it only while they have to be sent once more.
struct KioskOrder
{
    enum class Stage {
        Holding, ///< Seats are asked for.
        Held, ///< They are ours until somebody confirms them or gives them back.
        Confirming, ///< The sale itself is asked for.
        Accepting, ///< The same, for an offer from the waitlist.
        Abandoned, ///< The same, but whoever wanted it has gone.
        Joining, ///< A place in the waitlist is asked for.
        Sold, ///< Not yet handed to the printer.
        Printing, ///< On its way to the spooler.
        Unprinted, ///< Nobody got tickets: for the staff.
    };

    QUuid id{};
    Stage stage = Stage::Holding;
    Instant since{}; ///< When this stage began, by this machine's clock.
    QByteArray key{}; ///< The action key of what is asked for.
    std::optional<Order> order{}; ///< While Holding or Joining.
    QString entryReference{}; ///< While Accepting or Abandoned.
    std::optional<Booking> booking{}; ///< From Held on.

    /// The spooler's name for its tickets: says nothing of anybody, and is the same after a
    /// restart.
    QString job() const;

    QJsonObject toJson() const;
    static Result<KioskOrder> fromJson(const QJsonObject &json);
    bool operator==(const KioskOrder &) const = default;
};

QLatin1StringView wireName(KioskOrder::Stage stage);

} // namespace Evently
