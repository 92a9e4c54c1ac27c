// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/people/accountdialog.h"

#include "models/values/text.h"
#include "models/words/dates.h"
#include "ui/look/theme.h"
#include "ui/organizer/dialogform.h"
#include "ui/organizer/people/passwordlinktext.h"
#include "ui/organizer/people/usertablemodel.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/growtofit.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pagestack.h"
#include "ui/words/sentences.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

static constexpr int codeSide = 220;

AccountDialog::AccountDialog(ApiClient &api, const QUrl &server, const Theme &theme,
                             QWidget *parent)
    : QDialog(parent)
    , m_api(api)
    , m_server(server)
    , m_key(newActionKey())
    , m_steps(new PageStack)
    , m_firstName(new QLineEdit)
    , m_lastName(new QLineEdit)
    , m_email(new QLineEdit)
    , m_role(new QComboBox)
    , m_add(new QPushButton(tr("&Create the account")))
    , m_form(new DialogForm(theme, tr("Add a colleague"),
                            {{tr("&First name"), m_firstName},
                             {tr("&Last name (optional)"), m_lastName},
                             {tr("&Email address"), m_email},
                             {tr("&Role"), m_role}},
                            m_add))
    , m_words(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_link(new QLineEdit)
    , m_code(new CodeView)
    , m_copy(new QPushButton(tr("Co&py the link")))
    , m_state(new Notice(theme))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(520);
    m_steps->addWidget(m_form);
    m_steps->addWidget(buildLink());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->addWidget(m_steps);
    m_firstName->setMaxLength(200);
    m_lastName->setMaxLength(200);
    m_email->setMaxLength(254);
    m_role->addItem(tr("Administrator: plans events, sells, sees every booking"),
                    int(User::Role::Admin));
    m_role->addItem(tr("Customer: books for themselves"), int(User::Role::User));
    connect(m_form, &DialogForm::cancelled, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &AccountDialog::submit);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_link->text());
        m_state->say(Notice::Kind::Success, tr("Link copied to the clipboard."));
        growToFit(*this);
    });
}

QWidget *AccountDialog::buildLink()
{
    m_words->setWordWrap(true);
    m_link->setReadOnly(true);
    m_link->setAccessibleName(tr("One-time link"));
    m_code->setFixedSize(codeSide, codeSide);
    m_copy->setProperty("rank", u"primary"_s);
    auto *close = new QPushButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *row = new QHBoxLayout;
    row->addWidget(m_link, 1);
    row->addWidget(m_copy);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Even);
    layout->addWidget(m_words);
    layout->addLayout(row);
    layout->addWidget(m_code, 0, Qt::AlignHCenter);
    layout->addWidget(m_state);
    layout->addStretch();
    layout->addWidget(close, 0, Qt::AlignRight);
    return page;
}

void AccountDialog::add()
{
    setWindowTitle(tr("Add a colleague"));
    m_firstName->setFocus();
    open();
}

void AccountDialog::reset(const User &user)
{
    setWindowTitle(tr("New password for %1").arg(nameOf(user)));
    m_words->setText(tr("Creating a one-time link…"));
    m_code->hide();
    m_copy->setEnabled(false);
    m_steps->setCurrentIndex(1);
    open();
    m_api.resetPassword(user.id, m_key).then(this, [this, user](const Result<PasswordLink> &link) {
        takeLink(user, link);
    });
}

QString AccountDialog::link() const
{
    return m_link->text();
}

QString AccountDialog::complaint() const
{
    if (m_firstName->text().trimmed().isEmpty())
        return tr("Please enter a first name.");
    if (!isEmail(m_email->text().trimmed()))
        return tr("Please enter an email address, such as ada@example.org.");
    return {};
}

void AccountDialog::submit()
{
    const QString complaint = this->complaint();
    if (!complaint.isEmpty())
        return m_form->notice().say(Notice::Kind::Warning, complaint);
    m_form->notice().beSilent();
    m_add->setEnabled(false);
    m_api.addAccount({.email = m_email->text().trimmed(),
                      .firstName = m_firstName->text().trimmed(),
                      .lastName = m_lastName->text().trimmed(),
                      .role = User::Role(m_role->currentData().toInt())},
                     m_key)
            .then(this, &AccountDialog::takeAdded);
}

void AccountDialog::takeAdded(const Result<AddedAccount> &outcome)
{
    m_add->setEnabled(true);
    if (!outcome) {
        m_key = newActionKey(); // A corrected input is a new request.
        return m_form->notice().say(Notice::Kind::Error, sentenceFor(outcome.error()));
    }
    showLink(nameOf(outcome->user), outcome->link);
    emit added(outcome->user);
}

void AccountDialog::takeLink(const User &user, const Result<PasswordLink> &outcome)
{
    if (outcome)
        return showLink(nameOf(user), *outcome);
    m_words->setText(tr("The link for %1 couldn't be created.").arg(nameOf(user)));
    m_state->say(Notice::Kind::Error, sentenceFor(outcome.error()));
}

void AccountDialog::showLink(const QString &name, const PasswordLink &link)
{
    const QString until =
            dateText(link.expiresAt, QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    m_words->setText(tr("Give this link to %1. In Evently's sign-in window, they choose “Use a "
                        "one-time link”, paste it and choose a password. It works once, until %2, "
                        "and won't be shown again.",
                        "a name, a date")
                             .arg(name, until));
    m_link->setText(passwordLinkText(m_server, link.token));
    m_link->setCursorPosition(0);
    m_code->setText(m_link->text());
    m_code->setAccessibleName(tr("The link as a QR code"));
    m_code->show();
    m_copy->setEnabled(true);
    m_steps->setCurrentIndex(1);
    m_copy->setFocus();
}

} // namespace Evently
