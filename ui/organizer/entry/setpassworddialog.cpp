// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/entry/setpassworddialog.h"

#include "models/values/text.h"
#include "ui/look/theme.h"
#include "ui/organizer/people/passwordlinktext.h"
#include "ui/stores/sessionstore.h"
#include "ui/widgets/formcard.h"
#include "ui/widgets/growtofit.h"
#include "ui/widgets/notice.h"
#include "ui/words/sentences.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace Evently {

static constexpr qsizetype passwordCharactersMin = 8; // As in the API.

SetPasswordDialog::SetPasswordDialog(SessionStore &session, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_card(new FormCard(theme, tr("Choose a password"),
                          tr("Paste the one-time link that an administrator gave you. It works "
                             "once."),
                          tr("Set password and sign in")))
    , m_link(m_card->addField(tr("One-time link")))
    , m_wanted(m_card->addField(tr("New password"), FormCard::Field::Password))
    , m_again(m_card->addField(tr("Repeat the new password"), FormCard::Field::Password))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Choose a password"));
    m_wanted->setPlaceholderText(tr("At least %1 characters").arg(passwordCharactersMin));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Apart, Theme::Apart, Theme::Apart, Theme::Apart);
    layout->addWidget(m_card);
    m_link->setFocus();
    connect(m_card, &FormCard::submitted, this, &SetPasswordDialog::submit);
    connect(&m_session, &SessionStore::refused, this, &SetPasswordDialog::showRefusal);
    connect(&m_session, &SessionStore::signedIn, this, &QDialog::accept);
}

QString SetPasswordDialog::complaint() const
{
    if (tokenFrom(m_link->text()).isEmpty())
        return tr("Please paste the one-time link.");
    if (characterCount(m_wanted->text()) < passwordCharactersMin)
        return tr("The password needs at least %1 characters.").arg(passwordCharactersMin);
    if (m_wanted->text() != m_again->text())
        return tr("The passwords don't match.");
    return {};
}

void SetPasswordDialog::submit()
{
    const QString complaint = this->complaint();
    if (!complaint.isEmpty()) {
        m_card->notice().say(Notice::Kind::Warning, complaint);
        return growToFit(*this);
    }
    m_card->setBusy(true);
    m_session.setPassword(tokenFrom(m_link->text()), m_wanted->text());
}

void SetPasswordDialog::showRefusal(const Problem &problem)
{
    m_card->setBusy(false);
    // The password is set even if its owner may not use this window.
    m_card->notice().say(Notice::Kind::Error,
                         problem.code == Problem::Code::Forbidden ? tr(
                                 "The password is set, but this window is for organizers only.")
                                                                  : sentenceFor(problem));
    growToFit(*this);
}

} // namespace Evently
