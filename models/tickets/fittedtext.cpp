// SPDX-License-Identifier: GPL-3.0-only
#include "models/tickets/fittedtext.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Evently {

/// How far text shrinks before words are broken, which is harder to read.
static constexpr double unbroken = 0.55;
/// Font metrics are sometimes rounded to whole pixels.
static constexpr qreal slack = 0.5;

FittedText::FittedText(const QString &text, const Room &room)
    : m_room(room)
    , m_layout(std::make_shared<QTextLayout>(text.simplified(), room.font))
{
    const int largest = room.font.pixelSize();
    const int smallest = std::clamp(int(std::ceil(room.smallest)), 1, largest);
    const int whole = std::max(smallest, int(largest * unbroken));
    if (!shrink(largest, whole, QTextOption::WordWrap)
        && !shrink(largest, smallest, QTextOption::WrapAtWordBoundaryOrAnywhere))
        lay(smallest, QTextOption::WrapAtWordBoundaryOrAnywhere);
}

/// @return whether it fits at @p from pixels or at a smaller size, down to @p to.
bool FittedText::shrink(int from, int to, QTextOption::WrapMode wrap)
{
    for (int size = from; size >= to; size -= std::max(1, size / 25)) {
        if (lay(size, wrap))
            return true;
    }
    return false;
}

/// @return whether it fits.
bool FittedText::lay(int pixelSize, QTextOption::WrapMode wrap)
{
    QFont font = m_room.font;
    font.setPixelSize(pixelSize);
    font.setHintingPreference(QFont::PreferNoHinting); // As on paper.
    QTextOption option;
    option.setWrapMode(wrap);
    option.setUseDesignMetrics(true);
    // Aligned by the text's own script, not by the language around it.
    const bool isAtRight = m_layout->text().isRightToLeft() != m_room.isAtEnd;
    option.setAlignment(m_room.isCentred
                                ? Qt::AlignHCenter
                                : (isAtRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    m_pixelSize = pixelSize;
    m_layout->setFont(font);
    m_layout->setTextOption(option);
    m_layout->beginLayout();
    m_height = 0;
    qreal widest = 0;
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(m_room.width);
        line.setPosition({0, m_height});
        m_height += line.height();
        widest = std::max(widest, line.naturalTextWidth());
    }
    m_layout->endLayout();
    return widest <= m_room.width + slack && m_height <= m_room.height + slack;
}

QList<QRectF> FittedText::lines() const
{
    QList<QRectF> lines;
    for (int i = 0; i < m_layout->lineCount(); ++i)
        lines << m_layout->lineAt(i).naturalTextRect();
    return lines;
}

QStringList FittedText::words() const
{
    QStringList words;
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        words << m_layout->text().mid(line.textStart(), line.textLength()).trimmed();
    }
    return words;
}

void FittedText::draw(QPainter &painter, const QPointF &corner) const
{
    m_layout->draw(&painter, corner);
}

} // namespace Evently
