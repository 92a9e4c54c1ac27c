// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/entry/signinpage.h"

#include "ui/stores/keptsession.h"
#include "ui/widgets/formcard.h"
#include "ui/widgets/notice.h"
#include "ui/words/sentences.h"
#include "ui/words/serverwords.h"

#include <QCheckBox>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>

namespace Evently {

SignInPage::SignInPage(SessionStore &session, KeptSession *kept, const QUrl &server,
                       const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_kept(kept)
    , m_card(new FormCard(theme, tr("Sign in"),
                          tr("For organizers. Server: %1").arg(serverText(server)), tr("Sign in")))
    , m_email(m_card->addField(tr("Email address")))
    , m_password(m_card->addField(tr("Password"), FormCard::Field::Password))
    , m_stay(m_card->addTick(tr("&Stay signed in on this computer")))
{
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    auto *link = new QPushButton(tr("Use a &one-time link…"));
    link->setProperty("rank", QStringLiteral("quiet"));
    m_card->layout()->addWidget(link);
    connect(link, &QPushButton::clicked, this, &SignInPage::linkAsked);
    centre(m_card, this);
    setFocusProxy(m_email);

    connect(m_card, &FormCard::submitted, this, &SignInPage::submit);
    connect(&m_session, &SessionStore::refused, this, &SignInPage::showRefusal);
    connect(&m_session, &SessionStore::signedIn, this, &SignInPage::forgetPassword);
}

void SignInPage::open(const QString &why)
{
    forgetPassword();
    if (why.isEmpty())
        m_card->notice().beSilent();
    else
        m_card->notice().say(Notice::Kind::Information, why);
    m_stay->setVisible(m_kept && m_kept->isPossible());
    m_stay->setChecked(m_stay->isVisibleTo(this) && m_kept->isWanted());
    (m_email->text().isEmpty() ? m_email : m_password)->setFocus();
}

void SignInPage::submit()
{
    const QString email = m_email->text().trimmed();
    if (email.isEmpty())
        return m_email->setFocus();
    if (m_password->text().isEmpty())
        return m_password->setFocus();
    m_card->setBusy(true);
    if (m_kept)
        m_kept->setWanted(m_stay->isChecked());
    m_session.signIn(email, m_password->text());
}

void SignInPage::showRefusal(const Problem &problem)
{
    m_card->setBusy(false);
    m_card->notice().say(Notice::Kind::Error, sentenceFor(problem));
    m_password->setFocus();
    m_password->selectAll();
}

void SignInPage::forgetPassword()
{
    m_card->setBusy(false);
    m_password->clear();
}

} // namespace Evently
