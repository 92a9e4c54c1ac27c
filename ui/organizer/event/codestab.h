// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/csvexport.h"
#include "ui/tables/codetablemodel.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAction;
class QLineEdit;
class QMenu;
class QPushButton;

namespace Evently {

class ConsequencesDialog;
class ListPane;
class RowTable;
struct Workspace;

/// The discount and access codes of one event: creates, copies, ends and deletes them.
class CodesTab : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodesTab)

public:
    CodesTab(Workspace &workspace, const FollowedEvent &event, QWidget *parent = nullptr);
    ~CodesTab() override;

    void open(const QUuid &event);
    void close();

private:
    enum class Step { End, Delete };

    void layOut();
    ListStore<ListedCode>::Ask question() const;
    std::optional<DiscountCode> current() const;
    void showState();
    void showActions();
    void create();
    void takeCreated(const QStringList &codes);
    void copy(const QStringList &codes);
    void ask(Step step);
    template <typename Value>
    void take(const QString &sentence, const QPointer<ConsequencesDialog> &dialog,
              const Result<Value> &outcome);

    Workspace &m_workspace;
    const FollowedEvent &m_event;
    QUuid m_id;
    ListStore<ListedCode> m_store;
    CodeTableModel *const m_model;
    QLineEdit *const m_search;
    QTimer m_typing; ///< Waits for a pause in typing.
    RowTable *const m_table;
    ListPane *const m_pane;
    QMenu *const m_menu;
    QPushButton *const m_new;
    QPushButton *const m_export;
    QAction *m_copy = nullptr;
    QAction *m_end = nullptr;
    QAction *m_delete = nullptr;
    CsvExport m_csv;
};

} // namespace Evently
