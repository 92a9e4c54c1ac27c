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
using Type = Theme::Type;

/// The room for the focus' ring, around everything.
static constexpr int ringRoom = 6;

Plot::Plot(const Theme &theme, QWidget *parent)
    : QChartView(parent)
    , m_theme(theme)
    , m_across(new QValueAxis(this))
    , m_up(new QValueAxis(this))
    , m_tip(new ChartTip(theme, this))
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
    area->setPen(Qt::NoPen); // It would go around the whole ground.
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
    m_ground = draw();
    m_across->setRange(m_ground.from, m_ground.to);
    m_up->setRange(0, m_ground.up.end());
    setAccessibleDescription(m_ground.nothing.isEmpty() ? m_ground.words : m_ground.nothing);
    layOut();
    goTo(m_stop < m_ground.stops.size() && m_ground.nothing.isEmpty() ? m_stop : -1);
    viewport()->update();
}

/// The margins are as wide as the words in them, so that the plot gets the rest.
void Plot::layOut()
{
    const QFontMetrics metrics(m_theme.font(Type::Caption));
    int left = 0;
    if (m_ground.upText) {
        for (const double value : m_ground.up.values())
            left = std::max(left, metrics.horizontalAdvance(m_ground.upText(value)));
    }
    const bool hasUnder = std::ranges::any_of(
            m_ground.marks, [](const Mark &mark) { return !mark.under.isEmpty(); });
    const int keys = m_ground.keys.size() > 1 ? metrics.height() + int(Theme::Even) : 0;
    const int top = keys + metrics.height() / 2 + 2;
    const int bottom = metrics.height() * (hasUnder ? 2 : 1) + int(Theme::Near);
    m_plot = QRectF(viewport()->rect())
                     .adjusted(ringRoom + left + int(Theme::Near), ringRoom + top,
                               -int(Theme::Even), -ringRoom - bottom);
    chart()->setPlotArea(m_plot);
}

QPointF Plot::placeOf(qreal at, qreal height) const
{
    const qreal across = (at - m_ground.from) / std::max(m_ground.to - m_ground.from, 1e-9);
    return {m_plot.left() + across * m_plot.width(),
            m_plot.bottom() - height / m_ground.up.end() * m_plot.height()};
}

void Plot::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->fillRect(rect, colour(Colour::Surface));
    if (!m_ground.nothing.isEmpty() || !m_ground.upText)
        return;
    const QFontMetrics metrics(m_theme.font(Type::Caption));
    painter->setFont(m_theme.font(Type::Caption));
    for (const double value : m_ground.up.values()) {
        const qreal y = std::round(placeOf(0, value).y()) + 0.5;
        painter->setPen(QPen(colour(value > 0 ? Colour::Line : Colour::FieldLine), 1));
        painter->drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        painter->setPen(colour(Colour::Muted));
        painter->drawText(QRectF(ringRoom, y - metrics.height() / 2.0,
                                 m_plot.left() - int(Theme::Near) - ringRoom, metrics.height()),
                          Qt::AlignRight | Qt::AlignVCenter, m_ground.upText(value));
    }
}

