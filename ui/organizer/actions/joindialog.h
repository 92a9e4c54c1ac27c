// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"
#include "ui/organizer/dialogform.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace Evently {

class Theme;

/// Adds a customer to an event's waitlist: asks for the number of tickets and for the customer.
/// Deletes itself when it is closed.
class JoinDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JoinDialog)

public:
    JoinDialog(ApiClient &api, const Event &event, const Theme &theme, QWidget *parent);

signals:
    void joined(const Evently::WaitlistEntry &entry);

private:
    QList<DialogForm::Field> fields() const;
    void join();
    void take(const Result<WaitlistEntry> &outcome);

    ApiClient &m_api;
    const Event m_event;
    Order m_asked; ///< The order that m_key belongs to.
    QByteArray m_key;
    QComboBox *const m_type; ///< Hidden if there is only one.
    QSpinBox *const m_quantity;
    QLineEdit *const m_name;
    QLineEdit *const m_email;
    QPushButton *const m_join;
    DialogForm *const m_form;
};

} // namespace Evently
