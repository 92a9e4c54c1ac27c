// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/sales.h"
#include "ui/charts/drawing.h"

namespace Evently {

/// Sales by channel: one bar each, with text and numbers, because lengths are easier to compare
/// than slices of a pie.
class ChannelChart : public Drawing
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChannelChart)

public:
    explicit ChannelChart(const Theme &theme, QWidget *parent = nullptr);

    void setChannels(const QList<Overview::Channel> &channels);
    const QList<Overview::Channel> &channels() const { return m_channels; }

    void drawOn(QPainter &painter, const QRectF &target) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    int placeCount() const override;
    int placeAt(const QPointF &point) const override;
    QRectF placeOf(int place) const override;
    Readout readingOf(int place) const override;

private:
    qint64 sum() const;
    qreal contentHeight() const;
    qreal rowHeight(qreal height) const;
    QRectF barOf(int place, const QRectF &target) const;

    QList<Overview::Channel> m_channels;
};

} // namespace Evently
