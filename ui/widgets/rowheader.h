// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/theme.h"

#include <QHeaderView>

namespace Evently {

/// The names over a RowTable's columns: each stands right over its cells' words, and the arrow of
/// the one that is sorted by stands beside its name. (Qt's style sheets leave room for the arrow in
/// every column, so that numbers would not stand below their names.)
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
