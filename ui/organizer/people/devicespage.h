// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/people/kiosktablemodel.h"

#include <QPointer>
#include <QWidget>

class QAction;

namespace Evently {

class ListPane;
class PairDialog;
class RowTable;
struct Workspace;

/// The venue's kiosks with the state of their printers; adds and revokes them.
class DevicesPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DevicesPage)

public:
    explicit DevicesPage(Workspace &workspace, QWidget *parent = nullptr);
    DevicesPage(Workspace &workspace, const Follower::Pace &pace, QWidget *parent = nullptr);

    void open(); ///< Loads the kiosks and follows changes.
    void close(); ///< Clears the data.

private:
    void layOut();
    void showState();
    void addKiosk();
    void askToRevoke();
    void revoke(const Kiosk &kiosk, const QByteArray &actionKey);

    Workspace &m_workspace;
    ListStore<Kiosk> m_store;
    KioskTableModel *const m_model;
    QTimer m_round; ///< Heartbeats aren't announced by the live feed, so this polls.
    QPointer<PairDialog> m_pairing;
    RowTable *const m_table;
    ListPane *const m_pane;
    QAction *const m_add;
    QAction *const m_revoke;
};

} // namespace Evently
