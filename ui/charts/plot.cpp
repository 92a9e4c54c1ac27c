// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/plot.h"

#include <QAbstractSeries>
#include <QAreaSeries>
#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLegend>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Evently {

using Colour = Theme::Colour;

Plot::Plot(const Theme &theme, QWidget *parent)
    : QChartView(parent)
    , m_theme(theme)
    , m_across(new QValueAxis(this))
    , m_up(new QValueAxis(this))
    , m_tip(new ChartTip(theme, this))
    , m_drawing(theme)
{
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->addAxis(m_across, Qt::AlignBottom);
    chart()->addAxis(m_up, Qt::AlignLeft);
    m_across->setVisible(false);
    m_up->setVisible(false);
    m_soon.setSingleShot(true);

    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (isVisible())
            redraw();
    });
}

void Plot::add(QAbstractSeries *series)
{
    chart()->addSeries(series);
    series->attachAxis(m_across);
    series->attachAxis(m_up);
}

void Plot::addArea(QLineSeries *line)
{
    auto *edge = new QLineSeries;
    edge->append(line->points());
    auto *area = new QAreaSeries(edge);
    edge->setParent(area);
    QColor soft = colour(Colour::Accent);
    soft.setAlphaF(0.16F);
    area->setBrush(soft);
    area->setPen(Qt::NoPen); // It would outline the whole area.
    line->setPen(QPen(colour(Colour::Accent), 2));
    add(area);
    add(line);
}

void Plot::redrawSoon()
{
    m_isDue = true;
    if (!m_soon.isActive())
        m_soon.start(0);
}

void Plot::redraw()
{
    m_isDue = false;
    ++m_redraws;
    chart()->removeAllSeries();
    m_drawing.setGround(draw());
    m_across->setRange(ground().from, ground().to);
    m_up->setRange(0, ground().up.end());
    setAccessibleDescription(ground().nothing.isEmpty() ? ground().words : ground().nothing);
    layOut();
    goTo(m_stop < ground().stops.size() && ground().nothing.isEmpty() ? m_stop : -1);
    viewport()->update();
}

void Plot::layOut()
{
    m_drawing.layOut(viewport()->rect());
    chart()->setPlotArea(m_drawing.plot());
}

void Plot::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->fillRect(rect, colour(Colour::Surface));
    m_drawing.drawNumbers(*painter);
}

void Plot::drawForeground(QPainter *painter, const QRectF &)
{
    painter->setRenderHint(QPainter::Antialiasing);
    m_drawing.drawWords(*painter);
    if (m_stop >= 0)
        m_drawing.drawStop(*painter, ground().stops[m_stop]);
    if (hasFocus()) {
        painter->setPen(QPen(colour(Colour::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void Plot::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
    if (m_stop >= 0)
        goTo(-1);
}

void Plot::showEvent(QShowEvent *event)
{
    QChartView::showEvent(event);
    if (m_isDue)
        redraw();
}

void Plot::mouseMoveEvent(QMouseEvent *event)
{
    if (ground().stops.isEmpty() || !ground().nothing.isEmpty())
        return;
    const auto nearest =
            std::ranges::min_element(std::as_const(ground().stops), {}, [&](const Stop &stop) {
                return std::abs(m_drawing.placeOf(stop.at, 0).x() - event->position().x());
            });
    goTo(int(nearest - ground().stops.cbegin()));
}

void Plot::keyPressEvent(QKeyEvent *event)
{
    const int last = ground().nothing.isEmpty() ? int(ground().stops.size()) - 1 : -1;
    switch (event->key()) {
    case Qt::Key_Left: return goTo(m_stop < 0 ? last : std::max(0, m_stop - 1));
    case Qt::Key_Right: return goTo(m_stop < 0 ? std::min(0, last) : std::min(last, m_stop + 1));
    case Qt::Key_Home: return goTo(std::min(0, last));
    case Qt::Key_End: return goTo(last);
    case Qt::Key_Escape:
        if (m_stop >= 0)
            return goTo(-1);
        break;
    }
    event->ignore();
}

/// The wheel scrolls the page, not the chart.
void Plot::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

bool Plot::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && !hasFocus())
        goTo(-1);
    return QChartView::viewportEvent(event);
}

void Plot::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    goTo(-1);
}

/// The series store their colours, so a theme change redraws them.
void Plot::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        redrawSoon();
}

void Plot::goTo(int stop)
{
    m_stop = stop;
    if (stop < 0) {
        m_tip->hide();
    } else {
        const Stop &chosen = ground().stops[stop];
        m_tip->say(ground().readAt(stop), m_drawing.placeOf(chosen.at, chosen.height));
    }
    viewport()->update();
}

QString Plot::readingText() const
{
    return m_stop < 0 ? QString() : m_tip->reading().spoken();
}

void Plot::drawOn(QPainter &painter, const QRectF &target, const QSize &size)
{
    Q_ASSERT(!isVisible());
    // A widget that was never shown isn't laid out, so show it, but not on the screen.
    setAttribute(Qt::WA_DontShowOnScreen);
    resize(size);
    show();
    redraw();
    render(&painter, target, viewport()->rect());
    hide();
}

} // namespace Evently
