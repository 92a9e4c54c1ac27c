// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/theme.h"

#include <QIcon>

class QPushButton;

namespace Evently {

/// The icon @p name of resources/icons/icons.cmake in @p colour, taken from @p theme when it is
/// painted. So it follows theme changes, is muted while disabled, has the accent colour while
/// checked, and is sharp at any scale. @p theme must outlive it.
QIcon icon(const Theme &theme, const QString &name, Theme::Colour colour = Theme::Colour::Text);

/// The same as a pixmap of @p size device-independent pixels, for labels.
QPixmap iconPixmap(const Theme &theme, const QString &name, int size, Theme::Colour colour,
                   qreal devicePixelRatio);

/// A button with @p icon and @p words, with the gap between them that Qt's styles omit.
QPushButton *iconButton(const QIcon &icon, const QString &words);

/// The program's logo, in its own colours.
QPixmap logo(int size, qreal devicePixelRatio);

} // namespace Evently
