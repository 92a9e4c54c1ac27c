// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/parts/words.h"

#include <QAccessible>
#include <QLabel>
#include <QStyle>

namespace Evently {

void say(QLabel &label, const char *tone, const QString &sentence)
{
    label.setText(sentence);
    label.setProperty("tone", QString::fromLatin1(tone));
    label.style()->unpolish(&label);
    label.style()->polish(&label);
    QAccessibleEvent event(&label, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace Evently
