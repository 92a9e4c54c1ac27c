// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLabel>

namespace Evently {

/// The text of all visible labels of @p window. Test only.
inline QString visibleText(const QWidget &window)
{
    QStringList texts;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts.join(u'\n');
}

} // namespace Evently
