// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pairing/pairingsteps.h"

#include "models/values/reference.h"
#include "ui/kiosk/kioskpage.h"
#include "ui/kiosk/staff/words.h"
#include "ui/sentences.h"
#include "ui/theme.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

PairingStep::PairingStep(QWidget *parent)
    : QWidget(parent)
    , m_explanation(kioskLabel(u"body"_s, u"muted"_s))
    , m_problem(kioskLabel(u"strong"_s))
    , m_button(new QPushButton)
    , m_other(new QPushButton)
    , m_fields(new QVBoxLayout)
{
    m_button->setProperty("rank", u"primary"_s);
    m_other->setProperty("rank", u"quiet"_s);
    m_fields->setSpacing(Theme::Near);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Far);
    layout->addWidget(m_explanation);
    layout->addWidget(m_problem);
    layout->addLayout(m_fields);
    layout->addWidget(m_button);
    layout->addWidget(m_other);
    layout->addStretch();

    connect(m_button, &QPushButton::clicked, this, [this] { submit(); });
    connect(m_other, &QPushButton::clicked, this, &PairingStep::otherWayAsked);
}

PairingStep::Field PairingStep::addField()
{
    const Field field{.name = kioskLabel(u"strong"_s), .edit = new QLineEdit};
    m_fields->addWidget(field.name);
    m_fields->addWidget(field.edit);
    m_fields->addSpacing(Theme::Near);
    m_edits << field.edit;
    connect(field.edit, &QLineEdit::returnPressed, this, [this] { submit(); });
    return field;
}

void PairingStep::setName(const Field &field, const QString &name)
{
    field.name->setText(name);
    field.edit->setAccessibleName(name);
}

void PairingStep::begin(const QString &why)
{
    setBusy(false);
    say(*m_problem, "warning", why);
    m_problem->setVisible(!why.isEmpty());
}

void PairingStep::setBusy(bool busy)
{
    m_button->setEnabled(!busy);
    m_other->setEnabled(!busy);
    for (QLineEdit *edit : m_edits)
        edit->setReadOnly(busy);
    if (busy)
        m_problem->hide();
}

void PairingStep::showRefusal(const Problem &problem)
{
    setBusy(false);
    say(*m_problem, "danger", sentenceFor(problem));
    m_problem->show();
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
    , m_code(addField())
{
    m_code.edit->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoAutoUppercase
                                     | Qt::ImhNoPredictiveText);
    setFocusProxy(m_code.edit);
    CodeStep::setWords();
}

void CodeStep::setWords()
{
    m_explanation->setText(tr("In Evently's window for organizers, under Kiosks, an administrator "
                              "adds this device to %1. The window then shows a code.")
                                   .arg(m_server));
    setName(m_code, tr("Pairing code"));
    m_button->setText(tr("Pair"));
    m_other->setText(tr("Sign in as an administrator instead"));
}

void CodeStep::open(const QString &why)
{
    forget();
    begin(why);
    m_code.edit->setFocus();
}

void CodeStep::forget()
{
    m_code.edit->setText({});
}

void CodeStep::submit()
{
    if (!m_button->isEnabled() || m_code.edit->text().trimmed().isEmpty())
        return m_code.edit->setFocus();
    // A slip of the finger is noticed here: the server counts wrong codes.
    if (!referenceFrom(m_code.edit->text())) {
        say(*m_problem, "danger", tr("There is a slip in this code. Please compare it."));
        m_problem->show();
        return;
    }
    setBusy(true);
    emit submitted(m_code.edit->text().trimmed());
}

AdministratorStep::AdministratorStep(const QString &server, QWidget *parent)
    : PairingStep(parent)
    , m_server(server)
    , m_email(addField())
    , m_password(addField())
    , m_name(addField())
{
    m_email.edit->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase
                                      | Qt::ImhNoPredictiveText);
    m_password.edit->setEchoMode(QLineEdit::Password);
    m_name.edit->setMaxLength(200);
    setFocusProxy(m_email.edit);
    AdministratorStep::setWords();
}

void AdministratorStep::setWords()
{
    m_explanation->setText(tr("An administrator of %1 signs in here once, to pair this device, and "
                              "is signed out again at once.")
                                   .arg(m_server));
    setName(m_email, tr("E-mail address"));
    setName(m_password, tr("Password"));
    setName(m_name, tr("Name of this kiosk, such as the door it stands at"));
    m_button->setText(tr("Pair"));
    m_other->setText(tr("Use a pairing code instead"));
}

void AdministratorStep::open()
{
    if (m_name.edit->text().isEmpty())
        m_name.edit->setText(QSysInfo::machineHostName());
    begin({});
    m_email.edit->setFocus();
}

void AdministratorStep::forget()
{
    for (const Field &field : {m_email, m_password, m_name})
        field.edit->setText({}); // Which drops the undo history, as clear() does not.
    setBusy(false);
}

void AdministratorStep::submit()
{
    if (!m_button->isEnabled())
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
