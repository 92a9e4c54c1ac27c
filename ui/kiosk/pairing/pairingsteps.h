// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/pairing/pairing.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Evently {

/// A form with large words: explanation, fields, what went wrong, one thing to do and
/// another way. The two steps below say which.
class PairingStep : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PairingStep)

public:
    void showRefusal(const Problem &problem);

signals:
    void otherWayAsked();

protected:
    explicit PairingStep(QWidget *parent);

    struct Field
    {
        QLabel *name;
        QLineEdit *edit;
    };
    Field addField();
    void setName(const Field &field, const QString &name);
    /// Becomes ready, with @p why above the fields if it says something.
    void begin(const QString &why);
    void setBusy(bool busy);
    virtual void submit() = 0;
    virtual void setWords() = 0;
    void changeEvent(QEvent *event) override;

    QLabel *const m_explanation;
    QLabel *const m_problem;
    QPushButton *const m_button;
    QPushButton *const m_other;

private:
    QVBoxLayout *const m_fields;
    QList<QLineEdit *> m_edits;
};

/// Pairs by the code that an organizer's window shows.
class CodeStep : public PairingStep
{
    Q_OBJECT

public:
    explicit CodeStep(const QString &server, QWidget *parent = nullptr);
    void open(const QString &why);
    void forget();

signals:
    void submitted(const QString &code);

private:
    void submit() override;
    void setWords() override;

    const QString m_server;
    const Field m_code;
};

/// Pairs by an administrator who signs in here, once.
class AdministratorStep : public PairingStep
{
    Q_OBJECT

public:
    explicit AdministratorStep(const QString &server, QWidget *parent = nullptr);
    void open();
    void forget(); ///< Everything that was typed.

signals:
    void submitted(const Evently::Pairing::Administrator &administrator);

private:
    void submit() override;
    void setWords() override;

    const QString m_server;
    const Field m_email;
    const Field m_password;
    const Field m_name;
};

} // namespace Evently
