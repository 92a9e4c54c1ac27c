// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/stores/sessionstore.h"

#include <QWidget>

class QLineEdit;

namespace Evently {

class FormCard;
class Theme;

/// Makes the first administrator of a server that has none, who is then signed in.
class FirstStartPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstStartPage)

public:
    /// @p adminToken is the server's, when the window is in its process; where it is empty, the
    /// page asks for it.
    FirstStartPage(SessionStore &session, const QString &adminToken, const Theme &theme,
                   QWidget *parent = nullptr);

private:
    void submit();
    /// What can be seen from here without asking the server, or nothing.
    QString complaint() const;
    void showRefusal(const Problem &problem);
    void forgetSecrets();

    SessionStore &m_session;
    const QString m_adminToken;
    FormCard *const m_card;
    QLineEdit *const m_firstName;
    QLineEdit *const m_lastName;
    QLineEdit *const m_email;
    QLineEdit *const m_password;
    QLineEdit *const m_token; ///< Null where the token is known.
};

} // namespace Evently
