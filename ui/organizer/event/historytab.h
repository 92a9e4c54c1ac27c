// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/csvexport.h"
#include "ui/tables/historytablemodel.h"

#include <QWidget>

namespace Evently {

class ListPane;
class RowTable;
struct Workspace;

/// The history of an event's seats as sentences, newest first.
class HistoryTab : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryTab)

public:
    HistoryTab(Workspace &workspace, const FollowedEvent &event, QWidget *parent = nullptr);
    ~HistoryTab() override;

    void open(const QUuid &event);
    void close();

signals:
    void bookingChosen(const QUuid &booking);

private:
    void readNames();
    void showState();

    Workspace &m_workspace;
    const FollowedEvent &m_event;
    ListStore<LedgerLine> m_store;
    HistoryTableModel *const m_model;
    RowTable *const m_table;
    ListPane *const m_pane;
    Names m_names;
    QUuid m_id;
    CsvExport m_csv;
};

} // namespace Evently
