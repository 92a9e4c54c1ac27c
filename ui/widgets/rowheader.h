// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/theme.h"

#include <QHeaderView>

namespace Evently {

/// The header of a RowTable: each name is aligned with its cells, and the sort arrow is right
/// beside the name. (Qt's style sheets reserve space for the arrow in every column, so names of
/// number columns wouldn't be aligned with their numbers.)
class RowHeader : public QHeaderView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowHeader)

public:
    explicit RowHeader(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const Theme &m_theme;
};

} // namespace Evently
