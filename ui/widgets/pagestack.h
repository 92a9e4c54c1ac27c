// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStackedWidget>

namespace Evently {

/// Pages of which one is shown, as high as there is room.
///
/// A QStackedWidget with a label that wraps, on any of its pages, asks all pages how high they
/// would be at a width, and so does each one around it: whatever changes in a window of nested
/// stacks then lays out all of it, over and over, for tens of milliseconds. No page here is as high
/// as its words, so nobody need be asked.
class PageStack : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageStack)

public:
    using QStackedWidget::QStackedWidget;

    bool hasHeightForWidth() const override { return false; }
};

} // namespace Evently
