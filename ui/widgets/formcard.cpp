// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/formcard.h"

#include "ui/look/theme.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/scrolledpage.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

FormCard::FormCard(const Theme &theme, const QString &headline, const QString &explanation,
                   const QString &button, QWidget *parent)
    : Card(parent)
    , m_theme(theme)
    , m_fields(new QVBoxLayout)
    , m_notice(new Notice(theme))
    , m_button(new QPushButton(button))
{
    setFixedWidth(440);
    QLabel *title = plainLabel(headline, theme.font(Theme::Type::Headline));
    QLabel *why = plainLabel(explanation, theme.font(Theme::Type::Body));
    why->setWordWrap(true);
    why->setProperty("tone", u"muted"_s);
    m_button->setProperty("rank", u"primary"_s);
    m_button->setFont(theme.font(Theme::Type::Strong));
    m_button->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Wide, Theme::Wide, Theme::Wide, Theme::Wide);
    layout->setSpacing(Theme::Apart);
    layout->addWidget(title);
    layout->addWidget(why);
    layout->addLayout(m_fields);
    layout->addWidget(m_notice);
    layout->addWidget(m_button);
    m_fields->setSpacing(Theme::Tight);

    connect(m_button, &QPushButton::clicked, this, &FormCard::submit);
}

QLineEdit *FormCard::addField(const QString &label, Field field)
{
    QLabel *name = plainLabel(label, m_theme.font(Theme::Type::Strong));
    auto *edit = new QLineEdit;
    edit->setEchoMode(field == Field::Password ? QLineEdit::Password : QLineEdit::Normal);
    edit->setAccessibleName(label);
    name->setBuddy(edit);
    if (!m_edits.isEmpty())
        m_fields->addSpacing(Theme::Near);
    m_fields->addWidget(name);
    m_fields->addWidget(edit);
    m_edits << edit;
    connect(edit, &QLineEdit::returnPressed, this, &FormCard::submit);
    return edit;
}

QCheckBox *FormCard::addTick(const QString &label)
{
    auto *tick = new QCheckBox(label);
    m_fields->addSpacing(Theme::Near);
    m_fields->addWidget(tick);
    return tick;
}

void FormCard::submit()
{
    if (!m_button->isEnabled())
        return;
    m_notice->beSilent();
    emit submitted();
}

void FormCard::setBusy(bool busy)
{
    m_button->setEnabled(!busy);
    for (QLineEdit *edit : m_edits)
        edit->setReadOnly(busy);
}

void centre(QWidget *card, QWidget *page)
{
    page->setObjectName(u"page"_s);
    auto *middle = new QWidget;
    middle->setObjectName(u"page"_s);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    // Uses stretches instead of alignment: an aligned widget would be asked for its height at the
    // page's width.
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(card);
    row->addStretch();
    layout->addStretch();
    layout->addLayout(row);
    layout->addStretch();

    auto *whole = new QVBoxLayout(page);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(new ScrolledPage(middle));
}

} // namespace Evently
