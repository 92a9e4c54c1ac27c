// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/confirm/consequencesdialog.h"

#include "ui/look/theme.h"
#include "ui/widgets/notice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

ConsequencesDialog::ConsequencesDialog(const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_question(plainLabel({}, theme.font(Theme::Type::Title)))
    , m_sentences(new QVBoxLayout)
    , m_notice(new Notice(theme))
    , m_busy(new QProgressBar)
    , m_keep(new QPushButton(tr("Go bac&k")))
    , m_do(new QPushButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(480);
    m_question->setWordWrap(true);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_do->setFont(theme.font(Theme::Type::Strong));
    m_keep->setDefault(true);
    m_sentences->setSpacing(Theme::Near);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_keep);
    buttons->addWidget(m_do);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->setSpacing(Theme::Apart);
    layout->addWidget(m_question);
    layout->addLayout(m_sentences);
    layout->addWidget(m_notice);
    layout->addWidget(m_busy);
    layout->addStretch();
    layout->addLayout(buttons);

    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_do, &QPushButton::clicked, this, &ConsequencesDialog::confirm);
}

void ConsequencesDialog::showBusy(const QString &what)
{
    if (m_question->text().isEmpty())
        m_question->setText(what);
    m_busy->setAccessibleName(what);
    m_busy->show();
    m_do->setEnabled(false);
    m_do->setVisible(!m_do->text().isEmpty());
    m_notice->beSilent();
}

void ConsequencesDialog::show(const Consequences &consequences)
{
    m_consequences = consequences;
    m_isSecondTime = false;
    m_busy->hide();
    setWindowTitle(consequences.question);
    m_question->setText(consequences.question);
    setSentences(consequences.sentences);
    // Before its text: buttons cache their height, and a ranked button is higher.
    m_do->setProperty("rank", consequences.isDangerous ? u"danger"_s : u"primary"_s);
    m_do->style()->unpolish(m_do);
    m_do->style()->polish(m_do);
    m_do->setText(consequences.button);
    m_do->setVisible(consequences.isPossible);
    m_do->setEnabled(true);
    // Return does what was asked for, unless it can't be undone.
    (consequences.isPossible && !consequences.isDangerous ? m_do : m_keep)->setDefault(true);
    m_keep->setText(!consequences.isPossible                    ? tr("&Close")
                            : consequences.keepButton.isEmpty() ? tr("Go bac&k")
                                                                : consequences.keepButton);
    setAccessibleDescription(consequences.sentences.join(u' '));
    fit();
}

/// As high as the text at its actual width; adjustSize() assumes a narrower one.
void ConsequencesDialog::fit()
{
    const int width = std::max(minimumWidth(), layout()->totalMinimumSize().width());
    resize(width, layout()->totalHeightForWidth(width));
}

void ConsequencesDialog::setSentences(const QStringList &sentences)
{
    while (QLayoutItem *item = m_sentences->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &sentence : sentences) {
        QLabel *label = plainLabel(sentence, m_theme.font(Theme::Type::Body));
        label->setWordWrap(true);
        m_sentences->addWidget(label);
        label->show(); // Until it is shown, it is ignored by the layout.
    }
}

void ConsequencesDialog::showProblem(const QString &sentence)
{
    m_busy->hide();
    m_do->setEnabled(true);
    m_notice->say(Notice::Kind::Error, sentence);
    fit();
}

void ConsequencesDialog::setComplaint(const QString &sentence)
{
    m_do->setEnabled(sentence.isEmpty());
    if (sentence.isEmpty())
        m_notice->beSilent();
    else
        m_notice->say(Notice::Kind::Error, sentence);
    fit();
}

void ConsequencesDialog::confirm()
{
    if (!m_isSecondTime && !m_consequences.secondButton.isEmpty()) {
        m_isSecondTime = true;
        m_notice->say(Notice::Kind::Warning, tr("Are you sure? Please confirm again."));
        m_do->setText(m_consequences.secondButton);
        m_keep->setFocus();
        fit();
        return;
    }
    emit confirmed();
}

} // namespace Evently
