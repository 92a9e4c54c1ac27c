// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/parts/tapbutton.h"

#include "ui/kiosk/kiosklook.h"

#include <QStyleOptionButton>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace Evently {

using Colour = Theme::Colour;

static QString nameOf(TapButton::Rank rank)
{
    switch (rank) {
    case TapButton::Rank::Primary: return u"primary"_s;
    case TapButton::Rank::Plain: return u"plain"_s;
    case TapButton::Rank::Quiet: return u"quiet"_s;
    }
    Q_UNREACHABLE();
}

TapButton::TapButton(const KioskLook &look, Rank rank, QWidget *parent)
    : QPushButton(parent)
    , m_look(look)
    , m_rank(rank)
{
    setProperty("rank", nameOf(rank));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int TapButton::height(const QFont &font) const
{
    return std::max(m_look.touch(), 2 * QFontMetrics(font).lineSpacing() + m_look.px(24));
}

QSize TapButton::sizeHint() const
{
    const QFont font = m_look.font(KioskLook::Type::Strong);
    const int words = QFontMetrics(font).horizontalAdvance(text());
    const int tall = m_rank == Rank::Quiet ? m_look.touch() : height(font);
    return {std::max(words + m_look.px(64), m_look.touch()), tall};
}

QSize TapButton::minimumSizeHint() const
{
    return {m_look.touch(), sizeHint().height()};
}

void TapButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);

    const QRect room = rect().adjusted(m_look.px(16), m_look.px(4), -m_look.px(16), -m_look.px(4));
    const int flags = Qt::AlignCenter | Qt::TextWordWrap;
    QFont font = m_look.font(KioskLook::Type::Strong);
    painter.setFont(font);
    while (font.pixelSize() > m_look.px(18)
           && !room.contains(painter.boundingRect(room, flags, text()))) {
        font.setPixelSize(font.pixelSize() - 1);
        painter.setFont(font);
    }
    painter.setPen(m_look.colour(!isEnabled()                      ? Colour::Muted
                                         : m_rank == Rank::Primary ? Colour::OnAccent
                                         : m_rank == Rank::Quiet   ? Colour::Accent
                                                                   : Colour::Text));
    painter.drawText(room, flags, text());
}

} // namespace Evently
