// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QImage>

class QWidget;

namespace Evently {

class Theme;

/// @p widget as it is on screen, with twice as many pixels: sharp also where it is shown larger.
QImage pictureOf(QWidget &widget);

/// @p image as a PNG file. Slow for large ones; any thread.
QByteArray pngOf(const QImage &image);

/// @p picture under lines that say what it is of, in @p theme's type and on its ground.
QImage withHeading(const QImage &picture, const Theme &theme, const QString &heading,
                   const QString &words);

} // namespace Evently
