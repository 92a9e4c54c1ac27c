// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QImage>

class QWidget;

namespace Evently {

/// @p widget as it is on screen, with twice as many pixels: sharp also where it is shown larger.
QImage pictureOf(QWidget &widget);

/// @p image as a PNG file. Slow for large ones; any thread.
QByteArray pngOf(const QImage &image);

} // namespace Evently
