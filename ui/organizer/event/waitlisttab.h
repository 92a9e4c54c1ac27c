// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/csvexport.h"
#include "ui/organizer/confirm/consequences.h"
#include "ui/tables/entrytablemodel.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace Evently {

class ConsequencesDialog;
class ListPane;
class RowTable;
struct Workspace;

/// The waitlist of one event, with each entry's reason; offers seats out of turn and removes
/// entries.
class WaitlistTab : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaitlistTab)

public:
    WaitlistTab(Workspace &workspace, const FollowedEvent &event, QWidget *parent = nullptr);
    ~WaitlistTab() override;

    void open(const QUuid &event);
    void close();

private:
    enum class Step { Offer, Remove };

    /// Identifies the request that an answer belongs to.
    struct Asked
    {
        QString name;
        QPointer<ConsequencesDialog> dialog; ///< Null if it was closed.
    };

    EntryQuery query() const; ///< From the filters.
    ListStore<WaitlistEntry>::Ask question() const; ///< Likewise.
    void showAll();
    void showState();
    void showActions();
    void ask(Step step);
    void add();
    void takeAdded(const WaitlistEntry &entry);
    void printSlip(const WaitlistEntry &entry);
    bool isOver(const QString &job);
    void perform(Step step, const WaitlistEntry &entry, const QByteArray &actionKey,
                 ConsequencesDialog &dialog);
    template <typename Value>
    void take(const QString &sentence, const Asked &asked, const Result<Value> &outcome);
    const WaitlistEntry *current() const; ///< Null if none is selected.

    Workspace &m_workspace;
    const FollowedEvent &m_event;
    QUuid m_id;
    ListStore<WaitlistEntry> m_store;
    EntryTableModel *const m_model;
    QLabel *const m_words;
    QLineEdit *const m_search;
    QComboBox *const m_status;
    QTimer m_typing; ///< Waits for a pause in typing.
    RowTable *const m_table;
    ListPane *const m_pane;
    QMenu *const m_menu;
    QAction *m_offer = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_slip = nullptr;
    QPushButton *const m_add;
    QString m_job; ///< The slip being printed, if any.
    CsvExport m_csv;
};

} // namespace Evently
