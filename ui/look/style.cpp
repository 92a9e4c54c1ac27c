// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/style.h"

#include "ui/look/calendarlook.h"
#include "ui/look/icons.h"

#include <QCalendarWidget>
#include <QFrame>

using namespace Qt::StringLiterals;

namespace Evently {

Style::Style(const Theme &theme)
    : QProxyStyle(u"Fusion"_s)
    , m_theme(theme)
{
}

/// Suppresses Fusion's focus frame, because the style sheet draws a focus ring for every focusable
/// widget.
void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (element != PE_FrameFocusRect)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returned) const
{
    switch (hint) {
    // In a menu-like popup, a combo box uses Fusion's entry heights instead of the style sheet's.
    case SH_ComboBox_Popup: return 0;
    case SH_ComboBox_PopupFrameStyle: return QFrame::NoFrame; // The list already has one.
    default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

/// Replaces a calendar's arrows, which are green by default.
QIcon Style::standardIcon(StandardPixmap sign, const QStyleOption *option,
                          const QWidget *widget) const
{
    if (sign != SP_ArrowLeft && sign != SP_ArrowRight)
        return QProxyStyle::standardIcon(sign, option, widget);
    const QString name = sign == SP_ArrowLeft ? u"chevron-left"_s : u"chevron-right"_s;
    QIcon icon;
    for (const qreal scale : {1.0, 1.5, 2.0})
        icon.addPixmap(iconPixmap(m_theme, name, 16, Theme::Colour::Text, scale));
    return icon;
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *calendar = qobject_cast<QCalendarWidget *>(widget))
        dress(*calendar, m_theme);
}

} // namespace Evently
