// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QImage>

class QWidget;

namespace Evently {

class Theme;

/// @p widget as on the screen, at twice the resolution, so that it stays sharp when enlarged.
QImage pictureOf(QWidget &widget);

/// @p image as a PNG file. Slow for large images; any thread.
QByteArray pngOf(const QImage &image);

/// @p picture below a heading that describes it, in the fonts and background of @p theme.
QImage withHeading(const QImage &picture, const Theme &theme, const QString &heading,
                   const QString &words);

} // namespace Evently
