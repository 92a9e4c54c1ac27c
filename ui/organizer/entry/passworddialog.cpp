// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/entry/passworddialog.h"

#include "models/values/text.h"
#include "ui/look/theme.h"
#include "ui/widgets/formcard.h"
#include "ui/widgets/notice.h"
#include "ui/words/sentences.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace Evently {

static constexpr qsizetype passwordCharactersMin = 8; // As in the API.

PasswordDialog::PasswordDialog(ApiClient &api, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_api(api)
    , m_card(new FormCard(
              theme, tr("Change password"),
              tr("All other devices signed in to this account will have to sign in again."),
              tr("Change password")))
    , m_current(m_card->addField(tr("Current password"), FormCard::Field::Password))
    , m_wanted(m_card->addField(tr("New password"), FormCard::Field::Password))
    , m_again(m_card->addField(tr("Repeat the new password"), FormCard::Field::Password))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Change password"));
    m_wanted->setPlaceholderText(tr("At least %1 characters").arg(passwordCharactersMin));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Apart, Theme::Apart, Theme::Apart, Theme::Apart);
    layout->addWidget(m_card);
    m_current->setFocus();
    connect(m_card, &FormCard::submitted, this, &PasswordDialog::submit);
}

void PasswordDialog::submit()
{
    const QString complaint = this->complaint();
    if (!complaint.isEmpty())
        return m_card->notice().say(Notice::Kind::Warning, complaint);
    m_card->setBusy(true);
    m_api.changePassword(m_current->text(), m_wanted->text()).then(this, &PasswordDialog::take);
}

QString PasswordDialog::complaint() const
{
    if (m_current->text().isEmpty())
        return tr("Please enter your current password.");
    if (characterCount(m_wanted->text()) < passwordCharactersMin)
        return tr("The password needs at least %1 characters.").arg(passwordCharactersMin);
    if (m_wanted->text() != m_again->text())
        return tr("The new passwords don't match.");
    return {};
}

void PasswordDialog::take(const Result<Nothing> &answer)
{
    m_card->setBusy(false);
    if (!answer) {
        const bool isWrong = answer.error().code == Problem::Code::InvalidCredentials;
        m_card->notice().say(Notice::Kind::Error,
                             isWrong ? tr("That isn't your current password.")
                                     : sentenceFor(answer.error()));
        return;
    }
    emit changed();
    accept();
}

} // namespace Evently
