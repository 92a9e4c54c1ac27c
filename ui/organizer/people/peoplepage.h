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

/// Users with a password: finds them, changes their roles, disables and enables them.
class PeoplePage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PeoplePage)

public:
    explicit PeoplePage(Workspace &workspace, QWidget *parent = nullptr);
    PeoplePage(Workspace &workspace, const Follower::Pace &pace, QWidget *parent = nullptr);

    void open(); ///< Loads the users and follows changes.
    void close(); ///< Clears the data.

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
    const User *current() const; ///< Null if none is selected.
    bool isMe(const User &user) const;

    Workspace &m_workspace;
    ListStore<User> m_store;
    CodeFinder m_code;
    UserTableModel *const m_model;
    QTimer m_typing; ///< Waits for a pause in typing.
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
