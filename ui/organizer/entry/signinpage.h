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
    /// @p kept may be null: then nobody is asked whether to stay signed in.
    SignInPage(SessionStore &session, KeptSession *kept, const QUrl &server, const Theme &theme,
               QWidget *parent = nullptr);

    /// Ready for the next one: keeps the address, forgets the password, says @p why, if anything.
    void open(const QString &why = {});

signals:
    void linkAsked(); ///< They have a one-time link.

private:
    void submit();
    void showRefusal(const Problem &problem);
    void forgetPassword();

    SessionStore &m_session;
    KeptSession *const m_kept;
    FormCard *const m_card;
    QLineEdit *const m_email;
    QLineEdit *const m_password;
    QCheckBox *const m_stay; ///< Hidden where there is no keyring to stay in.
};

} // namespace Evently
