// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/theme.h"

#include <QIcon>

class QPushButton;

namespace Evently {

/// The icon @p name of resources/icons/icons.cmake, in @p colour of @p theme at the moment it is
/// painted: it follows the theme, is muted while disabled, has the accent while checked, and is
/// sharp at any scale. @p theme must outlive it.
QIcon icon(const Theme &theme, const QString &name, Theme::Colour colour = Theme::Colour::Text);

/// The same as a picture of @p size pixels (device-independent), for labels.
QPixmap iconPixmap(const Theme &theme, const QString &name, int size, Theme::Colour colour,
                   qreal devicePixelRatio);

/// A button that says @p words behind @p icon, with the gap between them that Qt's styles leave
/// out.
QPushButton *iconButton(const QIcon &icon, const QString &words);

/// The program's own sign, in its own colours.
QPixmap logo(int size, qreal devicePixelRatio);

} // namespace Evently
