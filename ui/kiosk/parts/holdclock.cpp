// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/parts/holdclock.h"

#include <QPainter>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace Evently {

using Colour = Theme::Colour;

HoldClock::HoldClock(const KioskLook &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_tick.setInterval(250);
    connect(&m_tick, &QTimer::timeout, this, &HoldClock::tick);
}

void HoldClock::start(Instant from, Instant until)
{
    m_from = from;
    m_until = until;
    m_tick.start();
    tick();
}

void HoldClock::stop()
{
    m_tick.stop();
}

QSize HoldClock::sizeHint() const
{
    const QFontMetrics digits(m_look.font(KioskLook::Type::Headline));
    const int side = digits.horizontalAdvance(u"00:00"_s) + m_look.px(130);
    return {side, side};
}

/// It shrinks before text does.
QSize HoldClock::minimumSizeHint() const
{
    return {m_look.px(110), m_look.px(110)};
}

void HoldClock::tick()
{
    const auto left = ceil<seconds>(std::max(m_until - systemNow(), milliseconds(0)));
    setAccessibleName(tr("%n second(s) left", nullptr, int(left.count())));
    update();
    if (left.count() > 0)
        return;
    stop();
    emit ended();
}

void HoldClock::paintEvent(QPaintEvent *)
{
    const auto whole = std::max<milliseconds>(m_until - m_from, 1ms);
    const auto left = std::clamp<milliseconds>(m_until - systemNow(), 0ms, whole);
    const int side = std::min({width(), height(), sizeHint().width()});
    const int line = std::min(m_look.px(20), side / 12);
    const QRectF ring((width() - side + line) / 2.0, (height() - side + line) / 2.0, side - line,
                      side - line);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_look.colour(Colour::Track), line));
    painter.drawEllipse(ring);
    const bool isShort = left < 60s;
    painter.setPen(QPen(m_look.colour(isShort ? Colour::Warning : Colour::Accent), line,
                        Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, 90 * 16, -int(360 * 16 * double(left.count()) / whole.count()));

    const auto total = ceil<seconds>(left).count();
    painter.setPen(m_look.colour(Colour::Text));
    QFont digits = m_look.font(KioskLook::Type::Headline);
    digits.setPixelSize(std::max(1, digits.pixelSize() * side / sizeHint().width()));
    painter.setFont(digits);
    painter.drawText(rect(), Qt::AlignCenter,
                     u"%1:%2"_s.arg(total / 60).arg(total % 60, 2, 10, QChar(u'0')));
}

} // namespace Evently
