// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/theme.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QScrollArea;

namespace Evently {

class FollowedEvent;
class SoldCard;

/// Shows the details entered in the editor: description, end, deadlines, limits.
class DetailsTab : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsTab)

public:
    DetailsTab(const Theme &theme, const FollowedEvent &event, QWidget *parent = nullptr);

private:
    QLabel *addFact(QGridLayout &grid, const QString &name);
    void showState();

    const Theme &m_theme;
    const FollowedEvent &m_event;
    QLabel *const m_description;
    SoldCard *const m_types;
    QScrollArea *const m_scroll;
    QLabel *m_begins = nullptr;
    QLabel *m_ends = nullptr;
    QLabel *m_salesUntil = nullptr;
    QLabel *m_cancelUntil = nullptr;
    QLabel *m_timeZone = nullptr;
    QLabel *m_maxPerBooking = nullptr;
    QLabel *m_maxPerUser = nullptr;
    QLabel *m_policy = nullptr;
};

} // namespace Evently
