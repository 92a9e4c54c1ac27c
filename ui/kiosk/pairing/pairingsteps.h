// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/pairing/pairing.h"

#include <QLineEdit>

class QGridLayout;
class QLabel;

namespace Evently {

/// A form of a few fields, and what is to be said about it: what it is for, what went wrong, which
/// other way there is. The page it is on says so. The two steps below say what.
class PairingStep : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PairingStep)

public:
    virtual QString explanation() const = 0;
    virtual QString otherWay() const = 0; ///< On the button that leads to the other step.
    virtual void submit() = 0; ///< What was typed, if that is enough.
    bool isBusy() const { return m_isBusy; } ///< Until the server has answered.
    void setBusy(bool isBusy);

signals:
    void busyChanged();
    void submitAsked(); ///< By the keyboard.
    void faultFound(const QString &sentence); ///< Before anything was sent.

protected:
    explicit PairingStep(QWidget *parent);

    struct Field
    {
        QLabel *name;
        QLineEdit *edit;
    };
    Field addField(int row, int column, int columns = 1, QLineEdit *edit = new QLineEdit);
    void setName(const Field &field, const QString &name);
    virtual void setWords() = 0;
    void changeEvent(QEvent *event) override;

private:
    QGridLayout *const m_fields;
    QList<QLineEdit *> m_edits;
    bool m_isBusy = false;
};

/// Pairs by the code that an organizer's window shows.
class CodeStep : public PairingStep
{
    Q_OBJECT

public:
    explicit CodeStep(const QString &server, QWidget *parent = nullptr);
    QString explanation() const override;
    QString otherWay() const override;
    void submit() override;
    void open();
    void fill(const QString &code);
    void forget();
    bool isEmpty() const { return m_code.edit->text().isEmpty(); }

signals:
    void submitted(const QString &code);

private:
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
    QString explanation() const override;
    QString otherWay() const override;
    void submit() override;
    void open();
    void forget(); ///< Everything that was typed.

signals:
    void submitted(const Evently::Pairing::Administrator &administrator);

private:
    void setWords() override;

    const QString m_server;
    const Field m_email;
    const Field m_password;
    const Field m_name;
};

} // namespace Evently
