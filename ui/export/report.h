// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QRectF>
#include <QString>

#include <functional>

class QPainter;

namespace Evently {

/// A table as it is on screen: what a report prints, and what a CSV file holds.
struct ReportTable
{
    struct Column
    {
        QString name{};
        bool isNumber = false; ///< Set to the right; in a CSV file it may begin with a minus.
        double share = 1; ///< Of the width, beside the others' shares.
    };
    struct Cell
    {
        QString text{}; ///< As people read it: "€1,200.00".
        QString plain{}; ///< As programs read it: "1200.00"; empty: like the text.
    };

    QString title{};
    QList<Column> columns{};
    QList<QList<Cell>> rows{};
};

/// What a page shows, to be handed on: drawings, then tables.
struct Report
{
    struct Drawing
    {
        QString title{};
        double aspect = 2.5; ///< Width over height.
        /// Draws into the rectangle, which is in the painter's coordinates.
        std::function<void(QPainter &, const QRectF &)> draw{};
    };

    QString title{};
    QString period{}; ///< Under the title: of what and when.
    QString made{}; ///< At the foot of each page: when it was made.
    QList<Drawing> drawings{};
    QList<ReportTable> tables{};
};

} // namespace Evently
