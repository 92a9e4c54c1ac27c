// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/pairing/pairing.h"

#include <QLineEdit>

class QGridLayout;
class QLabel;

namespace Evently {

/// A short form with its texts: its purpose, an error, and the alternative way to pair. The
/// containing page shows them; the two subclasses below provide them.
class PairingStep : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PairingStep)

public:
    virtual QString explanation() const = 0;
    virtual QString otherWay() const = 0; ///< The text of the button that leads to the other step.
    virtual void submit() = 0; ///< Sends the input if it is complete.
    bool isBusy() const { return m_isBusy; } ///< Waiting for the server's answer.
    void setBusy(bool isBusy);

signals:
    void busyChanged();
    void submitAsked(); ///< Return was pressed.
    void faultFound(const QString &sentence); ///< An input error, found before anything was sent.

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

/// Pairs with the code shown in an organizer's window.
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

/// Pairs through an administrator who signs in here once.
class AdministratorStep : public PairingStep
{
    Q_OBJECT

public:
    explicit AdministratorStep(const QString &server, QWidget *parent = nullptr);
    QString explanation() const override;
    QString otherWay() const override;
    void submit() override;
    void open();
    void forget(); ///< Clears all input.

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
