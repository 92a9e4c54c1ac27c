// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/theme.h"

#include <QWidget>

namespace Evently {

/// What a chart shows for one of its points: a headline and a few lines, each with its colour in
/// the chart.
struct Readout
{
    struct Line
    {
        QString name;
        QString value;
        std::optional<Theme::Colour> colour{};
    };

    QString title{};
    QList<Line> lines{};

    /// As one sentence, for screen readers.
    QString spoken() const;
};

/// A tool tip beside a point of a chart. It draws its texts literally: names are data, and QToolTip
/// would treat them as markup.
class ChartTip : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartTip)

public:
    ChartTip(const Theme &theme, QWidget *chart);

    /// Shows @p reading beside @p place (in the parent's coordinates), inside the parent.
    void say(const Readout &reading, const QPointF &place);
    const Readout &reading() const { return m_reading; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize sizeFor(const Readout &reading) const;

    const Theme &m_theme;
    Readout m_reading;
};

} // namespace Evently
