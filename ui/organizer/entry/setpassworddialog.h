// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/problem.h"

#include <QDialog>

class QLineEdit;

namespace Evently {

class FormCard;
class SessionStore;
class Theme;

/// Lets someone with a one-time link choose a password, and signs them in. It deletes itself when
/// it is closed.
class SetPasswordDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SetPasswordDialog)

public:
    SetPasswordDialog(SessionStore &session, const Theme &theme, QWidget *parent);

private:
    void submit();
    QString complaint() const;
    void showRefusal(const Problem &problem);

    SessionStore &m_session;
    FormCard *const m_card;
    QLineEdit *const m_link;
    QLineEdit *const m_wanted;
    QLineEdit *const m_again;
};

} // namespace Evently
