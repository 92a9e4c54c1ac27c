// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QScrollArea>

namespace Evently {

/// Scrolls its content if there isn't enough space; otherwise, it can't be seen. GUI thread.
class ScrolledPage : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScrolledPage)

public:
    /// Set @p content now or later, by setWidget().
    explicit ScrolledPage(QWidget *content = nullptr, QWidget *parent = nullptr);
};

} // namespace Evently
