// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/widgets/rowdelegate.h"

namespace Evently {

/// Draws rows of an EventTableModel, with the seats as a bar below the text.
class EventRowDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QRect &rect, const QModelIndex &index) const override;
};

} // namespace Evently
