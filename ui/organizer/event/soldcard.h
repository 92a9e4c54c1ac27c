// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"
#include "ui/look/theme.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace Evently {

/// What is sold, held and left of an event's ticket types and quotas.
class SoldCard : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SoldCard)

public:
    explicit SoldCard(const Theme &theme, QWidget *parent = nullptr);

    /// Hides itself if @p event has just one price, because then the header says it all.
    void show(const Event &event);

private:
    void addTypes(const Event &event);
    void addQuotas(const Event &event);
    QLabel *add(QGridLayout &grid, int row, int column, const QString &text, Theme::Type type);

    const Theme &m_theme;
    QGridLayout *const m_types;
    QGridLayout *const m_quotas;
    QLabel *const m_quotaHead;
    Event m_shown;
};

} // namespace Evently
