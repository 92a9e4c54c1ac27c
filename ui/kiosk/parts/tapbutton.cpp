// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/parts/tapbutton.h"

#include "ui/kiosk/look/kiosklook.h"
#include "ui/look/icons.h"

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
    case TapButton::Rank::Key: return u"tapkey"_s;
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
    connect(&look, &KioskLook::keysChanged, this, qOverload<>(&QWidget::update));
}

QFont TapButton::wordsFont() const
{
    QFont font =
            m_look.font(m_rank == Rank::Key ? KioskLook::Type::Title : KioskLook::Type::Strong);
    if (m_largest > 0)
        font.setPixelSize(std::min(font.pixelSize(), m_largest));
    return font;
}

void TapButton::setSign(const QString &name, Words words)
{
    if (name == m_sign && words == m_words)
        return;
    m_sign = name;
    m_words = words;
    updateGeometry();
    update();
}

void TapButton::setLargest(int pixels)
{
    if (std::exchange(m_largest, pixels) == pixels)
        return;
    updateGeometry();
    update();
}

int TapButton::wordsWidth(int pixels) const
{
    if (m_words == Words::Hidden)
        return signSide();
    QFont font = wordsFont();
    font.setPixelSize(pixels);
    return QFontMetrics(font).horizontalAdvance(text())
            + (m_sign.isEmpty() ? 0 : signSide() + m_look.px(12));
}

/// Icons are as large as a button without text allows.
int TapButton::signSide() const
{
    return m_look.px(m_rank == Rank::Key ? 64 : m_words == Words::Hidden ? 44 : 32);
}

QSize TapButton::sizeHint() const
{
    const QFontMetrics letters(wordsFont());
    const bool isOneLine = m_rank == Rank::Quiet || m_rank == Rank::Key;
    const int room = m_look.px(m_rank == Rank::Quiet ? 24 : 64);
    return {std::max(wordsWidth(wordsFont().pixelSize()) + room, m_look.touch()),
            std::max((isOneLine ? 1 : 2) * letters.lineSpacing() + m_look.px(24), m_look.touch())};
}

QSize TapButton::minimumSizeHint() const
{
    return {m_look.touch(), sizeHint().height()};
}

/// The area for its text.
QRect TapButton::room() const
{
    const int side = m_look.px(m_rank == Rank::Quiet || m_rank == Rank::Key ? 4 : 16);
    const int before = m_sign.isEmpty() ? 0 : signSide() + m_look.px(12);
    return QStyle::visualRect(layoutDirection(), rect(),
                              rect().adjusted(side + before, m_look.px(4), -side, -m_look.px(4)));
}

static constexpr int wordFlags = int(Qt::AlignCenter) | int(Qt::TextWordWrap);

FittedWords TapButton::fitted(const QFont &largest) const
{
    return FittedWords::in(room().size(), text(), largest, m_look.px(18));
}

int TapButton::fittingPixels() const
{
    return fitted(m_look.font(KioskLook::Type::Strong)).font.pixelSize();
}

bool TapButton::isCut() const
{
    return m_words == Words::Shown && !fitted(wordsFont()).isWhole;
}

void TapButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    // Touch users need no focus ring, and a tapped button passes its focus on to another.
    if (!m_look.hasKeys())
        option.state &= ~QStyle::State_HasFocus;
    painter.drawControl(QStyle::CE_PushButton, option);

    const Colour colour = !isEnabled() ? Colour::Muted
            : m_rank == Rank::Primary  ? Colour::OnAccent
            : m_rank == Rank::Quiet    ? Colour::Accent
                                       : Colour::Text;
    if (m_words == Words::Hidden)
        return paintSign(painter, rect().center(), colour);
    const FittedWords fitting = fitted(wordsFont());
    painter.setPen(m_look.colour(colour));
    fitting.draw(painter, room(), Qt::AlignCenter);
    if (m_sign.isEmpty())
        return;
    // Before the text, which is centred.
    const QRect words = QFontMetrics(fitting.font).boundingRect(room(), wordFlags, fitting.text);
    const int away = m_look.px(12) + signSide() / 2;
    paintSign(painter,
              {isRightToLeft() ? words.right() + away : words.left() - away, rect().center().y()},
              colour);
}

void TapButton::paintSign(QPainter &painter, const QPoint &centre, Colour colour) const
{
    QRect there(0, 0, signSide(), signSide());
    there.moveCenter(centre);
    Evently::icon(m_look.theme(), m_sign, colour).paint(&painter, there);
}

} // namespace Evently
