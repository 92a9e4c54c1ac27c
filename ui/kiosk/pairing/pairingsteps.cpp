// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pairing/pairingsteps.h"

#include "models/values/reference.h"
#include "ui/kiosk/parts/codeedit.h"
#include "ui/kiosk/parts/kioskpage.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace Evently {

PairingStep::PairingStep(QWidget *parent)
    : QWidget(parent)
    , m_fields(new QGridLayout(this))
{
    m_fields->setContentsMargins(0, 0, 0, 0);
    m_fields->setHorizontalSpacing(Theme::Far);
    m_fields->setVerticalSpacing(Theme::Near);
    m_fields->setRowStretch(100, 1); // Below all fields.
}

PairingStep::Field PairingStep::addField(int row, int column, int columns, QLineEdit *edit)
{
    const Field field{.name = kioskLabel(u"strong"_s), .edit = edit};
    m_fields->addWidget(field.name, 2 * row, column, 1, columns, Qt::AlignBottom);
    m_fields->addWidget(field.edit, 2 * row + 1, column, 1, columns);
    m_edits << field.edit;
    connect(field.edit, &QLineEdit::returnPressed, this, &PairingStep::submitAsked);
    return field;
}

void PairingStep::setName(const Field &field, const QString &name)
{
    field.name->setText(name);
    field.edit->setAccessibleName(name);
}

void PairingStep::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    for (QLineEdit *edit : m_edits)
        edit->setReadOnly(isBusy);
    emit busyChanged();
}

void PairingStep::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setWords();
}

CodeStep::CodeStep(const QString &server, QWidget *parent)
    : PairingStep(parent)
    , m_server(server)
    , m_code(addField(0, 0, 1, new CodeEdit))
{
    m_code.edit->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoAutoUppercase
                                     | Qt::ImhNoPredictiveText);
    setFocusProxy(m_code.edit);
    CodeStep::setWords();
}

QString CodeStep::explanation() const
{
    return tr("In the organizer's window, under Kiosks, an administrator adds this device to %1. "
              "The window then shows a code.")
            .arg(m_server);
}

QString CodeStep::otherWay() const
{
    return tr("Sign in as an administrator instead");
}

void CodeStep::setWords()
{
    setName(m_code, tr("Pairing code"));
}

void CodeStep::open()
{
    forget();
    m_code.edit->setFocus();
}

void CodeStep::fill(const QString &code)
{
    m_code.edit->setText(code);
}

void CodeStep::forget()
{
    m_code.edit->setText({});
    setBusy(false);
}

void CodeStep::submit()
{
    if (isBusy())
        return;
    if (m_code.edit->text().trimmed().isEmpty())
        return m_code.edit->setFocus();
    // Catches typing errors here, because the server counts wrong codes.
    if (!referenceFrom(m_code.edit->text())) {
        emit faultFound(tr("That code isn't right. Please check it."));
        return;
    }
    setBusy(true);
    emit submitted(m_code.edit->text().trimmed());
}

AdministratorStep::AdministratorStep(const QString &server, QWidget *parent)
    : PairingStep(parent)
    , m_server(server)
    , m_email(addField(0, 0))
    , m_password(addField(0, 1))
    , m_name(addField(1, 0, 2))
{
    m_email.edit->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase
                                      | Qt::ImhNoPredictiveText);
    m_password.edit->setEchoMode(QLineEdit::Password);
    m_name.edit->setMaxLength(200);
    setFocusProxy(m_email.edit);
    AdministratorStep::setWords();
}

QString AdministratorStep::explanation() const
{
    return tr("An administrator of %1 signs in here once to pair this device, and is then signed "
              "out immediately.")
            .arg(m_server);
}

QString AdministratorStep::otherWay() const
{
    return tr("Use a pairing code instead");
}

void AdministratorStep::setWords()
{
    setName(m_email, tr("Email address"));
    setName(m_password, tr("Password"));
    setName(m_name, tr("Name of this kiosk, such as its location"));
}

void AdministratorStep::open()
{
    if (m_name.edit->text().isEmpty())
        m_name.edit->setText(QSysInfo::machineHostName());
    m_email.edit->setFocus();
}

void AdministratorStep::forget()
{
    for (const Field &field : {m_email, m_password, m_name})
        field.edit->setText({}); // Unlike clear(), this also clears the undo history.
    setBusy(false);
}

void AdministratorStep::submit()
{
    if (isBusy())
        return;
    for (const Field &field : {m_email, m_password, m_name}) {
        if (field.edit->text().trimmed().isEmpty())
            return field.edit->setFocus();
    }
    setBusy(true);
    emit submitted({.email = m_email.edit->text().trimmed(),
                    .password = m_password.edit->text(),
                    .kioskName = m_name.edit->text().trimmed()});
}

} // namespace Evently
