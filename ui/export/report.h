// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QRectF>
#include <QString>

#include <functional>

class QPainter;

namespace Evently {

/// A table as on the screen, to be printed in a report or saved as CSV.
struct ReportTable
{
    struct Column
    {
        QString name{};
        bool isNumber = false; ///< Aligned right; in CSV, it may begin with a minus sign.
        double share = 1; ///< Of the width, relative to the other columns.
        bool isTrend = false; ///< A change, up or down.
    };
    struct Cell
    {
        QString text{}; ///< As people read it: "€1,200.00".
        QString plain{}; ///< As programs read it: "1200.00"; empty: same as text.
    };

    QString title{};
    QList<Column> columns{};
    QList<QList<Cell>> rows{};
};

/// The exportable content of a page: drawings, then tables.
struct Report
{
    struct Drawing
    {
        QString title{};
        double aspect = 2.5; ///< Width divided by height.
        /// Draws into the rectangle, in the painter's coordinates.
        std::function<void(QPainter &, const QRectF &)> draw{};
    };

    QString title{};
    QString period{}; ///< Below the title: what it covers and when.
    QString made{}; ///< At the bottom of each page: when it was created.
    QList<Drawing> drawings{};
    QList<ReportTable> tables{};
};

} // namespace Evently
