// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/entry/firststartpage.h"

#include "models/values/text.h"
#include "ui/widgets/formcard.h"
#include "ui/widgets/notice.h"
#include "ui/words/sentences.h"

#include <QLineEdit>

namespace Evently {

static constexpr qsizetype passwordCharactersMin = 8; // As in the API.

FirstStartPage::FirstStartPage(SessionStore &session, const QString &adminToken, const Theme &theme,
                               QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_adminToken(adminToken)
    , m_card(new FormCard(
              theme, tr("Welcome to Evently"),
              tr("This server has no administrator yet. Create the first one, who can plan "
                 "events, sell tickets and add colleagues."),
              tr("Create administrator")))
    , m_firstName(m_card->addField(tr("First name")))
    , m_lastName(m_card->addField(tr("Last name")))
    , m_email(m_card->addField(tr("Email address")))
    , m_password(m_card->addField(tr("Password"), FormCard::Field::Password))
    , m_token(adminToken.isEmpty()
                      ? m_card->addField(tr("The server's admin token"), FormCard::Field::Password)
                      : nullptr)
{
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    m_password->setPlaceholderText(tr("At least %1 characters").arg(passwordCharactersMin));
    if (m_token)
        m_token->setPlaceholderText(tr("The server shows where to find it when it starts"));
    centre(m_card, this);
    setFocusProxy(m_firstName);

    connect(m_card, &FormCard::submitted, this, &FirstStartPage::submit);
    connect(&m_session, &SessionStore::refused, this, &FirstStartPage::showRefusal);
    connect(&m_session, &SessionStore::signedIn, this, &FirstStartPage::forgetSecrets);
}

void FirstStartPage::submit()
{
    const QString complaint = this->complaint();
    if (!complaint.isEmpty())
        return m_card->notice().say(Notice::Kind::Warning, complaint);
    m_card->setBusy(true);
    m_session.createAdmin({.email = m_email->text().trimmed(),
                           .password = m_password->text(),
                           .firstName = m_firstName->text().trimmed(),
                           .lastName = m_lastName->text().trimmed(),
                           .adminToken = m_token ? m_token->text().trimmed() : m_adminToken});
}

QString FirstStartPage::complaint() const
{
    if (m_firstName->text().trimmed().isEmpty())
        return tr("Please enter your first name.");
    if (!isEmail(m_email->text().trimmed()))
        return tr("Please enter an email address, such as ada@example.org.");
    if (characterCount(m_password->text()) < passwordCharactersMin)
        return tr("The password needs at least %1 characters.").arg(passwordCharactersMin);
    if (m_token && m_token->text().trimmed().isEmpty())
        return tr("Please enter the server's admin token.");
    return {};
}

void FirstStartPage::showRefusal(const Problem &problem)
{
    m_card->setBusy(false);
    m_card->notice().say(Notice::Kind::Error, sentenceFor(problem));
}

void FirstStartPage::forgetSecrets()
{
    m_card->setBusy(false);
    m_password->clear();
    if (m_token)
        m_token->clear();
}

} // namespace Evently
