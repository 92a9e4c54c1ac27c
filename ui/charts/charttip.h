// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/theme.h"

#include <QWidget>

namespace Evently {

/// What a chart says of one place in it: a headline and a few lines, each with its colour in the
/// chart.
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

    /// In one breath, as a screen reader says it.
    QString spoken() const;
};

/// A reading beside the place it is about. It paints its texts as they are: names are data, and
/// QToolTip would take them for markup.
class ChartTip : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartTip)

public:
    ChartTip(const Theme &theme, QWidget *chart);

    /// Shows @p reading beside @p place (of the parent), inside the parent.
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
