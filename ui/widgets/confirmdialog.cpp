// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/confirmdialog.h"

#include "ui/look/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

ConfirmDialog::ConfirmDialog(const Theme &theme, const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_yes(new QPushButton(question.verb))
    , m_no(new QPushButton(tr("Go back")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(question.headline);
    setMinimumWidth(440);
    setAccessibleDescription(question.consequences.join(u' '));
    m_yes->setProperty("rank", question.tone == Tone::Danger ? u"danger"_s : u"primary"_s);
    m_yes->setFont(theme.font(Theme::Type::Strong));
    m_yes->setAutoDefault(false);
    m_no->setDefault(true);
    QLabel *headline = plainLabel(question.headline, theme.font(Theme::Type::Title));
    headline->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->setSpacing(Theme::Apart);
    layout->addWidget(headline);
    addConsequences(*layout, theme, question);
    if (!question.toType.isEmpty())
        addTyping(*layout, theme, question);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::Near);
    buttons->addStretch();
    buttons->addWidget(m_no);
    buttons->addWidget(m_yes);
    layout->addLayout(buttons);
    (m_typed ? static_cast<QWidget *>(m_typed) : m_no)->setFocus();

    connect(m_yes, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_no, &QPushButton::clicked, this, &QDialog::reject);
}

void ConfirmDialog::addConsequences(QVBoxLayout &layout, const Theme &theme,
                                    const Question &question)
{
    const auto tone = question.tone == Tone::Danger ? Theme::Colour::Danger : Theme::Colour::Accent;
    for (const QString &consequence : question.consequences) {
        QLabel *sign = plainLabel({}, theme.font(Theme::Type::Body));
        sign->setPixmap(
                iconPixmap(theme, u"arrow-right"_s, Theme::Apart, tone, devicePixelRatioF()));
        QLabel *words = plainLabel(consequence, theme.font(Theme::Type::Body));
        words->setWordWrap(true);
        auto *row = new QHBoxLayout;
        row->setSpacing(Theme::Near);
        row->addWidget(sign, 0, Qt::AlignTop);
        row->addWidget(words, 1);
        layout.addLayout(row);
    }
}

void ConfirmDialog::addTyping(QVBoxLayout &layout, const Theme &theme, const Question &question)
{
    QLabel *label = plainLabel(question.toTypeLabel, theme.font(Theme::Type::Strong));
    label->setWordWrap(true);
    m_typed = new QLineEdit;
    m_typed->setAccessibleName(question.toTypeLabel);
    label->setBuddy(m_typed);
    m_yes->setEnabled(false);
    layout.addWidget(label);
    layout.addWidget(m_typed);
    connect(m_typed, &QLineEdit::textChanged, this, [this, toType = question.toType] {
        m_yes->setEnabled(m_typed->text().trimmed() == toType);
    });
}

} // namespace Evently
