// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/growtofit.h"

#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace Evently {

void growToFit(QWidget &dialog)
{
    QLayout *layout = dialog.layout();
    layout->activate();
    const int needed =
            std::max(layout->hasHeightForWidth() ? layout->totalHeightForWidth(dialog.width()) : 0,
                     layout->totalSizeHint().height());
    if (dialog.height() < needed)
        dialog.resize(dialog.width(), needed);
}

} // namespace Evently
