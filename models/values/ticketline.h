// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

#include <QJsonArray>
#include <QList>
#include <QString>

namespace Evently {

class JsonWriter;

/// Some units of one ticket type in a booking or waitlist entry, at the price they were placed at.
/// A unit is one ticket of the type; it may admit several people, as a family ticket does.
struct TicketLine
{
    int type = 1; ///< The number of the ticket type in its event.
    QString name; ///< The type's name when the line was placed.
    int quantity = 0; ///< Units.
    int admits = 1; ///< People a unit admits.
    qint64 unitPriceCents = 0; ///< Before the discount.
    qint64 unitDiscountCents = 0; ///< What a code takes off each unit.
    int taxRate = 0; ///< Thousandths of a percent, included in the price.
    /// The number of the line's first ticket. Its valid tickets are the people() numbers from here
    /// on, because those given back are always the last ones.
    int firstTicket = 1;

    int people() const { return quantity * admits; }
    qint64 discountCents() const { return quantity * unitDiscountCents; }
    qint64 totalCents() const { return quantity * (unitPriceCents - unitDiscountCents); }
    qint64 taxCents() const;

    static TicketLine fromJson(const QJsonObject &json, const QString &currency);
    bool operator==(const TicketLine &) const = default;
};

/// The name of the only ticket type of an event that was given just a price.
QString plainTypeName();

/// Writes @p lines as the array member "lines", with amounts in @p currency.
void writeLines(JsonWriter &json, const QList<TicketLine> &lines, const QString &currency);
QJsonArray toJson(const QList<TicketLine> &lines, const QString &currency);

int unitsOf(const QList<TicketLine> &lines);
int peopleOf(const QList<TicketLine> &lines);

/// Reads the member "lines" of a booking or entry. A single line of an ordinary ticket is read as
/// none, which is how plain bookings are kept.
QList<TicketLine> linesFrom(const QJsonObject &json, const QString &currency);

/// The form in which lines are stored: amounts as numbers, defaults left out.
QJsonArray toStored(const QList<TicketLine> &lines);
QList<TicketLine> linesFromStored(const QJsonArray &stored);

} // namespace Evently
