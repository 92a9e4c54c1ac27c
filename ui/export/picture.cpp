// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/picture.h"

#include <QBuffer>
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

QByteArray pngOf(const QImage &image)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

} // namespace Evently
