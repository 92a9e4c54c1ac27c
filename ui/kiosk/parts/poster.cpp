// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/parts/poster.h"

#include "ui/kiosk/parts/fittedwords.h"

#include <QCryptographicHash>
#include <QPainter>
#include <QPainterPath>

namespace Evently {

namespace {

/// Two matching colours, dark enough for white text.
struct Duo
{
    QRgb ground;
    QRgb shape;
};

constexpr Duo duos[] = {
        {0xff27337f, 0xff4c5fd5}, {0xff5b2168, 0xff94409f}, {0xff7a2740, 0xffb84a62},
        {0xff124e57, 0xff1f7d86}, {0xff6b3a12, 0xffa8642a}, {0xff1f5135, 0xff34805a},
        {0xff333a4d, 0xff5d6883}, {0xff3d2a7c, 0xff6b52bd},
};

} // namespace

Poster::Poster(const KioskLook &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Poster::setWords(const QString &name, const QString &line)
{
    m_name = name;
    m_line = line;
    setAccessibleName(name);
    update();
}

void Poster::drawGround(QPainter &painter, const QRectF &rect, const QString &name, qreal radius)
{
    const QByteArray chance = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    const auto part = [&](int i) { return quint8(chance[i]) / 255.0; };
    const Duo duo = duos[quint8(chance[0]) % std::size(duos)];

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect, radius, radius);
    painter.setClipPath(shape);
    painter.fillRect(rect, QColor::fromRgb(duo.ground));
    QColor lighter = QColor::fromRgb(duo.shape);
    const qreal size = std::max(rect.width(), rect.height());
    const QPointF centre(rect.left() + rect.width() * (0.55 + 0.5 * part(1)),
                         rect.top() + rect.height() * (0.05 + 0.5 * part(2)));
    painter.setPen(Qt::NoPen);
    if (chance[3] % 2 == 0) {
        // Rings, like sound waves.
        for (int ring = 4; ring >= 1; --ring) {
            lighter.setAlphaF(0.28F);
            painter.setBrush(lighter);
            const qreal r = size * 0.17 * ring * (0.8 + 0.4 * part(4));
            painter.drawEllipse(centre, r, r);
        }
    } else {
        // Beams, like stage lights.
        for (int beam = 0; beam < 5; ++beam) {
            lighter.setAlphaF(0.30F);
            painter.setBrush(lighter);
            const qreal at = rect.width() * (0.15 + 0.25 * beam + 0.1 * part(5 + beam));
            painter.drawPolygon(QPolygonF{{centre.x(), rect.top() - size * 0.1},
                                          {rect.left() + at - size * 0.07, rect.bottom()},
                                          {rect.left() + at + size * 0.07, rect.bottom()}});
        }
    }
    painter.restore();
}

void Poster::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawGround(painter, rect(), m_name, m_look.px(32));
    const int edge = std::min(m_look.px(56), width() / 10);
    const QRect room = rect().adjusted(edge, edge, -edge, -edge);
    painter.setPen(Qt::white);
    // The name may take most of the space, but time and place must fit, too.
    const int least = m_look.px(22);
    const QSize half(room.width(), room.height() * 2 / 5);
    const FittedWords line =
            FittedWords::in(half, m_line, m_look.font(KioskLook::Type::Strong), least);
    const int below = m_line.isEmpty()
            ? 0
            : heightOfWords(line.text, line.font, room.width()) + m_look.px(16);
    if (below > 0)
        line.draw(painter, room, Qt::AlignLeading | Qt::AlignBottom);

    const QRect top = room.adjusted(0, 0, 0, -below);
    FittedWords::in(top.size(), m_name, m_look.font(KioskLook::Type::Display), least)
            .draw(painter, top, Qt::AlignLeading | Qt::AlignBottom);
}

} // namespace Evently
