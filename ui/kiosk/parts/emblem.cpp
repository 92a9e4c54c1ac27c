// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/parts/emblem.h"

#include "ui/look/icons.h"

#include <QPainter>

namespace Evently {

using Colour = Theme::Colour;

/// The gap between the disc and what is below it.
static constexpr int foot = 24;

Emblem::Emblem(const KioskLook &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void Emblem::set(const QString &name, Colour tone)
{
    if (name == m_name && tone == m_tone)
        return;
    m_name = name;
    m_tone = tone;
    m_icon = icon(m_look.theme(), name, tone);
    update();
}

QSize Emblem::sizeHint() const
{
    const int side = m_look.px(m_look.isPortrait() ? 300 : 220);
    return {side, side + m_look.px(foot)};
}

QSize Emblem::minimumSizeHint() const
{
    const int side = m_look.px(88);
    return {side, side};
}

/// The colour of the disc behind the icon.
static Colour softOf(Colour tone)
{
    switch (tone) {
    case Colour::Success: return Colour::SuccessSoft;
    case Colour::Warning: return Colour::WarningSoft;
    case Colour::Danger: return Colour::DangerSoft;
    case Colour::Muted: return Colour::Track;
    default: return Colour::AccentSoft;
    }
}

void Emblem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = m_look.px(4);
    const int side = std::min(width(), height() - m_look.px(foot)) - line;
    QRect disc(0, line / 2, side, side);
    disc.moveLeft((width() - side) / 2);
    // Soft colours are hardly visible on black.
    painter.setPen(m_look.hasHighContrast() ? QPen(m_look.colour(m_tone), line) : Qt::NoPen);
    painter.setBrush(m_look.colour(softOf(m_tone)));
    painter.drawEllipse(disc);
    const int inset = side / 4;
    m_icon.paint(&painter, disc.adjusted(inset, inset, -inset, -inset));
}

} // namespace Evently
