// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"
#include "ui/look/theme.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace Evently {

class SeatBar;

/// The head of an event's page: what, when, where, how full it is, and what can be done.
class EventHeader : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventHeader)

public:
    explicit EventHeader(const Theme &theme, QWidget *parent = nullptr);

    void show(const Listing &listing);
    void showNothing(const QString &why); ///< It isn't loaded yet, or is gone.

    /// The menu of the last button.
    QMenu &menu() { return *m_menu; }

signals:
    void left(); ///< Back to the previous page.
    void sellAsked();
    void publishAsked();
    void editAsked();

private:
    void setTone(QLabel &label, const QString &tone);

    const Theme &m_theme;
    QPushButton *const m_back;
    QLabel *const m_name;
    QLabel *const m_status;
    QLabel *const m_when;
    QLabel *const m_sales;
    SeatBar *const m_bar;
    QWidget *const m_facts;
    QLabel *const m_sold;
    QLabel *const m_held;
    QLabel *const m_free;
    QLabel *const m_waiting;
    QLabel *const m_price;
    QPushButton *const m_sell;
    QPushButton *const m_publish; ///< Shown instead while the event is a draft.
    QPushButton *const m_edit;
    QPushButton *const m_more;
    QMenu *const m_menu;
};

} // namespace Evently
