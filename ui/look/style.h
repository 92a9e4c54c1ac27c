// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/theme.h"

#include <QProxyStyle>

namespace Evently {

/// Fusion as the style sheet needs it. What the sheet can't say is said here, once for every
/// window: no focus frame but the sheet's own ring, lists of combo boxes as plain lists that show
/// whole entries, and calendars that look like the rest.
class Style : public QProxyStyle
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Style)

public:
    explicit Style(const Theme &theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    QIcon standardIcon(StandardPixmap sign, const QStyleOption *option,
                       const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

private:
    const Theme m_theme;
};

} // namespace Evently
