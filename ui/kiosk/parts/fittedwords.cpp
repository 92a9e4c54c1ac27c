// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/parts/fittedwords.h"

#include <QGuiApplication>
#include <QPainter>
#include <QRect>
#include <QTextLayout>

#include <cmath>

namespace Evently {

using Wrap = QTextOption::WrapMode;

static QSizeF sizeOf(const QString &words, const QFont &font, int width, Wrap wrap)
{
    QTextLayout layout(QString(words).replace(u'\n', QChar::LineSeparator), font);
    QTextOption option;
    option.setWrapMode(wrap);
    option.setTextDirection(QGuiApplication::layoutDirection()); // As it is drawn.
    layout.setTextOption(option);
    QSizeF size(0, 0);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        size.setWidth(std::max(size.width(), line.naturalTextWidth()));
        size.setHeight(size.height() + line.height());
    }
    layout.endLayout();
    return size;
}

static bool fits(const QSize &room, const QString &words, const QFont &font, Wrap wrap)
{
    const QSizeF size = sizeOf(words, font, room.width(), wrap);
    return size.width() <= room.width() && size.height() <= room.height() + 0.5;
}

/// The longest beginning that fits together with the ellipsis.
static QString elided(const QSize &room, const QString &words, const QFont &font)
{
    const auto shortened = [&](qsizetype length) {
        const bool isHalf = length > 0 && words[length - 1].isHighSurrogate();
        return QString(words.first(isHalf ? length - 1 : length).trimmed() + u'…');
    };
    qsizetype fitting = 0;
    qsizetype tooLong = words.size();
    while (fitting + 1 < tooLong) {
        const qsizetype middle = (fitting + tooLong) / 2;
        const bool isFitting =
                fits(room, shortened(middle), font, QTextOption::WrapAtWordBoundaryOrAnywhere);
        (isFitting ? fitting : tooLong) = middle;
    }
    return shortened(fitting);
}

FittedWords FittedWords::in(const QSize &room, const QString &words, const QFont &largest,
                            int least)
{
    QFont font = largest;
    for (int pixels = largest.pixelSize(); pixels >= least; --pixels) {
        font.setPixelSize(pixels);
        if (fits(room, words, font, QTextOption::WordWrap))
            return {.font = font, .text = words};
    }
    font.setPixelSize(std::min(largest.pixelSize(), least));
    const bool hasRoom = fits(room, words, font, QTextOption::WrapAtWordBoundaryOrAnywhere);
    return {.font = font, .text = hasRoom ? words : elided(room, words, font), .isWhole = false};
}

void FittedWords::draw(QPainter &painter, const QRect &room, Qt::Alignment alignment) const
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(painter.layoutDirection());
    painter.setFont(font);
    painter.drawText(QRectF(room), text, option);
}

int heightOfWords(const QString &words, const QFont &font, int width)
{
    return int(std::ceil(
            sizeOf(words, font, width, QTextOption::WrapAtWordBoundaryOrAnywhere).height()));
}

} // namespace Evently
