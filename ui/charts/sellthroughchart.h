// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"
#include "ui/charts/plot.h"

namespace Evently {

/// How an event sells: seats sold over time, from the start of sales to the start of the event,
/// below the line of its capacity; held seats as a band on top.
class SellThroughChart : public Plot
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SellThroughChart)

public:
    /// The values from @c at until the next level.
    struct Level
    {
        Instant at{};
        int sold = 0;
        int held = 0;
        int capacity = 0; ///< At that time; 0: the current capacity.
    };
    struct Story
    {
        QList<Level> levels{}; ///< Sorted by time.
        int capacity = 0; ///< The current one.
        Instant onSale{};
        Instant starts{};
        Instant now{};
        QString timeZone{}; ///< The event's, for the dates on the axis.

        int capacityAt(const Level &level) const
        {
            return level.capacity > 0 ? level.capacity : capacity;
        }
    };

    explicit SellThroughChart(const Theme &theme, QWidget *parent = nullptr);

    void setStory(const Story &story);
    const Story &story() const { return m_story; }

protected:
    Ground draw() override;

private:
    static Readout readingOf(const Story &story, const Level &level);
    QList<Mark> days() const;
    QList<Mark> hours(qreal to) const;
    void addBand(const QList<QPointF> &sold, const QList<QPointF> &taken);

    Story m_story;
};

/// How fast an event sells compared with others: the share sold by the days before the start.
class PaceChart : public Plot
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaceChart)

public:
    struct Curve
    {
        struct At
        {
            double daysBefore = 0;
            double share = 0; ///< Of the capacity, 0..1.
        };
        QString name{};
        QList<At> sales{}; ///< From the earliest to the start.
    };

    explicit PaceChart(const Theme &theme, QWidget *parent = nullptr);

    /// @p own in front of @p others. Without others there is nothing to compare.
    void setHistories(const Curve &own, const QList<Curve> &others);

    /// The share sold @p daysBefore the start; nothing if sales hadn't begun.
    static std::optional<double> shareAt(const Curve &sales, double daysBefore);

protected:
    Ground draw() override;

private:
    static Readout readingOf(const Curve &own, const QList<Curve> &others, int days);

    Curve m_own;
    QList<Curve> m_others;
};

} // namespace Evently
