// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/stores/sessionstore.h"

#include <QWidget>

class QLineEdit;

namespace Evently {

class FormCard;
class Theme;

/// Where an organizer signs in.
class SignInPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInPage)

public:
    SignInPage(SessionStore &session, const QUrl &server, const Theme &theme,
               QWidget *parent = nullptr);

    /// Ready for the next one: keeps the address, forgets the password, says @p why, if anything.
    void open(const QString &why = {});

private:
    void submit();
    void showRefusal(const Problem &problem);
    void forgetPassword();

    SessionStore &m_session;
    FormCard *const m_card;
    QLineEdit *const m_email;
    QLineEdit *const m_password;
};

} // namespace Evently
