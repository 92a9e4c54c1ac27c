// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QTimer;
class QUrl;

namespace Evently {

class Theme;

/// The header of the organizer's window: the server, whether the connection is live, and the user.
class WindowHeader : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowHeader)

public:
    WindowHeader(const QUrl &server, const Theme &theme, QWidget *parent = nullptr);

    void showLive(bool isLive);
    void showSlow(bool isSlow); ///< A request is taking long.
    void showPerson(const QString &name);
    /// @p hasPerson: whether a user's name is shown. Search is available only to signed-in users.
    void setIn(bool isIn, bool hasPerson);

signals:
    void findAsked();
    void signOutAsked();

private:
    void say(bool isLive);
    void showReach();

    const Theme &m_theme;
    bool m_isLive = false;
    bool m_isSlow = false;
    QTimer *const m_doubt; ///< A stream that is merely replaced isn't reported.
    QLabel *const m_live;
    QPushButton *const m_find;
    QLabel *const m_person;
    QPushButton *const m_signOut;
};

} // namespace Evently
