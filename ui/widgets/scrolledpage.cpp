// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/scrolledpage.h"

namespace Evently {

ScrolledPage::ScrolledPage(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    if (content)
        setWidget(content);
}

} // namespace Evently
