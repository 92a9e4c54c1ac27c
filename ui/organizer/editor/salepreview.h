// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"
#include "ui/look/theme.h"

#include <QFrame>

class QGridLayout;

namespace Evently {

/// What customers see of an event's ticket types: names and prices in order, those that can't be
/// bought now with the reason.
class SalePreview : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SalePreview)

public:
    explicit SalePreview(const Theme &theme, QWidget *parent = nullptr);

    void show(const Event &event);

private:
    const Theme &m_theme;
    QGridLayout *const m_grid;
    Event m_shown;
};

} // namespace Evently