void Plot::drawForeground(QPainter *painter, const QRectF &)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(m_theme.font(Type::Caption));
    if (!m_ground.nothing.isEmpty()) {
        painter->setFont(m_theme.font(Type::Body));
        painter->setPen(colour(Colour::Muted));
        painter->drawText(QRectF(viewport()->rect()), Qt::AlignCenter | Qt::TextWordWrap,
                          m_ground.nothing);
    } else {
        drawMarks(*painter);
        drawKeys(*painter);
    }
    if (m_stop >= 0) {
        const Stop &stop = m_ground.stops[m_stop];
        const QPointF place = placeOf(stop.at, stop.height);
        painter->setPen(QPen(colour(Colour::FieldLine), 1));
        painter->drawLine(QPointF(place.x(), m_plot.top()), QPointF(place.x(), m_plot.bottom()));
        painter->setPen(QPen(colour(Colour::Surface), 2));
        painter->setBrush(colour(Colour::Accent));
        painter->drawEllipse(place, 5, 5);
    }
    if (hasFocus()) {
        painter->setPen(QPen(colour(Colour::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

/// Every n-th of them, so that none touches the next.
QList<qsizetype> Plot::marksThatFit(const QFontMetrics &metrics) const
{
    const QList<Mark> &marks = m_ground.marks;
    qreal widest = 0;
    for (const Mark &mark : marks) {
        widest = std::max({widest, qreal(metrics.horizontalAdvance(mark.text)),
                           qreal(metrics.horizontalAdvance(mark.under))});
    }
    QList<qsizetype> fitting;
    if (marks.isEmpty())
        return fitting;
    const qreal room = marks.size() > 1
            ? std::abs(placeOf(marks[1].at, 0).x() - placeOf(marks[0].at, 0).x())
            : m_plot.width();
    const auto every = std::max<qsizetype>(
            1, qsizetype(std::ceil((widest + int(Theme::Apart)) / std::max(room, 0.1))));
    for (qsizetype i = 0; i < marks.size(); i += every)
        fitting << i;
    return fitting;
}

void Plot::drawMarks(QPainter &painter) const
{
    const QFontMetrics metrics(painter.font());
    painter.setPen(colour(Colour::Muted));
    QString under;
    for (const qsizetype i : marksThatFit(metrics)) {
        const Mark &mark = m_ground.marks[i];
        const qreal width = std::max(metrics.horizontalAdvance(mark.text),
                                     metrics.horizontalAdvance(mark.under))
                + 2;
        const qreal middle = placeOf(mark.at, 0).x();
        const qreal left =
                std::clamp(middle - width / 2, 0.0, std::max(0.0, viewport()->width() - width));
        QRectF line(left, m_plot.bottom() + int(Theme::Near) - 2, width, metrics.height());
        painter.drawText(line, Qt::AlignCenter, mark.text);
        if (mark.under != under) {
            under = mark.under;
            line.translate(0, metrics.height());
            painter.drawText(line, Qt::AlignCenter, under);
        }
    }
    if (m_ground.now && *m_ground.now > m_ground.from && *m_ground.now < m_ground.to) {
        const QPointF place = placeOf(*m_ground.now, 0);
        painter.setPen(QPen(colour(Colour::FieldLine), 1, Qt::DotLine));
        painter.drawLine(QPointF(place.x(), m_plot.top()), place);
        const int width = metrics.horizontalAdvance(m_ground.nowText);
        const bool fitsRight = place.x() + width + int(Theme::Tight) < m_plot.right();
        painter.setPen(colour(Colour::Muted));
        painter.drawText(QPointF(fitsRight ? place.x() + int(Theme::Tight)
                                           : place.x() - int(Theme::Tight) - width,
                                 m_plot.bottom() - int(Theme::Near)),
                         m_ground.nowText);
    }
}

void Plot::drawKeys(QPainter &painter) const
{
    if (m_ground.keys.size() < 2)
        return;
    const QFontMetrics metrics(painter.font());
    qreal left = m_plot.left();
    const qreal middle = ringRoom + metrics.height() / 2.0;
    for (const Key &key : m_ground.keys) {
        if (key.shape == Key::Shape::Box) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(key.colour));
            painter.drawRoundedRect(QRectF(left, middle - 5, 10, 10), 2, 2);
            left += 10;
        } else {
            const auto dashes = key.shape == Key::Shape::Dashes ? Qt::DashLine : Qt::SolidLine;
            painter.setPen(QPen(colour(key.colour), 2, dashes));
            painter.drawLine(QPointF(left, middle), QPointF(left + 18, middle));
            left += 18;
        }
        left += 6;
        painter.setPen(colour(Colour::Muted));
        const QString text =
                metrics.elidedText(key.text, Qt::ElideRight, int(m_plot.right() - left));
        painter.drawText(QPointF(left, ringRoom + metrics.ascent()), text);
        left += metrics.horizontalAdvance(text) + int(Theme::Apart);
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
    if (m_ground.stops.isEmpty() || !m_ground.nothing.isEmpty())
        return;
    const auto nearest =
            std::ranges::min_element(std::as_const(m_ground.stops), {}, [&](const Stop &stop) {
                return std::abs(placeOf(stop.at, 0).x() - event->position().x());
            });
    goTo(int(nearest - m_ground.stops.cbegin()));
}

void Plot::keyPressEvent(QKeyEvent *event)
{
    const int last = m_ground.nothing.isEmpty() ? int(m_ground.stops.size()) - 1 : -1;
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

/// The page scrolls, the chart doesn't.
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

/// The series carry their colours, so another theme draws them anew.
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
        const Stop &chosen = m_ground.stops[stop];
        m_tip->say(m_ground.readAt(stop), placeOf(chosen.at, chosen.height));
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
    // What was never shown is not laid out; so it is shown, but not on the screen.
    setAttribute(Qt::WA_DontShowOnScreen);
    resize(size);
    show();
    redraw();
    render(&painter, target, viewport()->rect());
    hide();
}

} // namespace Evently
