// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/eventrow.h"

#include "models/database/bound.h"
#include "models/database/choicefrom.h"
#include "models/database/sqlarray.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Evently {

using Status = Event::Status;
using WaitlistPolicy = Event::WaitlistPolicy;

static std::optional<int> integerOrNone(const Rows &rows, QLatin1StringView column)
{
    if (rows.isNull(column))
        return {};
    return rows.integer(column);
}

/// Reads the ticket types and quotas of an event that isn't plain.
static void readSalePlan(Event &event, const QString &text)
{
    if (text.isEmpty())
        return;
    const QJsonObject plan = QJsonDocument::fromJson(text.toUtf8()).object();
    const QJsonArray types = plan[u"types"_s].toArray();
    for (int i = 0; i < types.size(); ++i) {
        TicketType type = TicketType::fromStored(types[i].toObject());
        type.used = plan[u"used"_s][i].toBool();
        type.held = plan[u"held"_s][i].toInt();
        type.sold = plan[u"sold"_s][i].toInt();
        event.types << type;
    }
    const QJsonArray numbers = plan[u"quotaNo"_s].toArray();
    for (int i = 0; i < numbers.size(); ++i)
        event.quotas << Quota{.no = numbers[i].toInt(),
                              .name = plan[u"quotaName"_s][i].toString(),
                              .total = plan[u"quotaTotal"_s][i].toInt(),
                              .available = plan[u"quotaAvailable"_s][i].toInt(),
                              .held = plan[u"quotaHeld"_s][i].toInt(),
                              .sold = plan[u"quotaSold"_s][i].toInt()};
    event.blockedWalls = plan[u"blockedWalls"_s].toInt();
}

/// The texts of an array with one member for each of @p of.
template <typename Of, typename Member>
static QString arrayOf(const QList<Of> &of, Member Of::*member)
{
    QStringList texts;
    for (const Of &one : of) {
        if constexpr (std::is_same_v<Member, QString>)
            texts << one.*member;
        else
            texts << QString::number(int(one.*member));
    }
    return sqlArray(texts);
}

/// What events are sorted by: the lowest price on sale, or else the lowest there will be or was.
static qint64 sortPriceOf(const Event &event, Instant now)
{
    if (event.isPlain())
        return event.priceCents;
    if (const auto range = event.priceRange(now))
        return range->first;
    return std::ranges::min(event.types, {}, &TicketType::priceCents).priceCents;
}

StoredSalePlan salePlanOf(const Event &event, Instant now)
{
    StoredSalePlan plan{.priceCents = sortPriceOf(event, now)};
    if (event.isPlain())
        return plan;
    QJsonArray types;
    for (const TicketType &type : event.types)
        types << type.toStored();
    plan.types = QString::fromUtf8(QJsonDocument(types).toJson(QJsonDocument::Compact));
    plan.typeUsed = arrayOf(event.types, &TicketType::used);
    plan.typeHeld = arrayOf(event.types, &TicketType::held);
    plan.typeSold = arrayOf(event.types, &TicketType::sold);
    plan.quotaNo = arrayOf(event.quotas, &Quota::no);
    plan.quotaName = arrayOf(event.quotas, &Quota::name);
    plan.quotaTotal = arrayOf(event.quotas, &Quota::total);
    plan.quotaAvailable = arrayOf(event.quotas, &Quota::available);
    plan.quotaHeld = arrayOf(event.quotas, &Quota::held);
    plan.quotaSold = arrayOf(event.quotas, &Quota::sold);
    plan.blockedWalls = event.blockedWalls;
    plan.sellable = event.salesAt(now) == Event::Sales::Open;
    plan.nextBoundary = bound(event.nextBoundary(now));
    return plan;
}

Event eventFrom(const Rows &rows)
{
    Event event{.id = rows.id("event_id"_L1),
                .name = rows.text("event_name"_L1),
                .description = rows.text("event_description"_L1),
                .venue = rows.text("event_venue"_L1),
                .category = rows.text("event_category"_L1),
                .dateTime = rows.instant("event_starts_at"_L1),
                .endsAt = rows.instantOrNone("event_ends_at"_L1),
                .salesUntil = rows.instant("event_sales_until"_L1),
                .cancelUntil = rows.instant("event_cancel_until"_L1),
                .timeZone = rows.text("event_time_zone"_L1),
                .currency = rows.text("event_currency"_L1),
                .priceCents = rows.big("event_price_cents"_L1),
                .totalCapacity = rows.integer("event_total"_L1),
                .availableCapacity = rows.integer("event_available"_L1),
                .heldCapacity = rows.integer("event_held"_L1),
                .confirmedCapacity = rows.integer("event_confirmed"_L1),
                .waitingCount = rows.integer("event_waiting"_L1),
                .waitingTickets = rows.integer("event_waiting_tickets"_L1),
                .status = choiceFrom(
                        rows.text("event_status"_L1),
                        {Status::Draft, Status::Published, Status::Cancelled, Status::Completed}),
                .maxPerBooking = rows.integer("event_max_per_booking"_L1),
                .maxPerUser = integerOrNone(rows, "event_max_per_user"_L1),
                .waitlistPolicy = choiceFrom(rows.text("event_waitlist_policy"_L1),
                                             {WaitlistPolicy::Fill, WaitlistPolicy::Strict}),
                .createdBy = rows.id("event_created_by"_L1),
                .version = rows.big("event_version"_L1),
                .revision = rows.big("event_revision"_L1),
                .createdAt = rows.instant("event_created_at"_L1),
                .updatedAt = rows.instant("event_updated_at"_L1)};
    readSalePlan(event, rows.text("event_sale_plan"_L1));
    return event;
}

} // namespace Evently
