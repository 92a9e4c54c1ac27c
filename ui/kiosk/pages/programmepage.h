// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/parts/kioskpage.h"

class QListView;
class QModelIndex;

namespace Evently {

class Emblem;
class EventListModel;
class ProgrammeDelegate;

/// Today's and upcoming events, kept up to date with the server.
class ProgrammePage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgrammePage)

public:
    explicit ProgrammePage(KioskContext &context);

    void retranslate() override;
    void toTop();

signals:
    void chosen(const Evently::Listing &listing);
    void slipShown(); ///< The visitor has a slip.
    void left();

protected:
    void arrange() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool useKey(const QKeyEvent &key) override;

private:
    void choose(const QModelIndex &index);
    void follow();
    void layCards();

    EventListModel *const m_model;
    QListView *const m_list;
    ProgrammeDelegate *const m_cards;
    QWidget *const m_nothing; ///< Shown instead of the list.
    Emblem *const m_emblem;
    QLabel *const m_empty;
    TapButton *const m_back;
    TapButton *const m_slip;
};

} // namespace Evently
