// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/picture.h"

#include "ui/look/theme.h"

#include <QBuffer>
#include <QPainter>
#include <QWidget>

namespace Evently {

static constexpr int pixelRatio = 2;

QImage pictureOf(QWidget &widget)
{
    QImage image(widget.size() * pixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(widget.palette().color(QPalette::Window));
    widget.render(&image);
    return image;
}

QImage withHeading(const QImage &picture, const Theme &theme, const QString &heading,
                   const QString &words)
{
    const qreal ratio = picture.devicePixelRatio();
    const QFontMetrics large(theme.font(Theme::Type::Title));
    const QFontMetrics small(theme.font(Theme::Type::Body));
    const int width = int(picture.width() / ratio) - 2 * Theme::Far;
    const QRect first(Theme::Far, Theme::Apart, width, large.height());
    const QRect second(Theme::Far, first.bottom() + Theme::Tight, width, small.height());
    const int height = second.bottom() + Theme::Even;

    QImage image(picture.width(), picture.height() + int(height * ratio), picture.format());
    image.setDevicePixelRatio(ratio);
    image.fill(theme.colour(Theme::Colour::Window));
    QPainter painter(&image);
    painter.setFont(theme.font(Theme::Type::Title));
    painter.setPen(theme.colour(Theme::Colour::Text));
    painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, heading);
    painter.setFont(theme.font(Theme::Type::Body));
    painter.setPen(theme.colour(Theme::Colour::Muted));
    painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     small.elidedText(words, Qt::ElideRight, width));
    painter.drawImage(0, height, picture);
    return image;
}

QByteArray pngOf(const QImage &image)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

} // namespace Evently
