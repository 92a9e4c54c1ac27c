// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace Evently {

class CodeView;
class DialogForm;
class Notice;
class Theme;

/// Adds an account for a colleague, or lets someone choose a new password: shows the one-time link
/// as text and as a QR code. Open it with add() or reset(); it deletes itself when it is closed.
class AccountDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountDialog)

public:
    AccountDialog(ApiClient &api, const QUrl &server, const Theme &theme, QWidget *parent);

    void add(); ///< Asks for the person's data first.
    void reset(const User &user); ///< Requests the link at once.

    QString link() const; ///< Empty until there is one.

signals:
    void added(const Evently::User &user);

private:
    QWidget *buildLink();
    void submit();
    QString complaint() const;
    void takeAdded(const Result<AddedAccount> &outcome);
    void takeLink(const User &user, const Result<PasswordLink> &outcome);
    void showLink(const QString &name, const PasswordLink &link);

    ApiClient &m_api;
    const QUrl m_server;
    QByteArray m_key;
    QStackedWidget *const m_steps;
    QLineEdit *const m_firstName;
    QLineEdit *const m_lastName;
    QLineEdit *const m_email;
    QComboBox *const m_role;
    QPushButton *const m_add;
    DialogForm *const m_form;
    QLabel *const m_words;
    QLineEdit *const m_link;
    CodeView *const m_code;
    QPushButton *const m_copy;
    Notice *const m_state;
};

} // namespace Evently
