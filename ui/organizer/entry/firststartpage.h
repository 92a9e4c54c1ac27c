// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/stores/sessionstore.h"

#include <QWidget>

class QLineEdit;

namespace Evently {

class FormCard;
class Theme;

/// Creates the first administrator of a server without one, and signs them in.
class FirstStartPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstStartPage)

public:
    /// @p adminToken is the server's if it runs in this process; if empty, the page asks for it.
    FirstStartPage(SessionStore &session, const QString &adminToken, const Theme &theme,
                   QWidget *parent = nullptr);

private:
    void submit();
    /// An error that can be found without the server, or empty.
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
    QLineEdit *const m_token; ///< Null if the token is known.
};

} // namespace Evently
