// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QTimer;
class QUrl;

namespace Evently {

class Theme;

/// The strip at the top of the organizer's window: which server, whether it is live, who is here.
class WindowHeader : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowHeader)

public:
    WindowHeader(const QUrl &server, const Theme &theme, QWidget *parent = nullptr);

    void showLive(bool isLive);
    void showSlow(bool isSlow); ///< A question has waited long for its answer.
    void showPerson(const QString &name);
    /// Nobody's name stands here unless @p hasPerson, and only who is inside may look for things.
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
    QTimer *const m_doubt; ///< A stream that is only replaced is no news.
    QLabel *const m_live;
    QPushButton *const m_find;
    QLabel *const m_person;
    QPushButton *const m_signOut;
};

} // namespace Evently
