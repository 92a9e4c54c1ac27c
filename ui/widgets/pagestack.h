// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStackedWidget>

namespace Evently {

/// A stack of pages that take the available height.
///
/// If any page of a QStackedWidget has a wrapping label, it asks all pages for their height at a
/// given width, and so does each stack around it: any change in nested stacks then lays out the
/// whole window repeatedly, which takes tens of milliseconds. No page here depends on the height of
/// its text, so they need not be asked.
class PageStack : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageStack)

public:
    using QStackedWidget::QStackedWidget;

    bool hasHeightForWidth() const override { return false; }
};

} // namespace Evently
