// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/palette/codefinder.h"
#include "ui/organizer/people/usertablemodel.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLineEdit;

namespace Evently {

class ListPane;
class RowTable;
struct Workspace;

/// Who has a password: finds them, makes them administrators, shuts them out and lets them in
/// again.
class PeoplePage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PeoplePage)

public:
    explicit PeoplePage(Workspace &workspace, QWidget *parent = nullptr);
    PeoplePage(Workspace &workspace, const ListReader::Pace &pace, QWidget *parent = nullptr);

    void open(); ///< Begins to read and to follow.
    void close(); ///< Forgets what it read.

private:
    void layOut();
    void buildActions();
    ListStore<User>::Ask question() const;
    void showState();
    void showActions();
    void addColleague();
    void askForLink();
    void askForRole();
    void askForAccess();
    void change(const User &user, const UserEdit &edit);
    void takeChanged(const Result<User> &outcome);
    const User *current() const; ///< Null where nobody is chosen.
    bool isMe(const User &user) const;

    Workspace &m_workspace;
    ListStore<User> m_store;
    CodeFinder m_code;
    UserTableModel *const m_model;
    QTimer m_typing; ///< Until somebody pauses.
    QLineEdit *const m_search;
    QComboBox *const m_role;
    RowTable *const m_table;
    ListPane *const m_pane;
    QAction *m_add = nullptr;
    QAction *m_reset = nullptr;
    QAction *m_changeRole = nullptr;
    QAction *m_changeAccess = nullptr;
};

} // namespace Evently
