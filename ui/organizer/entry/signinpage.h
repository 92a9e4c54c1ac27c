// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/stores/sessionstore.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace Evently {

class FormCard;
class KeptSession;
class Theme;

/// Where an organizer signs in.
class SignInPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInPage)

public:
    /// If @p kept is null, staying signed in isn't offered.
    SignInPage(SessionStore &session, KeptSession *kept, const QUrl &server, const Theme &theme,
               QWidget *parent = nullptr);

    /// Prepares for the next user: keeps the address, clears the password, shows @p why if not
    /// empty.
    void open(const QString &why = {});

signals:
    void linkAsked(); ///< The user has a one-time link.

private:
    void submit();
    void showRefusal(const Problem &problem);
    void forgetPassword();

    SessionStore &m_session;
    KeptSession *const m_kept;
    FormCard *const m_card;
    QLineEdit *const m_email;
    QLineEdit *const m_password;
    QCheckBox *const m_stay; ///< Hidden if there is no keyring.
};

} // namespace Evently
