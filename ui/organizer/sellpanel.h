// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Evently {

class EventStore;
class Notice;
class Theme;

/// Sells one ticket of the chosen event, to whoever stands at the desk.
class SellPanel : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SellPanel)

public:
    SellPanel(ApiClient &api, const EventStore &events, const Theme &theme,
              QWidget *parent = nullptr);

    /// Chooses another event; null chooses none.
    void choose(const QUuid &event);

public slots:
    void sell();

private:
    void showEvent();
    void showOutcome(const Order &order, const Result<Booking> &outcome);
    void startAnew();
    Order order() const;

    ApiClient &m_api;
    const EventStore &m_events;
    QUuid m_event;
    QByteArray m_actionKey; ///< Of the sale that is being made; a second press sells nothing more.
    Order m_asked; ///< What m_actionKey stands for, once it was sent.
    bool m_isSelling = false;

    QLabel *const m_name;
    QLabel *const m_when;
    QLabel *const m_left;
    QLineEdit *const m_customer;
    QPushButton *const m_sell;
    Notice *const m_notice;
    QFrame *const m_receipt;
    QLabel *const m_reference;
    QLabel *const m_receiptWords;
};

} // namespace Evently
