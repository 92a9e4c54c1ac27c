// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"

namespace Evently {

/// What a kiosk has requested for one visitor, and how far it got: enough to finish the order
/// properly after a power cut. Names are stored only while a request may have to be repeated.
struct KioskOrder
{
    enum class Stage {
        Holding, ///< Seats were requested.
        Held, ///< They are reserved until they are confirmed or returned.
        Confirming, ///< The sale was requested.
        Accepting, ///< Likewise, for an offer from the waitlist.
        Abandoned, ///< Likewise, but the visitor has left.
        Joining, ///< A place on the waitlist was requested.
        Sold, ///< Not yet sent to the printer.
        Printing, ///< Being sent to the print queue.
        Unprinted, ///< No tickets came out: for the staff.
    };

    QUuid id{};
    Stage stage = Stage::Holding;
    Instant since{}; ///< When this stage began, by this machine's clock.
    QByteArray key{}; ///< The action key of the request.
    std::optional<Order> order{}; ///< While Holding or Joining.
    QString entryReference{}; ///< While Accepting or Abandoned.
    std::optional<Booking> booking{}; ///< From Held on.

    /// The name of its print job: reveals nothing personal, and stays the same after a restart.
    QString job() const;

    QJsonObject toJson() const;
    static Result<KioskOrder> fromJson(const QJsonObject &json);
    bool operator==(const KioskOrder &) const = default;
};

QLatin1StringView wireName(KioskOrder::Stage stage);

} // namespace Evently
