// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"

#include <QDialog>

class QLineEdit;

namespace Evently {

class FormCard;
class Theme;

/// Lets users change their password. It deletes itself when it is closed.
class PasswordDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PasswordDialog)

public:
    PasswordDialog(ApiClient &api, const Theme &theme, QWidget *parent);

signals:
    void changed();

private:
    void submit();
    void take(const Result<Nothing> &answer);
    QString complaint() const;

    ApiClient &m_api;
    FormCard *const m_card;
    QLineEdit *const m_current;
    QLineEdit *const m_wanted;
    QLineEdit *const m_again;
};

} // namespace Evently
